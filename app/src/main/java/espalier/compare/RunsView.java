package espalier.compare;

import espalier.diagnosis.Finding;
import espalier.diagnosis.FoundAnswer;
import espalier.diagnosis.RunComparison;
import espalier.diagnosis.SharedLevel;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.OptionalInt;
import java.util.ResourceBundle;

/// Two runs side by side: what differs in sentences, how much of each level both have, and who
/// found which answer when. A click selects the thought on the screen that shows it.
public final class RunsView {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.compare.compare");
    private static final double BAR = 220;
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    private final RunsViewModel model;
    private final VBox sentences = new VBox();
    private final GridPane levels =
            table("runs-levels", List.of("level", "bar", "here", "both", "there"));
    private final GridPane answers =
            table("runs-answers", List.of("answer", "found-here", "found-there"));
    private final ScrollPane root;

    /// Shows what `model` finds.
    public RunsView(RunsViewModel model) {
        this.model = model;
        var note = CalibrationView.note("");
        note.setId("runs-note");
        note.textProperty().bind(model.noteProperty());
        var another = new Button(TEXTS.getString("runs.another"));
        another.setId("runs-another");
        another.setMinWidth(Region.USE_PREF_SIZE);
        another.setOnAction(_ -> model.ask());
        HBox.setHgrow(note, Priority.ALWAYS);
        var head = new HBox(12, note, another);
        sentences.setId("runs-sentences");
        sentences.getStyleClass().add("statements");
        var answered = CalibrationView.section("answers", answers);
        var found =
                new VBox(
                        CalibrationView.section("runs", sentences),
                        CalibrationView.section("levels", levels),
                        answered);
        found.getStyleClass().add("comparison-parts");
        var content = new VBox(head, found);
        content.getStyleClass().addAll("panel-content", "comparison-parts");
        root = new ScrollPane(content);
        root.setId("runs");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("panel-scroll");
        answered.managedProperty().bind(answered.visibleProperty());
        model.comparisonProperty()
                .subscribe(compared -> {
                    found.setVisible(compared.isPresent());
                    note.pseudoClassStateChanged(ALONE, compared.isEmpty());
                    compared.ifPresent(one -> {
                        show(one);
                        answered.setVisible(!one.answers().isEmpty());
                    });
                });
    }

    /// What to put into a window.
    public Region root() {
        return root;
    }

    private void show(RunComparison compared) {
        sentences
                .getChildren()
                .setAll(
                        compared.findings().stream()
                                .filter(one -> !one.key().startsWith("compare-answer"))
                                .<Node>map(this::sentence)
                                .toList());
        clear(levels);
        double most =
                compared.levels().stream()
                        .mapToInt(one -> one.both() + one.onlyFirst() + one.onlySecond())
                        .max()
                        .orElse(1);
        for (SharedLevel one : compared.levels()) {
            levels.addRow(
                    levels.getRowCount(),
                    figure(String.valueOf(one.level())),
                    bar(one, most),
                    figure("%,d".formatted(one.onlyFirst())),
                    figure("%,d".formatted(one.both())),
                    figure("%,d".formatted(one.onlySecond())));
        }
        clear(answers);
        for (FoundAnswer one : compared.answers()) {
            answers.addRow(
                    answers.getRowCount(),
                    answer(one),
                    figure(expansions(one.first())),
                    figure(expansions(one.second())));
        }
    }

    private static void clear(GridPane table) {
        table.getChildren().removeIf(cell -> GridPane.getRowIndex(cell) > 0);
    }

    private Labeled sentence(Finding finding) {
        return line(RunsViewModel.sentence(finding), finding.evidence());
    }

    private Labeled answer(FoundAnswer answer) {
        var line = line(answer.text().strip(), answer.evidence().stream().boxed().toList());
        line.getStyleClass()
                .add(
                        answer.proof() == FoundAnswer.Proof.RIGHT
                                ? "verdict-of-right"
                                : "verdict-of-open");
        return line;
    }

    private Labeled line(String sentence, List<Integer> evidence) {
        Labeled line;
        if (evidence.isEmpty()) {
            line = new Label(sentence);
        } else {
            var link = new Hyperlink(sentence);
            link.setOnAction(_ -> {
                link.setVisited(false);
                model.goTo(evidence);
            });
            link.setTooltip(new Tooltip(TEXTS.getString("runs.go")));
            line = link;
        }
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setMaxWidth(Double.MAX_VALUE);
        line.getStyleClass().add("statement");
        return line;
    }

    private static String expansions(OptionalInt count) {
        return count.isPresent()
                ? TEXTS.getString("runs.expansions").formatted(count.getAsInt())
                : "\u2013";
    }

    private static Node bar(SharedLevel one, double most) {
        var bar =
                new HBox(
                        part(one.onlyFirst() / most, "here"),
                        part(one.both() / most, "both"),
                        part(one.onlySecond() / most, "there"));
        bar.setMinWidth(BAR);
        bar.getStyleClass().add("shared-level");
        return bar;
    }

    private static Region part(double share, String style) {
        var part = new Region();
        part.getStyleClass().addAll("shared-part", "shared-" + style);
        part.setMinWidth(BAR * share);
        part.setMaxWidth(BAR * share);
        return part;
    }

    private static Label figure(String text) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("figure-value");
        return label;
    }

    private static GridPane table(String id, List<String> columns) {
        var table = new GridPane();
        table.setId(id);
        table.getStyleClass().add("comparison-table");
        for (int i = 0; i < columns.size(); i++) {
            var constraints = new ColumnConstraints();
            constraints.setHalignment(
                    i < 1 || columns.get(i).equals("bar") ? HPos.LEFT : HPos.RIGHT);
            if (columns.get(i).equals("answer")) {
                constraints.setMinWidth(0);
            }
            table.getColumnConstraints().add(constraints);
            var head = new Label(TEXTS.getString("runs." + columns.get(i)));
            head.setMinWidth(Region.USE_PREF_SIZE);
            head.getStyleClass()
                    .addAll("figure-name", "shared-head-" + columns.get(i).replace("found-", ""));
            table.add(head, i, 0);
        }
        return table;
    }
}
