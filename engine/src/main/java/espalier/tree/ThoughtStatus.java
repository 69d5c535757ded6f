package espalier.tree;

/// What has become of a thought; what a shape and an icon show. Pins and origins are facts of their
/// own, since a pinned thought can have any status.
public enum ThoughtStatus {
    /// Not expanded, and could be.
    OPEN,
    /// Expanded, with something below that is still to be tried.
    EXPANDED,
    /// A chain that ends here, proved right.
    SOLVED,
    /// A chain that ends here and was not proved right: proved not to solve the problem, or not
    /// looked at.
    FINISHED,
    /// A step that breaks a rule: kept to be seen, never selected.
    WRONG,
    /// Expanded, and nothing below can be selected.
    DEAD_END,
    /// Pruned by the user, or below a pruned thought.
    PRUNED,
    /// It left the tree when the act that had brought it was undone, or is below such a thought.
    UNDONE;

    /// Whether it is out of the search for now.
    public boolean out() {
        return this == PRUNED || this == UNDONE;
    }
}
