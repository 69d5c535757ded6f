package espalier.inspector;

import espalier.inspector.Tables.Place;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.ResourceBundle;

/// The siblings with the parts of their scores; the one that goes next stands out.
final class SelectionTableView {

    private static final int MOST_ROWS = 64;
    private static final double BAR = 50;
    private static final double PADDING = 8;
    private static final double LEAST = 48;

    /// In a narrower table the texts need the room of the priors.
    private static final double ROOMY = 300;

    private static final String WAITING =
            ResourceBundle.getBundle("espalier.inspector.inspector").getString("bonus.waiting");

    private SelectionTableView() {}

    static TableView<Place<SelectionRow>> of(InspectorViewModel inspector) {
        TableView<Place<SelectionRow>> table =
                Tables.table(
                        "selection-table",
                        inspector.siblings(),
                        MOST_ROWS,
                        row -> inspector.select(row.id()));
        var worth = Tables.figure(42, SelectionTableView::worth);
        var bonus = Tables.figure(46, SelectionTableView::bonus);
        var score = Tables.column(BAR + PADDING, "score-column", SelectionTableView::score);
        score.setMinWidth(LEAST);
        var noise = Tables.figure("noise", 44, SelectionTableView::noise);
        inspector
                .siblings()
                .subscribe(() ->
                        noise.setVisible(
                                inspector.siblings().stream().anyMatch(SelectionRow::noisy)));
        noise.setVisible(false);
        inspector
                .scoreFormProperty()
                .subscribe(form -> {
                    worth.setText(form.worth());
                    bonus.setText(form.bonus());
                    score.setText(form.score());
                    bonus.setVisible(form.summed());
                });
        var summed =
                Bindings.createBooleanBinding(
                        () -> inspector.scoreFormProperty().get().summed(),
                        inspector.scoreFormProperty());
        var visits =
                Tables.<SelectionRow>figure(
                        "visits", 42, r -> WrittenFigures.count(r.score().visits()));
        visits.visibleProperty().bind(summed);
        var prior =
                Tables.<SelectionRow>figure(
                        "prior", 40, r -> WrittenFigures.share(r.score().prior()));
        prior.visibleProperty()
                .bind(
                        table.widthProperty()
                                .greaterThanOrEqualTo(ROOMY)
                                .or(table.widthProperty().isEqualTo(0))
                                .and(summed));
        table.getColumns()
                .setAll(
                        List.of(
                                Tables.column(
                                        "sibling", 104, "text-column", SelectionTableView::name),
                                worth,
                                bonus,
                                prior,
                                noise,
                                visits,
                                score));
        Tables.mark(table, inspector.siblings(), inspector.selectedProperty(), SelectionRow::id);
        return table;
    }

    private static String worth(SelectionRow row) {
        return WrittenFigures.share(row.score().value());
    }

    private static String noise(SelectionRow row) {
        return row.noisy() ? WrittenFigures.share(row.score().noise()) : WrittenFigures.NONE;
    }

    private static String bonus(SelectionRow row) {
        if (row.excluded()) {
            return WrittenFigures.NONE;
        }
        return row.score().waiting() ? WAITING : WrittenFigures.share(row.score().bonus());
    }

    private static void name(TableCell<?, SelectionRow> cell, SelectionRow row) {
        cell.setText(WrittenFigures.brief(row.text()));
        style(cell, "goes-next", row.next());
        style(cell, "excluded", row.excluded());
        Tables.tell(cell, row.text());
    }

    private static void style(TableCell<?, ?> cell, String styleClass, boolean wanted) {
        if (!wanted) {
            cell.getStyleClass().remove(styleClass);
        } else if (!cell.getStyleClass().contains(styleClass)) {
            cell.getStyleClass().add(styleClass);
        }
    }

    private static void score(TableCell<?, SelectionRow> cell, SelectionRow row) {
        boolean barred = !row.excluded() && row.most() > 0;
        boolean worded = !row.excluded() && !barred && !row.score().waiting();
        cell.setText(worded ? WrittenFigures.share(row.score().score()) : null);
        if (!barred) {
            cell.setGraphic(null);
        } else {
            var bar = cell.getGraphic() instanceof ScoreBar there ? there : new ScoreBar(cell);
            bar.show(row);
            cell.setGraphic(bar);
        }
    }

    /// Value and bonus, one after the other.
    private static final class ScoreBar extends HBox {
        private final Region value = part("score-value");
        private final Region bonus = part("score-bonus");

        ScoreBar(TableCell<?, ?> cell) {
            getChildren().setAll(value, bonus);
            getStyleClass().add("score-bar");
            setMinWidth(0);
            setMaxWidth(BAR);
            prefWidthProperty().bind(cell.widthProperty().subtract(PADDING));
        }

        void show(SelectionRow row) {
            double worth = Math.clamp(row.score().value(), 0, row.most());
            double rest = Math.clamp(row.score().bonus(), 0, row.most() - worth);
            widen(value, worth / row.most());
            widen(bonus, rest / row.most());
        }

        private static Region part(String styleClass) {
            var part = new Region();
            part.getStyleClass().add(styleClass);
            return part;
        }

        private void widen(Region part, double share) {
            part.minWidthProperty().bind(widthProperty().multiply(share));
            part.maxWidthProperty().bind(part.minWidthProperty());
        }
    }
}
