package espalier.inspector;

import espalier.inspector.Tables.Place;
import espalier.thought.Verdict;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.ResourceBundle;

/// The thoughts from the problem to the selected one.
final class ChainTable {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.inspector.inspector");
    private static final int MOST_ROWS = 10;

    private ChainTable() {}

    static TableView<Place<ChainRow>> of(InspectorViewModel inspector) {
        TableView<Place<ChainRow>> table =
                Tables.table(
                        "chain-table",
                        inspector.chain(),
                        MOST_ROWS,
                        row -> inspector.select(row.id()));
        table.getColumns()
                .setAll(
                        List.of(
                                Tables.text("thought", 150, ChainRow::text),
                                Tables.figure("value", 44, ChainRow::value),
                                Tables.figure("visits", 46, r -> WrittenFigures.count(r.visits())),
                                Tables.figure("prior", 42, r -> WrittenFigures.share(r.prior())),
                                Tables.column(
                                        "verdict", 28, "verdict-column", ChainTable::verdict)));
        Tables.mark(table, inspector.chain(), inspector.selectedProperty(), ChainRow::id);
        return table;
    }

    private static void verdict(TableCell<?, ChainRow> cell, ChainRow row) {
        switch (row.verdict()) {
            case Verdict.Legal(var state) ->
                    show(cell, Feather.CHECK, "right", text("legal").formatted(state));
            case Verdict.Solved(var answer) ->
                    show(cell, Feather.CHECK_CIRCLE, "right", text("solved").formatted(answer));
            case Verdict.Illegal(var reason) -> show(cell, Feather.X, "wrong", reason);
            case Verdict.Unsolved(var reason) -> show(cell, Feather.X_CIRCLE, "wrong", reason);
            case Verdict.Unproved(var answer) ->
                    show(
                            cell,
                            Feather.MINUS_CIRCLE,
                            "unchecked",
                            text("unproved").formatted(answer));
            case Verdict.Unchecked _ -> show(cell, Feather.MINUS, "unchecked", text("unchecked"));
        }
    }

    private static String text(String key) {
        return TEXTS.getString("verdict." + key);
    }

    private static void show(
            TableCell<?, ChainRow> cell, Feather sign, String style, String reason) {
        var icon = new FontIcon(sign);
        icon.getStyleClass().add("verdict-" + style);
        icon.setAccessibleText(reason);
        cell.setGraphic(icon);
        Tables.tell(cell, reason);
    }
}
