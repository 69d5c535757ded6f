package espalier.tree;

/// The size of a column's pages, in entries.
final class Pages {

    static final int BITS = 10;
    static final int SIZE = 1 << BITS;
    static final int MASK = SIZE - 1;

    private Pages() {}
}
