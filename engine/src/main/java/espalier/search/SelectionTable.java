package espalier.search;

import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;

/// What a search sees when it stands at one thought: every child with what it is compared by, by
/// the very rule that selects.
///
/// @param rows one for each child, in id order
public record SelectionTable(List<Row> rows) {

    public SelectionTable {
        rows = List.copyOf(rows);
    }

    /// One child.
    ///
    /// @param thought its id
    /// @param value what is known of it: Q, or the first-play urgency where nothing has visited, as
    ///   `visits` says; with Gumbel its policy or weighted value
    /// @param prior P, normalised over the siblings that may be selected; 0 where this one may not,
    ///   NaN where it is not stated
    /// @param noise what was drawn for it: with PUCT its share of the Dirichlet noise, a part of
    ///   which is in `prior`, with Gumbel what is in `bonus`; NaN where nothing is left to chance
    /// @param visits n
    /// @param bonus U, or what else the algorithm adds
    /// @param score both together
    /// @param standing whether it may be selected, and whether it would be
    public record Row(
            int thought,
            double value,
            double prior,
            double noise,
            int visits,
            double bonus,
            double score,
            Standing standing) {

        /// Whether it goes before all that has been visited, whatever their scores (first-play
        /// urgency `first`).
        public boolean first() {
            return value == Played.FIRST;
        }

        /// Whether it waits for others to be visited as often, as sequential halving plans.
        public boolean waiting() {
            return bonus < -Gumbel.NOT_NOW / 2;
        }
    }

    /// How a child stands in the next selection.
    public enum Standing {
        /// It would be selected next.
        NEXT,
        /// It could be selected.
        OPEN,
        /// Its level keeps others.
        DROPPED,
        /// The checker leaves nothing to be found there, so what is open goes first.
        SPENT,
        /// It is pruned or wrong, or beside the one thought that the search goes on below.
        EXCLUDED
    }

    /// The table of the children of `parent`; without rows where the algorithm scores no siblings,
    /// or by priors that another program's log does not state.
    public static SelectionTable of(ReadableTree tree, int parent, SearchSettings settings) {
        if (!(SearchAlgorithm.of(settings.algorithm()) instanceof BackingUp algorithm)
                || (settings.algorithm().scoresByPriors() && priorsAbsent(tree, parent))) {
            return new SelectionTable(List.of());
        }
        var seen = FocusedTree.on(tree, tree.focus());
        var siblings = Siblings.of(seen, parent);
        var scores = algorithm.score(settings).among(seen, parent, siblings);
        int pinned = Descent.pinnedBelowShare(seen, parent, siblings);
        int next = pinned == ThoughtId.NONE ? Descent.best(seen, parent, scores) : pinned;
        var rows = new ArrayList<Row>();
        for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            rows.add(row(seen, c, next, scores));
        }
        return new SelectionTable(rows);
    }

    /// The table of the children of `parent` by whatever the algorithm compares: their scores, or,
    /// where it compares chains by their raw values, V as `value` and the chain's as `score`;
    /// without rows where it compares nothing.
    public static SelectionTable compared(ReadableTree tree, int parent, SearchSettings settings) {
        var algorithm = SearchAlgorithm.of(settings.algorithm());
        return switch (algorithm) {
            case BackingUp _ -> of(tree, parent, settings);
            case BestFirst _, ByLevel _, DepthFirst _ ->
                    ComparedSiblings.of(tree, parent, settings, algorithm);
            case BestOfN _, Greedy _, SelfConsistency _ -> new SelectionTable(List.of());
        };
    }

    private static boolean priorsAbsent(ReadableTree tree, int parent) {
        return tree.children(parent).stream()
                .anyMatch(c -> tree.selectable(c) && Double.isNaN(tree.prior(c)));
    }

    private static Row row(ReadableTree tree, int c, int next, SelectionScore.Scores scores) {
        double worth = scores.worth(c);
        int visits = tree.edgeVisits(c);
        if (!tree.selectable(c)) {
            return new Row(c, worth, 0, Double.NaN, visits, 0, worth, Standing.EXCLUDED);
        }
        double bonus = scores.bonus(c);
        var standing = c == next ? Standing.NEXT : tree.spent(c) ? Standing.SPENT : Standing.OPEN;
        double prior = Double.isNaN(tree.prior(c)) ? Double.NaN : scores.prior(c);
        return new Row(c, worth, prior, scores.noise(c), visits, bonus, worth + bonus, standing);
    }
}
