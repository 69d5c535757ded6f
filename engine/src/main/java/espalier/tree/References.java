package espalier.tree;

import java.util.Arrays;

/// A growing column of objects, kept in pages like the columns of numbers. A copy shares the pages;
/// whoever first writes to one that is shared does so on a page of its own.
final class References<T> {

    private Object[][] pages = new Object[4][];
    private boolean[] shared = new boolean[4];

    @SuppressWarnings("unchecked")
    T get(int at) {
        return (T) pages[at >>> Pages.BITS][at & Pages.MASK];
    }

    /// The same entries, to go their own way, on another thread if need be; takes no time to speak
    /// of.
    References<T> copy() {
        var copy = new References<T>();
        Arrays.fill(shared, true);
        copy.pages = pages.clone();
        copy.shared = shared.clone();
        return copy;
    }

    /// Sets the entry `at`, for which it makes room.
    void put(int at, T value) {
        int page = at >>> Pages.BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
            shared = Arrays.copyOf(shared, page * 2);
        }
        if (pages[page] == null) {
            pages[page] = new Object[Pages.SIZE];
            shared[page] = false;
        } else if (shared[page]) {
            pages[page] = pages[page].clone();
            shared[page] = false;
        }
        pages[page][at & Pages.MASK] = value;
    }
}
