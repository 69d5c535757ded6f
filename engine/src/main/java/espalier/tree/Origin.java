package espalier.tree;

/// Where a thought came from.
public enum Origin {
    /// The generator, asked by the search.
    SEARCH,
    /// The generator, asked by the user (expand).
    ASKED,
    /// The user's own words (write, edit).
    WRITTEN,
    /// Nobody here: a log of another program cites the thought but does not hold it.
    GHOST
}
