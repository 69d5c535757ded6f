package espalier.tree;

/// How a thought is named: its place in the order of arrival, an `int` from 0. Ids are never used
/// again. Only the names of the two special ids stand here, since an object for each id would cost
/// more than the thought.
public final class ThoughtId {

    /// The problem itself.
    public static final int ROOT = 0;

    /// No thought.
    public static final int NONE = -1;

    private ThoughtId() {}
}
