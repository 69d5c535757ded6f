package espalier.search;

import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;

/// The best line of a run, the same wherever one is named: the chain of the answer that the answer
/// rule picks; before there is an answer, the most visited child that may be gone into at each
/// step, down to the last visited thought (of equals the one of the better Q for who chooses, then
/// of the lower id); where nothing counts visits, the chain of the best V.
public final class BestLine {

    private BestLine() {}

    /// The ids of the best line, from the root; the root alone where nothing is below it.
    public static List<Integer> of(ReadableTree tree, SearchSettings settings) {
        return tree.path(end(tree, settings));
    }

    /// The id of its last thought; the problem's where nothing is below it.
    public static int end(ReadableTree tree, SearchSettings settings) {
        return AnswerRule.pick(tree, settings)
                .map(Answer::thought)
                .orElseGet(() -> withoutAnswer(tree));
    }

    /// Follows the end of the best line of a growing tree, which is always the same one: only what
    /// is finished is looked at again.
    public static final class Watch {

        private final List<Integer> finished = new ArrayList<>();
        private int looked = 1;

        /// The id of the best line's last thought now.
        public int end(ReadableTree tree, SearchSettings settings) {
            for (; looked < tree.size(); looked++) {
                if (tree.finished(looked)) {
                    finished.add(looked);
                }
            }
            var chains = new FinishedChains(tree, finished).where(tree::reachable);
            return AnswerRule.pick(chains, settings)
                    .map(Answer::thought)
                    .orElseGet(() -> withoutAnswer(tree));
        }
    }

    private static int withoutAnswer(ReadableTree tree) {
        return tree.visits(ThoughtId.ROOT) > 0 ? mostVisited(tree) : mostValued(tree);
    }

    private static int mostVisited(ReadableTree tree) {
        int at = ThoughtId.ROOT;
        int next = mostVisitedChild(tree, at);
        while (next != ThoughtId.NONE) {
            at = tree.goesOnAt(next);
            next = mostVisitedChild(tree, at);
        }
        return at;
    }

    private static int mostVisitedChild(ReadableTree tree, int parent) {
        int best = ThoughtId.NONE;
        for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            if (tree.selectable(c)
                    && tree.edgeVisits(c) > 0
                    && (best == ThoughtId.NONE || moreVisited(tree, c, best))) {
                best = c;
            }
        }
        return best;
    }

    private static boolean moreVisited(ReadableTree tree, int one, int other) {
        int more = Integer.compare(tree.edgeVisits(one), tree.edgeVisits(other));
        return more > 0 || (more == 0 && gain(tree, one, other) > 0);
    }

    private static double gain(ReadableTree tree, int one, int than) {
        var scale = tree.scale();
        return scale.merit(tree.value(one)) - scale.merit(tree.value(than));
    }

    private static int mostValued(ReadableTree tree) {
        int best = ThoughtId.ROOT;
        double most = Double.NaN;
        for (int id = ThoughtId.ROOT + 1; id < tree.size(); id++) {
            double worth = tree.seenFromProblem(id, AnswerRule.worth(tree, id));
            boolean better =
                    Double.isNaN(most) ? !Double.isNaN(worth) : tree.scale().gain(worth, most) > 0;
            if (better && tree.reachable(id)) {
                most = worth;
                best = id;
            }
        }
        return best;
    }
}
