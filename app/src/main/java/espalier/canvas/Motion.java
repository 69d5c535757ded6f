package espalier.canvas;

/// Whether what changes its place is seen on its way.
public enum Motion {
    SMOOTH,
    NONE
}
