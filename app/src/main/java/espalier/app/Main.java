package espalier.app;

import espalier.assembly.UserFolders;
import espalier.cli.Cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/// Where the program starts: the command line, the window, or, where there is no display, the first
/// search in the terminal. Loads no class of JavaFX before it is sure of the window.
public final class Main {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.app.app");
    private static final String[] FIRST_SEARCH = {"solve", "--family", "game24", "4 5 6 10"};

    private Main() {}

    /// Starts the program and ends it with its exit code.
    ///
    /// @param arguments nothing, a recording's file, or a command with its options
    public static void main(String[] arguments) {
        // Figures are written in one way, whatever the system's language is.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        ProgramLog.open();
        LeftBehind.sweep(
                Path.of(System.getProperty("java.io.tmpdir", "")),
                UserFolders.ofThisUser().state(),
                Instant.now());
        // Pictures are written by AWT's graphics, which must not look for a screen of its own.
        System.setProperty("java.awt.headless", "true");
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        if (arguments.length > 0 && !isRecording(arguments)) {
            return Cli.run(arguments);
        }
        if (!displayed(System.getenv())) {
            return inTerminal(arguments);
        }
        var missing = SystemLibraries.missing();
        if (missing.isPresent()) {
            complain(missing.get());
            return 1;
        }
        return WindowStart.run(arguments);
    }

    private static boolean isRecording(String[] arguments) {
        return !Cli.understands(arguments)
                && arguments.length == 1
                && !arguments[0].startsWith("-")
                && (arguments[0].endsWith(".espalier")
                        || Files.isRegularFile(Path.of(arguments[0])));
    }

    private static int inTerminal(String[] arguments) {
        if (arguments.length > 0) {
            complain(TEXTS.getString("no-display.replay"));
            return Cli.run("replay", arguments[0]);
        }
        complain(TEXTS.getString("no-display"));
        return Cli.run(FIRST_SEARCH);
    }

    /// Whether a window can be seen: other systems than Linux always have a display, and a platform
    /// that was asked for by name needs none.
    static boolean displayed(Map<String, String> environment) {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
        return !linux
                || System.getProperty("glass.platform") != null
                || set(environment, "DISPLAY")
                || set(environment, "WAYLAND_DISPLAY");
    }

    private static boolean set(Map<String, String> environment, String name) {
        return !Optional.ofNullable(environment.get(name)).orElse("").isBlank();
    }

    @SuppressWarnings("SystemOut") // There is no window to say it in.
    static void complain(String sentence) {
        System.err.println(sentence);
    }
}
