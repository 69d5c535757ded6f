package espalier.search;

import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

/// One chain of thought, always the most probable thought: System 1. Where the user has pruned or
/// added thoughts, the chain goes through the most probable one that is left.
final class Greedy implements SearchAlgorithm {

    @Override
    public Choice choose(ReadableTree tree, SearchSettings settings) {
        int at = ThoughtId.ROOT;
        while (tree.expanded(at) && !tree.finished(at)) {
            at = mostProbable(tree, at);
            if (at == ThoughtId.NONE) {
                return new Choice.Nothing();
            }
        }
        if (tree.finished(at) || tree.inFlight(at) > 0) {
            return new Choice.Nothing();
        }
        var sampling = settings.expansion().sampling();
        return new Choice.Expand(tree.path(at), 1, sampling.withTemperature(0));
    }

    private static int mostProbable(ReadableTree tree, int parent) {
        int best = ThoughtId.NONE;
        for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            boolean better =
                    best == ThoughtId.NONE
                            || (tree.pinned(c) && !tree.pinned(best))
                            || (tree.pinned(c) == tree.pinned(best)
                                    && tree.prior(c) > tree.prior(best));
            if (tree.selectable(c) && better) {
                best = c;
            }
        }
        return best;
    }
}
