package espalier.paint;

import espalier.lettering.Lettering.Weight;

import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The font files with which pictures are written: of the well-known fonts without serifs the first
/// that this computer has, else the one that comes with the PDF library. A PDF needs the file
/// itself, so that its text stays text.
///
/// @param plain the font of ordinary letters, one pixel high
/// @param bold the font of bold letters; the plain one, thickened, where there is no file
/// @param files the file of each font by its name; one that is missing comes with the library
public record PrintFonts(Font plain, Font bold, Map<String, File> files) {

    private static final String BUNDLED =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /// Plain and bold files, without the suffix.
    private static final List<List<String>> WANTED =
            List.of(
                    List.of("dejavusans", "dejavusans-bold"),
                    List.of("notosans-regular", "notosans-bold"),
                    List.of("segoeui", "segoeuib"),
                    List.of("liberationsans-regular", "liberationsans-bold"),
                    List.of("arial", "arialbd"),
                    List.of("arial", "arial bold"));

    /// Looks through the folders in which the system keeps fonts.
    public static PrintFonts find() throws IOException {
        Map<String, File> found =
                new FontFileFinder()
                        .find().stream()
                                .map(uri -> Path.of(uri).toFile())
                                .filter(file -> name(file).endsWith(".ttf"))
                                .collect(
                                        Collectors.toMap(
                                                file -> name(file).replaceFirst("\\.ttf$", ""),
                                                Function.identity(),
                                                (first, _) -> first));
        for (List<String> pair : WANTED) {
            Optional<PrintFonts> fonts =
                    Optional.ofNullable(found.get(pair.getFirst()))
                            .flatMap(plain ->
                                    Optional.ofNullable(found.get(pair.getLast()))
                                            .map(bold -> of(plain, bold)));
            if (fonts.isPresent()) {
                return fonts.get();
            }
        }
        return bundled();
    }

    private static String name(File file) {
        return file.getName().toLowerCase(Locale.ROOT);
    }

    private static PrintFonts of(File plainFile, File boldFile) {
        try {
            Font plain = Font.createFont(Font.TRUETYPE_FONT, plainFile);
            Font bold = Font.createFont(Font.TRUETYPE_FONT, boldFile);
            return new PrintFonts(
                    plain,
                    bold,
                    Map.of(plain.getFontName(), plainFile, bold.getFontName(), boldFile));
        } catch (FontFormatException | IOException _) {
            Font any = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
            return new PrintFonts(any, any.deriveFont(Font.BOLD), Map.of());
        }
    }

    private static PrintFonts bundled() throws IOException {
        try (InputStream file = bundledFile()) {
            Font plain = Font.createFont(Font.TRUETYPE_FONT, file);
            return new PrintFonts(plain, plain.deriveFont(Font.BOLD), Map.of());
        } catch (FontFormatException e) {
            throw new IOException("The built-in font cannot be read.", e);
        }
    }

    public static InputStream bundledFile() {
        return Objects.requireNonNull(
                PDDocument.class.getResourceAsStream(BUNDLED), "the PDF library's font");
    }

    /// The font of a weight and a size in pixels.
    Font sized(Weight weight, double size) {
        Font font =
                switch (weight) {
                    case PLAIN -> plain;
                    case BOLD -> bold;
                };
        return font.deriveFont((float) size);
    }
}
