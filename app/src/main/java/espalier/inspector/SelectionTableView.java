package espalier.inspector;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;

/// The siblings with the parts of their scores; the one that goes next stands out.
final class SelectionTableView {

    private static final int MOST_ROWS = 64;
    private static final double BAR = 50;

    private SelectionTableView() {}

    static TableView<SelectionRow> of(InspectorViewModel inspector) {
        TableView<SelectionRow> table =
                Tables.table(
                        "selection-table",
                        inspector.siblings(),
                        MOST_ROWS,
                        row -> inspector.select(row.id()));
        table.getColumns()
                .setAll(
                        List.of(
                                Tables.column(
                                        "sibling", 110, "text-column", SelectionTableView::name),
                                Tables.figure("Q", 38, r -> Numbers.share(r.score().value())),
                                Tables.figure("U", 38, r -> bonus(r)),
                                Tables.figure("prior", 40, r -> Numbers.share(r.score().prior())),
                                Tables.figure("visits", 42, r -> Numbers.count(r.score().visits())),
                                Tables.column(
                                        "score",
                                        BAR + 8,
                                        "score-column",
                                        SelectionTableView::bar)));
        Tables.mark(table, inspector.selectedProperty(), SelectionRow::id);
        return table;
    }

    private static String bonus(SelectionRow row) {
        return row.excluded() ? Numbers.NONE : Numbers.share(row.score().bonus());
    }

    private static void name(TableCell<SelectionRow, SelectionRow> cell, SelectionRow row) {
        cell.setText(Numbers.brief(row.text()));
        cell.getStyleClass().removeAll("goes-next", "excluded");
        if (row.next()) {
            cell.getStyleClass().add("goes-next");
        } else if (row.excluded()) {
            cell.getStyleClass().add("excluded");
        }
        cell.setTooltip(new Tooltip(row.text()));
    }

    private static void bar(TableCell<SelectionRow, SelectionRow> cell, SelectionRow row) {
        if (row.excluded()) {
            return;
        }
        var value = part("score-value", row.score().value());
        var bonus = part("score-bonus", Math.min(row.score().bonus(), 1.25 - row.score().value()));
        var bar = new HBox(value, bonus);
        bar.getStyleClass().add("score-bar");
        bar.setMinWidth(BAR);
        bar.setMaxWidth(BAR);
        cell.setGraphic(bar);
    }

    private static Region part(String styleClass, double share) {
        var part = new Region();
        part.getStyleClass().add(styleClass);
        double width = Math.clamp(share, 0, 1.25) / 1.25 * BAR;
        part.setMinWidth(width);
        part.setMaxWidth(width);
        return part;
    }
}
