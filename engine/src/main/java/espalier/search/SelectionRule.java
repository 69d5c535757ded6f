package espalier.search;

import espalier.settings.FirstPlayUrgency;
import espalier.settings.Selection;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

/// PUCT's choice among the children of one thought; its formula stands in [Puct].
final class SelectionRule {

    private SelectionRule() {}

    /// The child that a simulation goes into, or [ThoughtId#NONE] where none may be.
    static int best(ReadableTree tree, int parent, Selection selection) {
        var siblings = Siblings.of(tree, parent);
        int best = ThoughtId.NONE;
        double bestScore = Double.NEGATIVE_INFINITY;
        boolean all = tree.spent(parent);
        int share = siblings.count() == 0 ? 0 : (tree.visits(parent) + 1) / siblings.count();
        for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            if (!tree.selectable(c)) {
                continue;
            }
            if (tree.pinned(c) && tree.visits(c) < share) {
                return c;
            }
            if (!all && tree.spent(c)) {
                continue;
            }
            double score =
                    exploited(tree, c, selection.firstPlayUrgency())
                            + bonus(tree, c, siblings.share(tree.prior(c)), selection);
            if (score > bestScore) {
                bestScore = score;
                best = c;
            }
        }
        return best;
    }

    /// The children of one thought that may be selected, all together.
    ///
    /// @param count how many there are
    /// @param priors the sum of their priors
    record Siblings(int count, double priors) {

        static Siblings of(ReadableTree tree, int parent) {
            double priors = 0;
            int count = 0;
            for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
                if (tree.selectable(c)) {
                    priors += tree.prior(c);
                    count++;
                }
            }
            return new Siblings(count, priors);
        }

        /// A prior's share among them; equal shares where all priors are 0.
        double share(double prior) {
            return priors > 0 ? prior / priors : 1.0 / count;
        }
    }

    /// Q, or what is assumed for it where no simulation has been.
    static double exploited(ReadableTree tree, int child, FirstPlayUrgency urgency) {
        if (tree.visits(child) > 0) {
            return tree.value(child);
        }
        return switch (urgency) {
            case ZERO -> 0;
            case PARENT -> valueOfParent(tree, child);
            case RAW_VALUE ->
                    Double.isNaN(tree.rawValue(child))
                            ? valueOfParent(tree, child)
                            : tree.rawValue(child);
        };
    }

    /// U, with a prior that is normalised already.
    static double bonus(ReadableTree tree, int child, double prior, Selection selection) {
        return selection.exploration()
                * prior
                * Math.sqrt(tree.visits(tree.parent(child)))
                / (1 + tree.visits(child));
    }

    private static double valueOfParent(ReadableTree tree, int child) {
        double value = tree.bestKnownValue(tree.parent(child));
        return Double.isNaN(value) ? 0 : value;
    }
}
