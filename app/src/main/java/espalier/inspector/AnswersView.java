package espalier.inspector;

import espalier.settings.AnswerChoice;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/// The answer rules with their answers: a rule is switched to by its button, an answer is gone to
/// by its link.
final class AnswersView {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.inspector.inspector");

    private AnswersView() {}

    static Node of(AnswersViewModel answers) {
        var rows = new ArrayList<Row>();
        var box = new VBox();
        box.setId("answers");
        box.getStyleClass().add("answers");
        for (AnswerRow row : answers.rows()) {
            var shown = new Row(row.rule(), answers);
            rows.add(shown);
            box.getChildren().add(shown.root);
        }
        Runnable show = () -> show(rows, answers.rows());
        answers.rows().subscribe(show);
        show.run();
        var note = note(new Label());
        note.setId("answers-note");
        note.textProperty().bind(answers.noteProperty());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        var hint = note(new Label(TEXTS.getString("answers.hint")));
        return InspectorView.section("answers", box, note, hint);
    }

    private static Label note(Label label) {
        label.setWrapText(true);
        label.getStyleClass().add("note");
        return label;
    }

    private static void show(List<Row> rows, List<AnswerRow> answers) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(answers.get(i));
        }
    }

    /// One rule. It stays the same while what it shows changes, so that no click is lost.
    private static final class Row {

        private final RadioButton rule;
        private final Label figure = new Label();
        private final Hyperlink answer = new Hyperlink();
        private final VBox root;
        private AnswerRow shown;

        Row(AnswerChoice choice, AnswersViewModel answers) {
            shown = AnswerRow.unanswered(choice, false);
            rule = new RadioButton(shown.title());
            rule.setId("rule-" + choice.label());
            rule.setFocusTraversable(false);
            rule.setMinWidth(Region.USE_PREF_SIZE);
            rule.setOnAction(_ -> {
                answers.putInForce(choice);
                rule.setSelected(shown.inForce());
            });
            figure.getStyleClass().add("figure-name");
            answer.setId("answer-" + choice.label());
            answer.setFocusTraversable(false);
            answer.setMinWidth(0);
            answer.setOnAction(_ -> {
                answer.setVisited(false);
                answers.select(shown);
            });
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            root = new VBox(new HBox(rule, space, figure), answer);
            root.getStyleClass().add("answer-row");
            Tooltip.install(root, new Tooltip(shown.help()));
        }

        void show(AnswerRow row) {
            shown = row;
            rule.setSelected(row.inForce());
            figure.setText(row.figure());
            answer.setText(row.line());
            answer.setDisable(row.thought().isEmpty());
            answer.setGraphic(proof(row));
            answer.setTooltip(row.thought().isEmpty() ? null : new Tooltip(told(row)));
            root.getStyleClass().remove("in-force");
            if (row.inForce()) {
                root.getStyleClass().add("in-force");
            }
        }

        private static Node proof(AnswerRow row) {
            return switch (row.standing()) {
                case RIGHT -> icon(Feather.CHECK_CIRCLE, "verdict-right");
                case WRONG, FAULTY -> icon(Feather.X_CIRCLE, "verdict-wrong");
                case UNKNOWN -> icon(Feather.MINUS, "verdict-unchecked");
            };
        }

        private static Node icon(Feather feather, String style) {
            var icon = new FontIcon(feather);
            icon.getStyleClass().add(style);
            return icon;
        }

        private static String told(AnswerRow row) {
            String proof =
                    switch (row.standing()) {
                        case RIGHT -> TEXTS.getString("answers.verified");
                        case UNKNOWN -> TEXTS.getString("answers.unverified");
                        case FAULTY -> TEXTS.getString("answers.faulty");
                        case WRONG ->
                                row.wanted()
                                        .map(TEXTS.getString("answers.wrong.wanted")::formatted)
                                        .orElseGet(() -> TEXTS.getString("answers.wrong"));
                    };
            return row.answer() + "\n" + proof;
        }
    }
}
