package espalier.tree;

import java.util.Arrays;

/// A growing column of whole numbers, 0 at first, kept in pages: a million entries leave no slack
/// and are never copied.
final class Ints {

    private int[][] pages = new int[4][];

    int get(int at) {
        return pages[at >>> Pages.BITS][at & Pages.MASK];
    }

    void set(int at, int value) {
        pages[at >>> Pages.BITS][at & Pages.MASK] = value;
    }

    /// Makes room for the entry `at`.
    void reach(int at) {
        int page = at >>> Pages.BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if (pages[page] == null) {
            pages[page] = new int[Pages.SIZE];
        }
    }
}
