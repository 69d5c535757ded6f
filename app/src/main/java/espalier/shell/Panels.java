package espalier.shell;

/// Whether the panels beside the canvas are there.
enum Panels {
    SHOWN,
    HIDDEN;

    Panels other() {
        return this == SHOWN ? HIDDEN : SHOWN;
    }
}
