package espalier.why;

import espalier.diagnosis.ChainDiagnosis.Solvability;
import espalier.diagnosis.Oracle;

import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;

/// The thoughts of the chain with legality, whether the answer could be reached before and after,
/// value and its change.
final class StepsView {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.why.why");
    private static final List<String> COLUMNS =
            List.of("step", "legal", "before", "after", "value", "change");

    /// Columns of what only a solver knows.
    private static final Set<String> SOLVERS = Set.of("before", "after");

    private static final double MOST_HEIGHT = 84;

    private StepsView() {}

    static GridPane of(WhyViewModel why) {
        var grid = new GridPane();
        grid.setId("why-steps");
        grid.getStyleClass().add("why-steps");
        for (String column : COLUMNS) {
            var constraints = new ColumnConstraints();
            if (column.equals("step")) {
                constraints.setHgrow(Priority.ALWAYS);
                constraints.setMinWidth(0);
                constraints.setPrefWidth(80);
            } else {
                constraints.setHalignment(HPos.CENTER);
            }
            grid.getColumnConstraints().add(constraints);
        }
        Runnable show = () -> show(grid, why);
        why.steps().subscribe(show);
        why.oracleHiddenProperty().subscribe((_, _) -> show.run());
        show.run();
        grid.visibleProperty().bind(Bindings.isNotEmpty(why.steps()));
        grid.managedProperty().bind(grid.visibleProperty());
        return grid;
    }

    private static void show(GridPane grid, WhyViewModel why) {
        grid.getChildren().clear();
        var columns = columns(why.oracle());
        for (int i = 0; i < columns.size(); i++) {
            var head = new Label(TEXTS.getString("column." + columns.get(i)));
            head.setTooltip(new Tooltip(TEXTS.getString("column." + columns.get(i) + ".help")));
            head.setMinWidth(Label.USE_PREF_SIZE);
            head.getStyleClass().add("figure-name");
            grid.add(head, i, 0);
        }
        for (int i = 0; i < why.steps().size(); i++) {
            var row = why.steps().get(i);
            for (int at = 0; at < columns.size(); at++) {
                grid.add(cell(columns.get(at), row, why), at, i + 1);
            }
        }
    }

    /// What only a solver knows has no column where the oracle is hidden.
    private static List<String> columns(Oracle oracle) {
        return switch (oracle) {
            case SHOWN -> COLUMNS;
            case HIDDEN -> COLUMNS.stream().filter(name -> !SOLVERS.contains(name)).toList();
        };
    }

    private static Node cell(String column, StepRow row, WhyViewModel why) {
        return switch (column) {
            case "step" -> text(row, why);
            case "legal" -> legality(row);
            case "before" -> solvability(row.before());
            case "after" -> solvability(row.after());
            case "value" -> figure(row.value());
            case "change" -> figure(row.change());
            default -> throw new AssertionError(column);
        };
    }

    private static Hyperlink text(StepRow row, WhyViewModel why) {
        var link = new Hyperlink(row.text());
        link.setMinWidth(0);
        link.setMinHeight(Hyperlink.USE_PREF_SIZE);
        link.setMaxHeight(MOST_HEIGHT);
        link.setWrapText(true);
        link.setFocusTraversable(false);
        link.setTooltip(new Tooltip(row.text()));
        link.setOnAction(_ -> {
            link.setVisited(false);
            why.select(row.id());
        });
        if (row.firstWrong()) {
            link.getStyleClass().add("first-wrong");
        }
        return link;
    }

    private static Label legality(StepRow row) {
        return icon(
                row.fault().isEmpty() ? Feather.CHECK : Feather.X,
                row.fault().isEmpty() ? "right" : "wrong",
                row.fault().orElseGet(() -> TEXTS.getString("legal")));
    }

    private static Label solvability(Solvability solvability) {
        String told = TEXTS.getString("solvability." + solvability);
        return switch (solvability) {
            case SOLVABLE -> icon(Feather.CHECK, "right", told);
            case LOST -> icon(Feather.X, "wrong", told);
            case UNKNOWN -> icon(Feather.MINUS, "unchecked", told);
        };
    }

    private static Label icon(Feather shape, String verdict, String told) {
        var icon = new FontIcon(shape);
        icon.getStyleClass().add("verdict-" + verdict);
        var label = new Label("", icon);
        label.setTooltip(new Tooltip(told));
        return label;
    }

    private static Label figure(String text) {
        var label = new Label(text);
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.getStyleClass().add("figure-value");
        return label;
    }
}
