package espalier.search;

import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

/// Predictor and upper confidence bounds on trees, as in AlphaZero (Rosin 2011; Silver et al. 2018;
/// for chains of thought Feng et al. 2024).
///
/// From the problem down, the child with the highest score is gone into,
///
///     score = Q + U        U = c P sqrt(N) / (1 + n)
///
/// where Q is the child's value (unvisited: first-play urgency), P its prior, normalised over the
/// siblings that may be selected, N the parent's visits, its own included, and n the child's. A thought
/// that was never expanded is expanded. What the checker has settled, a finished chain or a dead end,
/// is visited once and then left for what is open, as in MCTS-Solver (Winands, Björnsson and Saito
/// 2008), until nothing is; a chain that ends unchecked is visited again and again. A pinned child
/// below its share, N / siblings rounded down, goes first even so.
final class Puct implements SearchAlgorithm {

    @Override
    public Choice choose(ReadableTree tree, SearchSettings settings) {
        int at = ThoughtId.ROOT;
        if (tree.spent(at)) {
            return new Choice.Nothing();
        }
        while (tree.expanded(at) && !tree.finished(at)) {
            int child = SelectionRule.best(tree, at, settings.selection());
            if (child == ThoughtId.NONE) {
                return new Choice.Revisit(at);
            }
            at = child;
        }
        if (tree.finished(at)) {
            return new Choice.Revisit(at);
        }
        var expansion = settings.expansion();
        int count = at == ThoughtId.ROOT ? expansion.rootThoughts() : expansion.thoughts();
        return new Choice.Expand(at, count, expansion.sampling());
    }

    @Override
    public boolean backsUp() {
        return true;
    }
}
