package espalier.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A chain that the model has read, and what it said at its last token. Prefixes form a tree as
/// chains do; each holds the key-values of its own passage only, as long as the [PrefixCache] keeps
/// it.
final class Prefix {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Optional<Prefix> parent;
    private final Passage passage;
    private final int length;
    private final LastToken lastToken;
    private final Map<Passage, Prefix> children = new HashMap<>();
    private int[] pages = {};
    private OptionalInt snapshot = OptionalInt.empty();
    private final long key;
    private CacheTally tally = CacheTally.NONE;
    private boolean held;

    private Prefix(Optional<Prefix> parent, Passage passage, LastToken lastToken) {
        this.parent = parent;
        this.passage = passage;
        this.lastToken = lastToken;
        key = key(parent.map(Prefix::key).orElse(0L), passage);
        length = parent.map(Prefix::length).orElse(0) + passage.length();
    }

    /// Nothing read yet.
    static Prefix empty() {
        Passage nothing = new Passage(new int[0], Passage.Origin.WRITTEN);
        Prefix empty = new Prefix(Optional.empty(), nothing, LastToken.NOTHING);
        empty.held = true;
        return empty;
    }

    /// This prefix and one more passage; not held yet.
    Prefix then(Passage next, LastToken said) {
        return new Prefix(Optional.of(this), next, said);
    }

    Optional<Prefix> parent() {
        return parent;
    }

    Passage passage() {
        return passage;
    }

    /// Tokens from the very start.
    int length() {
        return length;
    }

    LastToken lastToken() {
        return lastToken;
    }

    /// Tells this chain from others, also after it was dropped.
    long key() {
        return key;
    }

    /// The key of a chain with one more passage.
    static long key(long parent, Passage next) {
        return (parent + 1) * GOLDEN + next.hashCode();
    }

    CacheTally tally() {
        return tally;
    }

    void count(CacheTally other) {
        tally = other;
    }

    /// Whether the key-values of the whole chain are in the cache.
    boolean held() {
        return held;
    }

    /// One page for each token of the passage; none where not held.
    int[] pages() {
        return pages;
    }

    /// The page of what a recurrent model keeps at the last token; none where not held.
    OptionalInt snapshot() {
        return snapshot;
    }

    Optional<Prefix> child(Passage next) {
        return Optional.ofNullable(children.get(next));
    }

    /// This prefix and those above it, the longest first; without the empty one.
    List<Prefix> upwards() {
        List<Prefix> path = new ArrayList<>();
        for (Prefix p = this; p.parent.isPresent(); p = p.parent.get()) {
            path.add(p);
        }
        return path;
    }

    /// Enters the tree, with the pages that hold its key-values.
    ///
    /// @param last the page of what is kept at the last token, where anything is
    void hold(int[] filled, OptionalInt last) {
        pages = filled;
        snapshot = last;
        held = true;
        parent.orElseThrow().children.put(passage, this);
    }

    /// Leaves the tree. It must have no children there.
    void drop() {
        pages = new int[0];
        snapshot = OptionalInt.empty();
        held = false;
        parent.orElseThrow().children.remove(passage);
    }
}
