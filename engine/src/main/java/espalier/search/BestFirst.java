package espalier.search;

import espalier.settings.ChainScore;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

/// Best-first search (Hart, Nilsson and Raphael 1968, without a cost so far): of all thoughts that
/// are open, wherever they are, the one of the highest raw value is expanded. A pinned one goes
/// first.
final class BestFirst implements SearchAlgorithm {

    @Override
    public Choice choose(ReadableTree tree, SearchSettings settings) {
        int best = ThoughtId.NONE;
        double most = Double.NEGATIVE_INFINITY;
        for (int id = ThoughtId.ROOT; id < tree.size(); id++) {
            double value = urgency(tree, id);
            if (value > most && open(tree, id)) {
                most = value;
                best = id;
            }
        }
        return best == ThoughtId.NONE
                ? new Choice.Nothing()
                : new Choice.Expand(
                        tree.path(best),
                        settings.expansion().thoughtsAt(tree.level(best)),
                        settings.expansion().sampling());
    }

    /// The raw value; more than any for a pinned thought.
    private static double urgency(ReadableTree tree, int id) {
        double value = ChainScores.of(tree, id, ChainScore.LAST);
        return tree.pinned(id) ? 2 + value : value;
    }

    private static boolean open(ReadableTree tree, int id) {
        return !tree.expanded(id)
                && !tree.finished(id)
                && tree.inFlight(id) == 0
                && tree.link(id) == ThoughtId.NONE
                && tree.reachable(id);
    }
}
