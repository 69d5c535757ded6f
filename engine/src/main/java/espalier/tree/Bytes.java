package espalier.tree;

import java.util.Arrays;

/// A growing column of small whole numbers, 0 at first, kept in pages: a million entries leave no
/// slack and are never copied.
final class Bytes {

    private byte[][] pages = new byte[4][];

    byte get(int at) {
        return pages[at >>> Pages.BITS][at & Pages.MASK];
    }

    void set(int at, byte value) {
        pages[at >>> Pages.BITS][at & Pages.MASK] = value;
    }

    /// Makes room for the entry `at`.
    void reach(int at) {
        int page = at >>> Pages.BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if (pages[page] == null) {
            pages[page] = new byte[Pages.SIZE];
        }
    }
}
