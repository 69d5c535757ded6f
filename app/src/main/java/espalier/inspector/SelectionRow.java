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
record SelectionRow(String text, SelectionTable.Row score) {

    /// The siblings that may be selected before the others, the most visited first.
    static List<SelectionRow> of(ReadableTree tree, SelectionTable table) {
        return table.rows().stream()
                .map(row -> new SelectionRow(tree.thought(row.thought()).text(), row))
                .sorted(
                        Comparator.comparing(SelectionRow::excluded)
                                .thenComparingInt(row -> -row.score().visits()))
                .toList();
    }

    int id() {
        return score.thought();
    }

    boolean next() {
        return score.standing() == Standing.NEXT;
    }

    boolean spent() {
        return score.standing() == Standing.SPENT;
    }

    boolean excluded() {
        return score.standing() == Standing.EXCLUDED;
    }
}
