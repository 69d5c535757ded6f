package espalier.search;

import espalier.settings.SearchSettings;
import espalier.settings.WideningSettings;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;
import espalier.tree.ThoughtPath;

/// A simulation's way down, the same for every score: into the best child until a thought has not
/// been expanded.
///
/// Pruned and wrong thoughts are passed over. What the checker has settled, a finished chain or a
/// dead end, is visited once and then left for what is open, as in MCTS-Solver (Winands, Björnsson
/// and Saito 2008), until nothing is; a chain that ends unchecked is visited again and again. A
/// pinned child below its share, N / siblings rounded down, goes first. A link is gone over to its
/// twin. With progressive widening, a thought that has become worth it is asked for one more child
/// instead.
final class Descent {

    private Descent() {}

    static Choice choose(
            ReadableTree tree,
            SearchSettings settings,
            SelectionScore score,
            WideningSettings widening) {
        int at = ThoughtId.ROOT;
        if (tree.spent(at)) {
            return new Choice.Nothing();
        }
        var expansion = settings.expansion();
        var way = new ThoughtPath.Way();
        way.goTo(at);
        while (tree.expanded(at) && !tree.finished(at)) {
            var siblings = Siblings.of(tree, at);
            int child = pinnedBelowShare(tree, at, siblings);
            if (child == ThoughtId.NONE) {
                if (widens(tree, at, widening)) {
                    return new Choice.Widen(way.path(), expansion.sampling());
                }
                child = best(tree, at, score.among(tree, at, siblings));
            }
            if (child == ThoughtId.NONE) {
                return new Choice.Revisit(way.path());
            }
            way.goTo(child);
            at = tree.goesOnAt(child);
            if (at != child) {
                way.goTo(at);
            }
        }
        if (tree.finished(at)) {
            return new Choice.Revisit(way.path());
        }
        return new Choice.Expand(
                way.path(), expansion.thoughtsAt(tree.level(at)), expansion.sampling());
    }

    /// The child of the highest score, or [ThoughtId#NONE] where none may be gone into.
    static int best(ReadableTree tree, int parent, SelectionScore.Scores scores) {
        boolean all = tree.spent(parent);
        int best = ThoughtId.NONE;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            if (tree.selectable(c) && (all || !tree.spent(c))) {
                double score = scores.worth(c) + scores.bonus(c);
                if (score > most) {
                    most = score;
                    best = c;
                }
            }
        }
        return best;
    }

    /// The first pinned child that has less than its share of the visits, or [ThoughtId#NONE]. It
    /// goes before the one of the highest score.
    static int pinnedBelowShare(ReadableTree tree, int parent, Siblings siblings) {
        if (siblings.pinned() == 0) {
            return ThoughtId.NONE;
        }
        int visits = tree.visits(parent) + tree.inFlight(parent);
        int share = (visits + 1) / siblings.count();
        for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            if (tree.pinned(c) && tree.selectable(c) && Played.visits(tree, c) < share) {
                return c;
            }
        }
        return ThoughtId.NONE;
    }

    private static boolean widens(ReadableTree tree, int at, WideningSettings widening) {
        if (widening.factor() == 0 || tree.dry(at)) {
            return false;
        }
        double most = widening.factor() * Math.pow(tree.visits(at), widening.exponent());
        return tree.childCount(at) < most;
    }
}
