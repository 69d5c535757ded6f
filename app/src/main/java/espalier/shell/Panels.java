package espalier.shell;

/// Whether what stands beside the canvas is there.
enum Panels {
    SHOWN,
    HIDDEN;

    Panels other() {
        return this == SHOWN ? HIDDEN : SHOWN;
    }
}
