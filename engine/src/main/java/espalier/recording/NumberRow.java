package espalier.recording;

import java.util.Arrays;

/// A growing row of whole numbers, kept in pages so that it is never copied. What is there does not
/// change any more, so a copy shares all of it.
final class NumberRow {

    private static final int BITS = 14;
    private static final int MASK = (1 << BITS) - 1;

    private int[][] pages;
    private int size;
    private boolean shared;

    NumberRow() {
        this(new int[4][], 0, false);
    }

    private NumberRow(int[][] pages, int size, boolean shared) {
        this.pages = pages;
        this.size = size;
        this.shared = shared;
    }

    /// The same numbers, to go their own way, on another thread if need be; takes no time to speak
    /// of, and costs the original none.
    NumberRow copy() {
        return new NumberRow(pages, size, true);
    }

    int size() {
        return size;
    }

    void add(int number) {
        if (shared) {
            leaveOriginal();
        }
        int page = size >>> BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if ((size & MASK) == 0) {
            pages[page] = new int[1 << BITS];
        }
        pages[page][size & MASK] = number;
        size++;
    }

    /// Of the pages of an original, which goes on with its last one, only those before are shared
    /// from here on.
    private void leaveOriginal() {
        shared = false;
        pages = pages.clone();
        if ((size & MASK) != 0) {
            pages[size >>> BITS] = pages[size >>> BITS].clone();
        }
    }

    /// Adds a number of twice the width as two.
    void addLong(long number) {
        add((int) (number >>> Integer.SIZE));
        add((int) number);
    }

    void addDouble(double number) {
        addLong(Double.doubleToRawLongBits(number));
    }

    int get(int at) {
        return pages[at >>> BITS][at & MASK];
    }

    /// The two numbers from `at` on as one.
    long getLong(int at) {
        return (long) get(at) << Integer.SIZE | (get(at + 1) & 0xffff_ffffL);
    }

    double getDouble(int at) {
        return Double.longBitsToDouble(getLong(at));
    }
}
