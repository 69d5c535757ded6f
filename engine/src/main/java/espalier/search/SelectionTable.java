package espalier.search;

import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;

/// What PUCT sees when it stands at one thought: every child with the parts of its score, by the
/// very rule that selects.
///
/// @param rows one for each child, in id order
public record SelectionTable(List<Row> rows) {

    /// One child.
    ///
    /// @param thought its id
    /// @param value Q; the first-play urgency where nothing has visited, as `visits` says
    /// @param prior P, normalised over the siblings that may be selected; 0 where this one may not
    /// @param visits n
    /// @param bonus U
    /// @param score Q + U
    /// @param standing whether it may be selected, and whether it would be
    public record Row(
            int thought,
            double value,
            double prior,
            int visits,
            double bonus,
            double score,
            Standing standing) {}

    /// How a child stands in the next selection.
    public enum Standing {
        /// It would be selected next.
        NEXT,
        /// It could be selected.
        OPEN,
        /// The checker leaves nothing to be found there, so what is open goes first.
        SPENT,
        /// It is pruned or wrong.
        EXCLUDED
    }

    /// The table of the children of `parent`.
    public static SelectionTable of(ReadableTree tree, int parent, SearchSettings settings) {
        var selection = settings.selection();
        var siblings = SelectionRule.Siblings.of(tree, parent);
        int next = SelectionRule.best(tree, parent, selection);
        var rows = new ArrayList<Row>();
        for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            double value = SelectionRule.exploited(tree, c, selection.firstPlayUrgency());
            if (tree.selectable(c)) {
                double prior = siblings.share(tree.prior(c));
                double bonus = SelectionRule.bonus(tree, c, prior, selection);
                var standing =
                        c == next ? Standing.NEXT : tree.spent(c) ? Standing.SPENT : Standing.OPEN;
                rows.add(new Row(c, value, prior, tree.visits(c), bonus, value + bonus, standing));
            } else {
                rows.add(new Row(c, value, 0, tree.visits(c), 0, value, Standing.EXCLUDED));
            }
        }
        return new SelectionTable(List.copyOf(rows));
    }
}
