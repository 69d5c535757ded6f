package espalier.compare;

import espalier.compare.CalibrationViewModel.Report;
import espalier.diagnosis.Calibration;
import espalier.diagnosis.ValuedThought;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.ResourceBundle;

/// The reliability curve of all levels or one, the figures of each, and the worst mistakes, each of
/// which a click selects.
public final class CalibrationView {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.compare.compare");
    private static final List<String> COLUMNS =
            List.of("level", "thoughts", "right", "brier", "auc");

    private final CalibrationViewModel model;
    private final ReliabilityCurve curve = new ReliabilityCurve();
    private final GridPane figures = new GridPane();
    private final VBox mistakes = new VBox();
    private final FlowPane levels = new FlowPane(4, 4);
    private final VBox found = new VBox();
    private final ScrollPane root;

    /// Shows what `model` finds.
    public CalibrationView(CalibrationViewModel model) {
        this.model = model;
        var again = new Button(TEXTS.getString("calibration.again"));
        again.setId("calibration-again");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(_ -> model.refresh());
        var help = note(TEXTS.getString("calibration.help"));
        HBox.setHgrow(help, Priority.ALWAYS);
        var head = new HBox(12, help, again);
        var note = note("");
        note.setId("calibration-note");
        note.getStyleClass().remove("note");
        note.textProperty().bind(model.noteProperty());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        figures.setId("calibration-figures");
        figures.getStyleClass().add("comparison-table");
        for (String column : COLUMNS) {
            var constraints = new ColumnConstraints();
            constraints.setHalignment(column.equals("level") ? HPos.LEFT : HPos.RIGHT);
            figures.getColumnConstraints().add(constraints);
        }
        levels.setPrefWrapLength(ReliabilityCurve.width());
        levels.setId("calibration-levels");
        mistakes.setId("calibration-mistakes");
        mistakes.getStyleClass().add("statements");
        var beside = new VBox(12, section("figures", figures));
        HBox.setHgrow(beside, Priority.ALWAYS);
        var top = new HBox(24, section("curve", levels, curve.root()), beside);
        found.getChildren().setAll(top, section("mistakes", mistakes));
        found.getStyleClass().add("comparison-parts");
        var content = new VBox(head, note, found);
        content.getStyleClass().addAll("panel-content", "comparison-parts");
        root = new ScrollPane(content);
        root.setId("calibration");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("panel-scroll");
        model.reportProperty()
                .subscribe(report -> {
                    found.setVisible(report.isPresent());
                    report.ifPresent(this::show);
                });
    }

    /// What to put into a window.
    public Region root() {
        return root;
    }

    private void show(Report report) {
        figures.getChildren().clear();
        for (int i = 0; i < COLUMNS.size(); i++) {
            var head = new Label(TEXTS.getString("calibration." + COLUMNS.get(i)));
            head.setTooltip(
                    new Tooltip(TEXTS.getString("calibration." + COLUMNS.get(i) + ".help")));
            head.setMinWidth(Region.USE_PREF_SIZE);
            head.getStyleClass().add("figure-name");
            figures.add(head, i, 0);
        }
        String all = TEXTS.getString("calibration.all");
        levels.getChildren().clear();
        var choice = new ToggleGroup();
        add(all, report.whole(), choice);
        report.levels().forEach((level, one) -> add(String.valueOf(level), one, choice));
        choice.getToggles().getFirst().setSelected(true);
        mistakes.getChildren()
                .setAll(report.whole().mistakes().stream().map(this::mistake).toList());
        if (report.whole().mistakes().isEmpty()) {
            mistakes.getChildren().setAll(note(TEXTS.getString("calibration.no-mistakes")));
        }
    }

    private void add(String level, Calibration one, ToggleGroup choice) {
        figures.addRow(
                figures.getRowCount(),
                figure(level),
                figure("%,d".formatted(one.thoughts())),
                figure("%.0f %%".formatted(100.0 * one.right() / one.thoughts())),
                figure("%.3f".formatted(one.brier())),
                figure(
                        one.auc().isPresent()
                                ? "%.3f".formatted(one.auc().getAsDouble())
                                : TEXTS.getString("calibration.none")));
        var button = new ToggleButton(level);
        button.getStyleClass().add("small");
        button.setToggleGroup(choice);
        button.selectedProperty()
                .subscribe(chosen -> {
                    if (chosen) {
                        curve.show(one.bins());
                    }
                });
        button.setOnAction(_ -> button.setSelected(true));
        levels.getChildren().add(button);
    }

    private Node mistake(ValuedThought one) {
        var link =
                new Hyperlink(
                        TEXTS.getString(one.right() ? "mistake.too-low" : "mistake.too-high")
                                .formatted(one.value(), one.level(), one.text().strip()));
        link.setWrapText(true);
        link.setMaxWidth(Double.MAX_VALUE);
        link.getStyleClass().add("statement");
        link.setOnAction(_ -> {
            link.setVisited(false);
            model.select(one.id());
        });
        return link;
    }

    private static Label figure(String text) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("figure-value");
        return label;
    }

    static Label note(String text) {
        var note = new Label(text);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        note.getStyleClass().add("note");
        return note;
    }

    static VBox section(String key, Node... children) {
        var heading = new Label(TEXTS.getString("section." + key));
        heading.getStyleClass().add("section-heading");
        var section = new VBox(heading);
        section.getChildren().addAll(children);
        section.getStyleClass().add("panel-section");
        return section;
    }
}
