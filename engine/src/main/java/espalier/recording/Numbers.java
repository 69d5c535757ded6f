package espalier.recording;

import java.util.Arrays;

/// A growing row of whole numbers, kept in pages so that it is never copied.
final class Numbers {

    private static final int BITS = 14;
    private static final int MASK = (1 << BITS) - 1;

    private int[][] pages = new int[4][];
    private int size;

    int size() {
        return size;
    }

    void add(int number) {
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
