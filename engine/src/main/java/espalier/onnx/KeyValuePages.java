package espalier.onnx;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Native memory in pages of one size, such as the key-values of one token each, `[states, heads,
/// size]` (after PagedAttention; Kwon et al. 2023). Pages of one token leave no gaps: what is held
/// takes the model's own minimum. Memory is taken in slabs as it is needed and given back at the
/// end.
final class KeyValuePages implements AutoCloseable {

    private static final long SLAB_BYTES = 4L << 20;

    private final Arena arena = Arena.ofShared();
    private final long pageBytes;
    private final int pagesPerSlab;
    private final List<MemorySegment> slabs = new ArrayList<>();
    private int[] free = new int[64];
    private int freeCount;

    KeyValuePages(long pageBytes) {
        this.pageBytes = pageBytes;
        pagesPerSlab = Math.toIntExact(Math.max(1, SLAB_BYTES / Math.max(1, pageBytes)));
    }

    /// A page that nobody else has.
    int take() {
        if (freeCount == 0) {
            int first = slabs.size() * pagesPerSlab;
            slabs.add(arena.allocate(pagesPerSlab * pageBytes, 64));
            for (int page = first + pagesPerSlab - 1; page >= first; page--) {
                give(page);
            }
        }
        return free[--freeCount];
    }

    /// Gives a page back.
    void give(int page) {
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, 2 * free.length);
        }
        free[freeCount++] = page;
    }

    /// The memory of a page.
    MemorySegment page(int page) {
        return slabs.get(page / pagesPerSlab).asSlice(page % pagesPerSlab * pageBytes, pageBytes);
    }

    @Override
    public void close() {
        arena.close();
    }
}
