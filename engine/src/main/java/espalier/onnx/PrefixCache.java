package espalier.onnx;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import java.util.concurrent.atomic.AtomicLong;

/// Keeps the key-values of each thought once, shared by all chains through it (as RadixAttention
/// does; Zheng et al. 2024), within a bound in bytes.
///
/// Whoever uses a prefix touches it first and what is above it after, so a prefix is always more
/// recent than those below it: the least recently used one is a leaf, and dropping leaves keeps
/// whole chains. What was dropped is computed again when it is needed, by the same runs as the
/// first time, which gives the same bits; so the bound changes what a search costs, never what it
/// finds.
final class PrefixCache implements AutoCloseable {

    private final KeyValueLayout layout;
    private final KeyValuePages pages;
    private final KeyValuePages snapshots;
    private final long boundBytes;
    private final Prefix empty = Prefix.empty();
    private final SequencedSet<Prefix> recency = new LinkedHashSet<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong tokens = new AtomicLong();

    PrefixCache(KeyValueLayout layout, long boundBytes) {
        this.layout = layout;
        this.boundBytes = boundBytes;
        pages = new KeyValuePages(layout.tokenBytes());
        snapshots = new KeyValuePages(layout.snapshotBytes());
    }

    /// The prefix that every chain starts from.
    Prefix empty() {
        return empty;
    }

    /// The longest held prefix of these passages.
    Prefix longest(List<Passage> passages) {
        Prefix prefix = empty;
        for (Passage passage : passages) {
            Optional<Prefix> next = prefix.child(passage);
            if (next.isEmpty()) {
                break;
            }
            prefix = next.get();
        }
        touch(prefix);
        return prefix;
    }

    /// Keeps `prefix`, whose tokens are the last that row `row` of `batch` has read, where the
    /// bound and the chain above it allow; else it stays unheld. The one that is held already wins.
    Prefix keep(Prefix prefix, Batch batch, int row) {
        Prefix parent = prefix.parent().orElseThrow();
        Optional<Prefix> known = parent.child(prefix.passage());
        if (known.isPresent()) {
            touch(known.get());
            return known.get();
        }
        touch(parent);
        if (!parent.held() || !makeRoom(bytes(prefix), parent)) {
            return prefix;
        }
        int[] filled = new int[prefix.passage().length()];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = pages.take();
            batch.save(row, prefix.length() - filled.length + i, pages.page(filled[i]));
        }
        prefix.hold(filled, snapshot(batch, row));
        bytes.addAndGet(bytes(prefix));
        tokens.addAndGet(filled.length);
        touch(prefix);
        return prefix;
    }

    private OptionalInt snapshot(Batch batch, int row) {
        if (layout.snapshotBytes() == 0) {
            return OptionalInt.empty();
        }
        int page = snapshots.take();
        batch.saveSnapshot(row, snapshots.page(page));
        return OptionalInt.of(page);
    }

    /// Puts the first `length` tokens of a held prefix into a row; where the model is recurrent,
    /// these must be all.
    void load(Prefix prefix, int length, Batch batch, int row) {
        prefix.snapshot().ifPresent(page -> batch.loadSnapshot(row, snapshots.page(page)));
        for (Prefix part : prefix.upwards()) {
            int start = part.length() - part.passage().length();
            int[] held = part.pages();
            for (int i = 0; i < held.length && start + i < length; i++) {
                batch.load(row, start + i, pages.page(held[i]));
            }
        }
    }

    private void touch(Prefix prefix) {
        if (prefix.held()) {
            prefix.upwards().forEach(recency::addLast);
        }
    }

    private boolean makeRoom(long needed, Prefix parent) {
        List<Prefix> path = parent.upwards();
        while (bytes.get() + needed > boundBytes) {
            if (recency.isEmpty() || path.contains(recency.getFirst())) {
                return false;
            }
            drop(recency.removeFirst());
        }
        return true;
    }

    private void drop(Prefix prefix) {
        for (int page : prefix.pages()) {
            pages.give(page);
        }
        prefix.snapshot().ifPresent(snapshots::give);
        bytes.addAndGet(-bytes(prefix));
        tokens.addAndGet(-prefix.pages().length);
        prefix.drop();
    }

    private long bytes(Prefix prefix) {
        return prefix.passage().length() * layout.tokenBytes()
                + layout.snapshotBytes()
                + 4L * prefix.lastToken().logits().length;
    }

    /// Bytes held now. For any thread.
    long bytes() {
        return bytes.get();
    }

    /// Tokens held now. For any thread.
    long tokens() {
        return tokens.get();
    }

    /// The most bytes that are ever held.
    long boundBytes() {
        return boundBytes;
    }

    @Override
    public void close() {
        pages.close();
        snapshots.close();
    }
}
