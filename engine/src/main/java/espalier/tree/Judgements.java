package espalier.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The user's values of thoughts. Kept apart from the columns, since they are few.
final class Judgements {

    private final Map<Integer, Double> values = new HashMap<>();

    /// The same, to go their own way.
    Judgements copy() {
        var copy = new Judgements();
        copy.values.putAll(values);
        return copy;
    }

    /// The user's value of a thought, or NaN.
    double of(int thought) {
        return values.isEmpty() ? Double.NaN : values.getOrDefault(thought, Double.NaN);
    }

    /// Judged thoughts in id order.
    List<Integer> thoughts() {
        return List.copyOf(new TreeSet<>(values.keySet()));
    }

    void put(int thought, double value) {
        values.put(thought, value);
    }

    void remove(int thought) {
        values.remove(thought);
    }
}
