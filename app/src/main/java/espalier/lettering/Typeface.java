package espalier.lettering;

/// The program's font in all the sizes that are drawn.
public interface Typeface {

    /// In a size in pixels, rounded to halves.
    Lettering plain(double size);

    /// Bold, in a size in pixels, rounded to halves.
    Lettering bold(double size);
}
