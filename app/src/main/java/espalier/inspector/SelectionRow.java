package espalier.inspector;

import espalier.search.SelectionTable;
import espalier.search.SelectionTable.Standing;
import espalier.tree.ReadableTree;

import java.util.Comparator;
import java.util.List;

/// One sibling as the selection table shows it.
///
/// @param text the thought
/// @param score the parts of its score, by the very rule that selects
/// @param most the score that a full bar stands for; 0 where no bar can show it
record SelectionRow(String text, SelectionTable.Row score, double most) {

    /// A score that a full bar holds however low the others are.
    private static final double USUAL = 1.25;

    /// The siblings that may be selected before the others, the most visited first; where visits do
    /// not count, those of the highest score.
    static List<SelectionRow> of(ReadableTree tree, SelectionTable table, ScoreForm form) {
        double most = form.barred() ? most(table) : 0;
        return table.rows().stream()
                .map(row -> new SelectionRow(tree.thought(row.thought()).text(), row, most))
                .sorted(
                        Comparator.comparing(SelectionRow::excluded)
                                .thenComparingDouble(row ->
                                        form.summed()
                                                ? -row.score().visits()
                                                : -row.score().score()))
                .toList();
    }

    private static double most(SelectionTable table) {
        return table.rows().stream()
                .filter(row -> row.standing() != Standing.EXCLUDED && !row.first())
                .mapToDouble(SelectionTable.Row::score)
                .reduce(USUAL, Math::max);
    }

    int id() {
        return score.thought();
    }

    /// Whether chance has a say in its score.
    boolean noisy() {
        return !Double.isNaN(score.noise());
    }

    boolean next() {
        return score.standing() == Standing.NEXT;
    }

    boolean spent() {
        return score.standing() == Standing.SPENT;
    }

    boolean excluded() {
        return score.standing() == Standing.EXCLUDED || dropped();
    }

    /// Whether its level keeps others.
    boolean dropped() {
        return score.standing() == Standing.DROPPED;
    }
}
