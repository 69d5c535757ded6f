package espalier.exporting;

import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.Comparator;
import java.util.stream.IntStream;

/// A tree's best chain: the first one that is proved right, else the most valued one that ended,
/// else the most valued one.
final class BestChain {

    private BestChain() {}

    /// The id of its last thought; the problem's where nothing is below it.
    static int end(ReadableTree tree) {
        return IntStream.range(0, tree.size())
                .filter(id -> tree.firstChild(id) == ThoughtId.NONE && tree.reachable(id))
                .boxed()
                .min(
                        Comparator.<Integer, Boolean>comparing(
                                        id -> !(tree.verdict(id) instanceof Verdict.Solved))
                                .thenComparing(id -> !tree.finished(id))
                                .thenComparingDouble(id -> -worth(tree, id)))
                .orElse(ThoughtId.ROOT);
    }

    private static double worth(ReadableTree tree, int id) {
        double value = tree.bestKnownValue(id);
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }
}
