package espalier.onnx;

import espalier.thought.CacheUse;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import java.util.Set;
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
    private final Set<Prefix> sheltered = new HashSet<>();
    private final DroppedTallies dropped = new DroppedTallies();
    private List<List<Passage>> pinned = List.of();
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
            prefix.count(prefix.tally().hit());
        }
        touch(prefix);
        return prefix;
    }

    /// Keeps `prefix`, whose tokens are the last that row `row` of `batch` has read, where the
    /// bound and the chain above it allow; else it stays unheld. The one that is held already wins.
    Prefix keep(Prefix prefix, TokenRows batch, int row) {
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
        dropped.take(prefix.key()).ifPresent(before -> prefix.count(before.readAgain()));
        if (!pinned.isEmpty()) {
            shelter();
        }
        bytes.addAndGet(bytes(prefix));
        tokens.addAndGet(filled.length);
        touch(prefix);
        return prefix;
    }

    private OptionalInt snapshot(TokenRows batch, int row) {
        if (layout.snapshotBytes() == 0) {
            return OptionalInt.empty();
        }
        int page = snapshots.take();
        batch.saveSnapshot(row, snapshots.page(page));
        return OptionalInt.of(page);
    }

    /// Puts the first `length` tokens of a held prefix into a row; where the model is recurrent,
    /// these must be all.
    void load(Prefix prefix, int length, TokenRows batch, int row) {
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
            Optional<Prefix> oldest =
                    recency.stream()
                            .filter(prefix -> !sheltered.contains(prefix))
                            .findFirst()
                            .filter(prefix -> !path.contains(prefix));
            if (oldest.isEmpty()) {
                return false;
            }
            recency.remove(oldest.get());
            drop(oldest.get());
        }
        return true;
    }

    /// Drops none of these chains as long as they take no more than half of the bound, the first
    /// ones first; those that were pinned before can be dropped again.
    void pin(List<List<Passage>> chains) {
        pinned = List.copyOf(chains);
        shelter();
    }

    /// Finds what is held of the pinned chains. Whatever is above a sheltered prefix is sheltered,
    /// so the oldest of the others is a leaf still.
    private void shelter() {
        sheltered.clear();
        long room = boundBytes / 2;
        for (List<Passage> chain : pinned) {
            Optional<Prefix> prefix = Optional.of(empty);
            for (Passage passage : chain) {
                prefix = prefix.flatMap(above -> above.child(passage));
                if (prefix.isEmpty()) {
                    break;
                }
                if (!sheltered.contains(prefix.get())) {
                    room -= bytes(prefix.get());
                    if (room < 0) {
                        return;
                    }
                    sheltered.add(prefix.get());
                }
            }
        }
    }

    /// What was done for the last passage of a chain, without using it.
    CacheUse use(List<Passage> chain) {
        Optional<Prefix> prefix = Optional.of(empty);
        long key = empty.key();
        for (Passage passage : chain) {
            prefix = prefix.flatMap(above -> above.child(passage));
            key = Prefix.key(key, passage);
        }
        long last = key;
        CacheTally tally =
                prefix.map(Prefix::tally).or(() -> dropped.find(last)).orElse(CacheTally.NONE);
        return new CacheUse(
                chain.getLast().length(),
                prefix.map(this::bytes).orElse(0L),
                tally.hits(),
                tally.recomputed());
    }

    private void drop(Prefix prefix) {
        for (int page : prefix.pages()) {
            pages.give(page);
        }
        prefix.snapshot().ifPresent(snapshots::give);
        bytes.addAndGet(-bytes(prefix));
        tokens.addAndGet(-prefix.pages().length);
        dropped.put(prefix.key(), prefix.tally());
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
