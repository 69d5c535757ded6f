package espalier.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// The libraries of the system that JavaFX draws with, and what to install where one is missing.
final class SystemLibraries {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.app.app");

    /// @param file as the linker knows it
    /// @param debian the package on Debian and Ubuntu
    /// @param fedora the package on Fedora
    private record Library(String file, String debian, String fedora) {}

    private static final Library FONTCONFIG =
            new Library("libfontconfig.so.1", "libfontconfig1", "fontconfig");
    private static final List<Library> DRAWING =
            List.of(
                    new Library("libfreetype.so.6", "libfreetype6", "freetype"),
                    FONTCONFIG,
                    new Library("libpango-1.0.so.0", "libpango-1.0-0", "pango"),
                    new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0", "pango"));
    private static final Library WINDOWS = new Library("libgtk-3.so.0", "libgtk-3-0", "gtk3");

    private SystemLibraries() {}

    /// One sentence that names the first library that is not there, or says that there is no font;
    /// none where all is well.
    static Optional<String> missing() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        return DRAWING.stream()
                .filter(library -> !found(library))
                .findFirst()
                .or(SystemLibraries::missingForWindows)
                .map(SystemLibraries::sentence)
                .or(SystemLibraries::missingFont);
    }

    private static String sentence(Library library) {
        return TEXTS.getString("library-missing")
                .formatted(library.file(), library.debian(), library.fedora());
    }

    private static Optional<String> missingFont() {
        return SystemFonts.any(FONTCONFIG.file())
                ? Optional.empty()
                : Optional.of(TEXTS.getString("font-missing"));
    }

    private static Optional<Library> missingForWindows() {
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        return headless || found(WINDOWS) ? Optional.empty() : Optional.of(WINDOWS);
    }

    @SuppressWarnings("restricted") // It is looked for and not called.
    private static boolean found(Library library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library.file(), arena);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
