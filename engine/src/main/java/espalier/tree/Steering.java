package espalier.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What the user has laid down about a tree beyond prunes and pins: values of judged thoughts, and
/// the thought that the search goes on below. Kept apart from the columns, since it is little.
final class Steering {

    private final Map<Integer, Double> judgements = new HashMap<>();
    private int focus = ThoughtId.ROOT;

    /// The same, to go its own way.
    Steering copy() {
        var copy = new Steering();
        copy.judgements.putAll(judgements);
        copy.focus = focus;
        return copy;
    }

    boolean judges() {
        return !judgements.isEmpty();
    }

    /// The user's value of a thought, or NaN.
    double judgement(int thought) {
        return judgements.isEmpty() ? Double.NaN : judgements.getOrDefault(thought, Double.NaN);
    }

    /// Judged thoughts in id order.
    List<Integer> judged() {
        return List.copyOf(new TreeSet<>(judgements.keySet()));
    }

    void judge(int thought, double value) {
        judgements.put(thought, value);
    }

    void lift(int thought) {
        judgements.remove(thought);
    }

    int focus() {
        return focus;
    }

    void focus(int thought) {
        focus = thought;
    }
}
