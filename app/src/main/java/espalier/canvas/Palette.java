package espalier.canvas;

/// The colours in which the tree is drawn.
public enum Palette {
    LIGHT,
    DARK
}
