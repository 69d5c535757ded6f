package espalier.picture;

/// How much of the tree a picture shows.
public enum PictureExtent {
    /// What the canvas shows now.
    VIEW,
    /// All of it.
    WHOLE_TREE
}
