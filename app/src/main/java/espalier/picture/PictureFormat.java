package espalier.picture;

import java.util.Locale;

/// The kinds of files in which a picture can be written.
public enum PictureFormat {
    /// Pixels.
    PNG,
    /// Shapes and text, for the web and for drawing programs.
    SVG,
    /// Shapes and text, for print.
    PDF;

    /// The end of such a file's name, such as `.png`.
    public String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
