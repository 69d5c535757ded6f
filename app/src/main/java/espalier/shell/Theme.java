package espalier.shell;

/// The colours of the window.
public enum Theme {
    LIGHT,
    DARK;

    Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
