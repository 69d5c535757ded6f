package espalier.layout;

/// How large the box of each id is, in pixels at zoom 1. Asked once when an id is laid out, and
/// again after [TidyLayout#resize].
public interface Boxes {

    /// The extent beside its siblings.
    double breadth(int id);

    /// The extent from its parent's side to its children's.
    double depth(int id);
}
