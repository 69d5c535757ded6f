package espalier.search;

import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;

/// The principal variation: the chain that the answer rule picks; before there is an answer the
/// most visited chain, and where nothing counts visits the one of the highest raw values.
public final class BestLine {

    private BestLine() {}

    /// The ids of the best line, from the root; the root alone where nothing is below it.
    public static List<Integer> of(ReadableTree tree, SearchSettings settings) {
        return AnswerRule.pick(tree, settings)
                .<List<Integer>>map(answer -> tree.path(answer.thought()))
                .orElseGet(() -> mostVisited(tree));
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
                    .orElseGet(() -> mostVisited(tree).getLast());
        }
    }

    private static List<Integer> mostVisited(ReadableTree tree) {
        int at = ThoughtId.ROOT;
        int next = preferred(tree, at);
        while (next != ThoughtId.NONE) {
            at = tree.goesOnAt(next);
            next = preferred(tree, at);
        }
        return tree.path(at);
    }

    private static int preferred(ReadableTree tree, int parent) {
        boolean counted = tree.visits(ThoughtId.ROOT) > 0;
        int best = ThoughtId.NONE;
        double most = counted ? 0 : Double.NEGATIVE_INFINITY;
        for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            double figure = counted ? tree.edgeVisits(c) : AnswerRule.worth(tree, c);
            if (tree.selectable(c) && figure > most) {
                most = figure;
                best = c;
            }
        }
        return best;
    }
}
