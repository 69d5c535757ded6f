package espalier.inspector;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.ResourceBundle;

/// The siblings with the parts of their scores; the one that goes next stands out.
final class SelectionTableView {

    private static final int MOST_ROWS = 64;
    private static final double BAR = 50;
    private static final String WAITING =
            ResourceBundle.getBundle("espalier.inspector.inspector").getString("bonus.waiting");

    private SelectionTableView() {}

    static TableView<SelectionRow> of(InspectorViewModel inspector) {
        TableView<SelectionRow> table =
                Tables.table(
                        "selection-table",
                        inspector.siblings(),
                        MOST_ROWS,
                        row -> inspector.select(row.id()));
        var worth = Tables.figure(38, SelectionTableView::worth);
        var bonus = Tables.figure(46, SelectionTableView::bonus);
        var score = Tables.column(BAR + 8, "score-column", SelectionTableView::score);
        inspector
                .scoreFormProperty()
                .subscribe(form -> {
                    worth.setText(form.worth());
                    bonus.setText(form.bonus());
                    score.setText(form.score());
                });
        table.getColumns()
                .setAll(
                        List.of(
                                Tables.column(
                                        "sibling", 104, "text-column", SelectionTableView::name),
                                worth,
                                bonus,
                                Tables.figure("prior", 40, r -> Numbers.share(r.score().prior())),
                                Tables.figure("visits", 42, r -> Numbers.count(r.score().visits())),
                                score));
        Tables.mark(table, inspector.selectedProperty(), SelectionRow::id);
        return table;
    }

    private static String worth(SelectionRow row) {
        return Numbers.share(row.score().value());
    }

    private static String bonus(SelectionRow row) {
        if (row.excluded()) {
            return Numbers.NONE;
        }
        return row.score().waiting() ? WAITING : Numbers.share(row.score().bonus());
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

    private static void score(TableCell<SelectionRow, SelectionRow> cell, SelectionRow row) {
        if (row.excluded()) {
            return;
        }
        if (row.most() > 0) {
            cell.setGraphic(bar(row));
        } else if (!row.score().waiting()) {
            cell.setText(Numbers.share(row.score().score()));
        }
    }

    private static HBox bar(SelectionRow row) {
        double worth = Math.clamp(row.score().value(), 0, row.most());
        double bonus = Math.clamp(row.score().bonus(), 0, row.most() - worth);
        var bar =
                new HBox(
                        part("score-value", worth / row.most()),
                        part("score-bonus", bonus / row.most()));
        bar.getStyleClass().add("score-bar");
        bar.setMinWidth(BAR);
        bar.setMaxWidth(BAR);
        return bar;
    }

    private static Region part(String styleClass, double share) {
        var part = new Region();
        part.getStyleClass().add(styleClass);
        part.setMinWidth(share * BAR);
        part.setMaxWidth(share * BAR);
        return part;
    }
}
