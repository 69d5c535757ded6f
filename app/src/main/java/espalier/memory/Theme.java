package espalier.memory;

import espalier.paint.Palette;

/// The colours of the window.
public enum Theme {
    LIGHT(Palette.LIGHT),
    DARK(Palette.DARK),
    LIGHT_CONTRAST(Palette.LIGHT_CONTRAST),
    DARK_CONTRAST(Palette.DARK_CONTRAST);

    private final Palette palette;

    Theme(Palette palette) {
        this.palette = palette;
    }

    /// The colours of the tree in it.
    public Palette palette() {
        return palette;
    }

    /// Whether all is dark on light.
    public boolean light() {
        return this == LIGHT || this == LIGHT_CONTRAST;
    }

    /// Whether what is usually muted is as strong as the rest.
    public boolean contrasts() {
        return this == LIGHT_CONTRAST || this == DARK_CONTRAST;
    }

    /// Light for dark, dark for light, of the same contrast.
    public Theme other() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> LIGHT;
            case LIGHT_CONTRAST -> DARK_CONTRAST;
            case DARK_CONTRAST -> LIGHT_CONTRAST;
        };
    }

    /// High contrast for usual, usual for high.
    public Theme otherContrast() {
        return switch (this) {
            case LIGHT -> LIGHT_CONTRAST;
            case DARK -> DARK_CONTRAST;
            case LIGHT_CONTRAST -> LIGHT;
            case DARK_CONTRAST -> DARK;
        };
    }
}
