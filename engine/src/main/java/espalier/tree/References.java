package espalier.tree;

import java.util.Arrays;

/// A growing column of objects, kept in pages like the columns of numbers.
final class References<T> {

    private Object[][] pages = new Object[4][];

    @SuppressWarnings("unchecked")
    T get(int at) {
        return (T) pages[at >>> Pages.BITS][at & Pages.MASK];
    }

    /// The same entries, to go their own way.
    References<T> copy() {
        var copy = new References<T>();
        copy.pages = new Object[pages.length][];
        for (int i = 0; i < pages.length; i++) {
            if (pages[i] != null) {
                copy.pages[i] = pages[i].clone();
            }
        }
        return copy;
    }

    /// Sets the entry `at`, for which it makes room.
    void put(int at, T value) {
        int page = at >>> Pages.BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if (pages[page] == null) {
            pages[page] = new Object[Pages.SIZE];
        }
        pages[page][at & Pages.MASK] = value;
    }
}
