package espalier.tree;

import java.util.Arrays;

/// A growing column of numbers, 0 at first, kept in pages: a million entries leave no slack and are
/// never copied.
final class Doubles {

    private double[][] pages = new double[4][];

    double get(int at) {
        return pages[at >>> Pages.BITS][at & Pages.MASK];
    }

    void set(int at, double value) {
        pages[at >>> Pages.BITS][at & Pages.MASK] = value;
    }

    /// Makes room for the entry `at`.
    void reach(int at) {
        int page = at >>> Pages.BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if (pages[page] == null) {
            pages[page] = new double[Pages.SIZE];
        }
    }
}
