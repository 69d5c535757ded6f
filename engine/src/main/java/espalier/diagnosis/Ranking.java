package espalier.diagnosis;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The thoughts of one level as a selector that keeps the best ranks them: by value, the best
/// first; of equal ones the first that came.
final class Ranking {

    private final ReadableTree tree;
    private final List<Integer> ranked;
    private final List<Integer> kept;

    Ranking(ReadableTree tree, SolvableThoughts solvable, int level) {
        this.tree = tree;
        ranked = new ArrayList<>(solvable.thoughtsOf(level));
        ranked.removeIf(id -> !tree.reachable(id));
        ranked.sort(Comparator.comparingDouble(this::worth).reversed());
        kept = ranked.stream().filter(solvable::kept).toList();
    }

    private double worth(int id) {
        double value = tree.scale().merit(tree.bestKnownValue(id));
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    /// How many thoughts there are.
    int size() {
        return ranked.size();
    }

    /// The place of a thought, from 1.
    int rank(int id) {
        return ranked.indexOf(id) + 1;
    }

    /// How many thoughts were kept.
    int kept() {
        return kept.size();
    }

    /// The last thought that was kept, or [ThoughtId#NONE].
    int last() {
        return kept.isEmpty() ? ThoughtId.NONE : kept.getLast();
    }

    /// The value of the last thought that was kept, or NaN.
    double cut() {
        return kept.isEmpty() ? Double.NaN : tree.bestKnownValue(last());
    }
}
