package espalier.scene;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/// What is known of some thoughts, by id, without an object for each look.
public final class ThoughtMap<T> {

    private static final int SMALLEST = 64;
    private static final int SPREAD = 0x9E37_79B9;

    private int[] ids = new int[SMALLEST];
    private List<@Nullable T> values = empty(SMALLEST);
    private int size;

    public int size() {
        return size;
    }

    void clear() {
        ids = new int[SMALLEST];
        values = empty(SMALLEST);
        size = 0;
    }

    /// What is known of the thought, or null.
    public @Nullable T find(int id) {
        return values.get(slot(id));
    }

    /// What is known of the thought; made where nothing is.
    public T findOrMake(int id, IntFunction<T> maker) {
        int slot = slot(id);
        @Nullable T there = values.get(slot);
        if (there != null) {
            return there;
        }
        T made = maker.apply(id);
        put(slot, id, made);
        return made;
    }

    /// Forgets those that are so.
    public void removeIf(Predicate<T> gone) {
        int[] beforeIds = ids;
        List<@Nullable T> before = values;
        ids = new int[beforeIds.length];
        values = empty(beforeIds.length);
        size = 0;
        for (int i = 0; i < beforeIds.length; i++) {
            @Nullable T value = before.get(i);
            if (value != null && !gone.test(value)) {
                put(slot(beforeIds[i]), beforeIds[i], value);
            }
        }
    }

    private void put(int slot, int id, T value) {
        ids[slot] = id;
        values.set(slot, value);
        size++;
        if (2 * size > ids.length) {
            grow();
        }
    }

    private void grow() {
        int[] beforeIds = ids;
        List<@Nullable T> before = values;
        ids = new int[2 * beforeIds.length];
        values = empty(ids.length);
        for (int i = 0; i < beforeIds.length; i++) {
            @Nullable T value = before.get(i);
            if (value != null) {
                int slot = slot(beforeIds[i]);
                ids[slot] = beforeIds[i];
                values.set(slot, value);
            }
        }
    }

    /// Where the id is, or where it would be.
    private int slot(int id) {
        int mask = ids.length - 1;
        int slot = ((id * SPREAD) >>> 7) & mask;
        while (values.get(slot) != null && ids[slot] != id) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static <T> List<@Nullable T> empty(int count) {
        List<@Nullable T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(null);
        }
        return values;
    }
}
