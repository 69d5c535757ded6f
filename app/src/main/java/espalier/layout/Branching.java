package espalier.layout;

/// Who stands below whom, as far as a layout needs to know. Ids go from 0, the root, to the size
/// less 1, and a child's id is greater than its parent's.
public interface Branching {

    /// No such id.
    int NONE = -1;

    /// How many ids there are, those out of reach from the root included.
    int size();

    /// The first child to lay out, or [#NONE].
    int firstChild(int id);

    /// The next sibling to lay out, or [#NONE].
    int nextSibling(int id);
}
