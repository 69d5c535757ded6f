package espalier.recording;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/// A list that only grows. What is there does not change any more, so a copy shares all of it.
final class Entries<T> extends AbstractList<T> implements RandomAccess {

    private Object[] entries;
    private int size;
    private boolean shared;

    Entries() {
        this(new Object[16], 0, false);
    }

    private Entries(Object[] entries, int size, boolean shared) {
        this.entries = entries;
        this.size = size;
        this.shared = shared;
    }

    /// The same list, to go its own way, on another thread if need be; takes no time to speak of,
    /// and costs the original none.
    Entries<T> copy() {
        return new Entries<>(entries, size, true);
    }

    @Override
    public boolean add(T entry) {
        if (shared || size == entries.length) {
            shared = false;
            entries = Arrays.copyOf(entries, 2 * size + 1);
        }
        entries[size++] = entry;
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(int at) {
        if (at >= size) {
            throw new IndexOutOfBoundsException(at);
        }
        return (T) entries[at];
    }

    @Override
    public int size() {
        return size;
    }
}
