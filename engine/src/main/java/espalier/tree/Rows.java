package espalier.tree;

import java.util.Arrays;

/// A row of numbers for every thought, 0 at first. The words of a row lie side by side, and the
/// rows of siblings too, so that what a search reads of a family are a few lines of the processor's
/// cache. They are kept in pages: a million thoughts leave no slack and are never copied. A copy
/// shares the pages; whoever first writes to one that is shared does so on a page of its own.
///
/// A word of eight bytes holds a figure, or two whole numbers, the even one in its lower half.
final class Rows {

    private final int words;
    private long[][] pages = new long[4][];
    private boolean[] shared = new boolean[4];

    /// @param words how many a row has
    Rows(int words) {
        this.words = words;
    }

    /// The same rows, to go their own way, on another thread if need be; takes no time to speak of.
    Rows copy() {
        var copy = new Rows(words);
        Arrays.fill(shared, true);
        copy.pages = pages.clone();
        copy.shared = shared.clone();
        return copy;
    }

    private long[] ownPage(int thought) {
        int page = thought >>> Pages.BITS;
        if (shared[page]) {
            pages[page] = pages[page].clone();
            shared[page] = false;
        }
        return pages[page];
    }

    private long[] page(int thought) {
        return pages[thought >>> Pages.BITS];
    }

    private int place(int thought, int word) {
        return (thought & Pages.MASK) * words + word;
    }

    double figure(int thought, int word) {
        return Double.longBitsToDouble(page(thought)[place(thought, word)]);
    }

    void setFigure(int thought, int word, double value) {
        ownPage(thought)[place(thought, word)] = Double.doubleToRawLongBits(value);
    }

    /// @param half which half of a word, counted from the row's start
    int whole(int thought, int half) {
        return (int) (page(thought)[place(thought, half >> 1)] >>> shift(half));
    }

    void setWhole(int thought, int half, int value) {
        long[] page = ownPage(thought);
        int place = place(thought, half >> 1);
        long other = page[place] & ~(0xffff_ffffL << shift(half));
        page[place] = other | Integer.toUnsignedLong(value) << shift(half);
    }

    private static int shift(int half) {
        return (half & 1) * Integer.SIZE;
    }

    /// Makes room for a thought.
    void reach(int thought) {
        int page = thought >>> Pages.BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
            shared = Arrays.copyOf(shared, page * 2);
        }
        if (pages[page] == null) {
            shared[page] = false;
            pages[page] = new long[Pages.SIZE * words];
        }
    }
}
