package espalier.tree;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Ids in the order in which they came.
final class IdList {

    private int[] ids = new int[16];
    private int size;

    void add(int id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
        }
        ids[size++] = id;
    }

    IntStream stream() {
        return Arrays.stream(ids, 0, size);
    }

    IdList copy() {
        var copy = new IdList();
        copy.ids = Arrays.copyOf(ids, Math.max(16, size));
        copy.size = size;
        return copy;
    }
}
