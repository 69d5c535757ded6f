package espalier.paint;

/// The colours in which the tree is drawn.
public enum Palette {
    LIGHT,
    DARK,
    /// Black on white, nothing faint.
    LIGHT_CONTRAST,
    /// White on black, nothing faint.
    DARK_CONTRAST;

    boolean contrasts() {
        return this == LIGHT_CONTRAST || this == DARK_CONTRAST;
    }
}
