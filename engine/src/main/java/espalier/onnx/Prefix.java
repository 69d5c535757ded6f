package espalier.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A chain that the model has read, and what it said at its last token. Prefixes form a tree as
/// chains do; each holds the key-values of its own passage only, as long as the [PrefixCache] keeps
/// it.
final class Prefix {

    private final Optional<Prefix> parent;
    private final Passage passage;
    private final int length;
    private final Reading reading;
    private final Map<Passage, Prefix> children = new HashMap<>();
    private int[] pages = {};
    private boolean held;

    private Prefix(Optional<Prefix> parent, Passage passage, Reading reading) {
        this.parent = parent;
        this.passage = passage;
        this.reading = reading;
        length = parent.map(Prefix::length).orElse(0) + passage.length();
    }

    /// Nothing read yet.
    static Prefix empty() {
        Passage nothing = new Passage(new int[0], Passage.Origin.WRITTEN);
        Prefix empty = new Prefix(Optional.empty(), nothing, new Reading(new float[0], 0));
        empty.held = true;
        return empty;
    }

    /// This prefix and one more passage; not held yet.
    Prefix then(Passage next, Reading said) {
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

    Reading reading() {
        return reading;
    }

    /// Whether the key-values of the whole chain are in the cache.
    boolean held() {
        return held;
    }

    /// One page for each token of the passage; none where not held.
    int[] pages() {
        return pages;
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
    void hold(int[] filled) {
        pages = filled;
        held = true;
        parent.orElseThrow().children.put(passage, this);
    }

    /// Leaves the tree. It must have no children there.
    void drop() {
        pages = new int[0];
        held = false;
        parent.orElseThrow().children.remove(passage);
    }
}
