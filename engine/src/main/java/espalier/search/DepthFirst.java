package espalier.search;

import espalier.settings.ChainScore;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/// Tree of Thoughts' depth-first search (Yao et al. 2023, algorithm 2): from each thought into the
/// child of the highest raw value that is above the threshold, down to an end; then back to the
/// nearest thought with such a child left. A pinned child is gone into first, whatever its value.
final class DepthFirst implements SearchAlgorithm {

    @Override
    public Choice choose(ReadableTree tree, SearchSettings settings) {
        double threshold = settings.algorithms().depthFirst().threshold();
        Deque<Iterator<Integer>> ways = new ArrayDeque<>();
        ways.push(List.of(ThoughtId.ROOT).iterator());
        while (!ways.isEmpty()) {
            if (!ways.peek().hasNext()) {
                ways.pop();
                continue;
            }
            int at = ways.peek().next();
            if (tree.finished(at)) {
                continue;
            }
            if (!tree.expanded(at)) {
                return tree.inFlight(at) > 0
                        ? new Choice.Nothing()
                        : new Choice.Expand(
                                tree.path(at),
                                settings.expansion().thoughtsAt(tree.level(at)),
                                settings.expansion().sampling());
            }
            ways.push(ways(tree, at, threshold));
        }
        return new Choice.Nothing();
    }

    private static Iterator<Integer> ways(ReadableTree tree, int parent, double threshold) {
        return tree.children(parent).stream()
                .filter(id -> tree.selectable(id) && tree.link(id) == ThoughtId.NONE)
                .filter(id -> tree.pinned(id) || value(tree, id) > threshold)
                .sorted(
                        Comparator.<Integer, Boolean>comparing(id -> !tree.pinned(id))
                                .thenComparing(ChainScores.best(tree, ChainScore.LAST)))
                .iterator();
    }

    private static double value(ReadableTree tree, int id) {
        return ChainScores.of(tree, id, ChainScore.LAST);
    }
}
