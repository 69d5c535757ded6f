package espalier.layout;

/// Who stands below whom, as far as a layout needs to know. Ids go from 0, the root, to the size
/// less 1; a child's id is greater than its parent's, and siblings stand in the order of their ids.
public interface Branching {

    /// No such id.
    int NONE = -1;

    /// How many ids there are, those that are not shown included.
    int size();

    /// The id above, or [#NONE] for the root.
    int parent(int id);

    /// Whether the id is laid out. One whose parent is not shown must not be shown either.
    boolean shown(int id);
}
