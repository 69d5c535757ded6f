package espalier.why;

import espalier.diagnosis.Share;
import espalier.diagnosis.ThoughtHelp;
import espalier.diagnosis.ThoughtHelp.Kind;

import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.ResourceBundle;

/// Whether the selected thought helps, with the button that asks the model.
final class HelpView {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.why.why");
    private static final int MOST_ANSWERS = 6;
    private static final double BAR = 44;

    private HelpView() {}

    static List<Node> of(HelpViewModel help) {
        var note = new Label();
        note.setId("help-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("note");
        note.textProperty().bind(help.noteProperty());
        var button = new Button(TEXTS.getString("help.ask").formatted(HelpViewModel.LINES));
        button.setId("help-ask");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> help.ask());
        button.visibleProperty()
                .bind(help.possibleProperty().and(help.progressProperty().lessThan(0)));
        button.managedProperty().bind(button.visibleProperty());
        return List.of(
                note,
                Statements.of("help", help.statements(), _ -> {}),
                answers(help),
                button,
                asking(help));
    }

    private static HBox asking(HelpViewModel help) {
        var bar = new ProgressBar();
        bar.setId("help-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.progressProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> Math.max(0, help.progressProperty().get()),
                                help.progressProperty()));
        var cancel = new Button(TEXTS.getString("help.cancel"));
        cancel.setId("help-cancel");
        cancel.getStyleClass().add("small");
        cancel.setFocusTraversable(false);
        cancel.setOnAction(_ -> help.cancel());
        var asking = new HBox(bar, cancel);
        asking.getStyleClass().add("samples-asking");
        asking.visibleProperty().bind(help.progressProperty().greaterThanOrEqualTo(0));
        asking.managedProperty().bind(asking.visibleProperty());
        return asking;
    }

    private static GridPane answers(HelpViewModel help) {
        var grid = new GridPane();
        grid.setId("help-answers");
        grid.getStyleClass().add("help-answers");
        var text = new ColumnConstraints();
        text.setHgrow(Priority.ALWAYS);
        text.setMinWidth(0);
        text.setPrefWidth(80);
        var with = new ColumnConstraints();
        with.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(text, with, with);
        Runnable show =
                () -> {
                    grid.getChildren().clear();
                    grid.addRow(0, head("answer"), head("with"), head("without"));
                    help.answers().stream()
                            .limit(MOST_ANSWERS)
                            .forEach(one ->
                                    grid.addRow(
                                            grid.getRowCount(),
                                            text(one),
                                            share(one.with()),
                                            share(one.without())));
                    if (help.answers().size() > MOST_ANSWERS) {
                        grid.add(
                                more(help.answers().size() - MOST_ANSWERS),
                                0,
                                grid.getRowCount(),
                                3,
                                1);
                    }
                };
        help.answers().subscribe(show);
        show.run();
        grid.visibleProperty().bind(Bindings.isNotEmpty(help.answers()));
        grid.managedProperty().bind(grid.visibleProperty());
        return grid;
    }

    private static Label head(String column) {
        var head = new Label(TEXTS.getString("help.column." + column));
        head.setTooltip(new Tooltip(TEXTS.getString("help.column." + column + ".help")));
        head.setMinWidth(Region.USE_PREF_SIZE);
        head.getStyleClass().add("figure-name");
        return head;
    }

    private static Label more(int left) {
        var more = new Label(TEXTS.getString("help.more").formatted(left));
        more.getStyleClass().add("note");
        return more;
    }

    private static Label text(ThoughtHelp.Answer answer) {
        String told =
                answer.text().isBlank()
                        ? TEXTS.getString("help.kind." + answer.kind())
                        : answer.text().strip();
        var label = new Label(told);
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(told + "\n" + TEXTS.getString("help.kind." + answer.kind())));
        label.getStyleClass().add("verdict-of-" + style(answer.kind()));
        return label;
    }

    private static String style(Kind kind) {
        return switch (kind) {
            case RIGHT -> "right";
            case WRONG, ILLEGAL -> "wrong";
            case UNPROVED, OPEN -> "open";
        };
    }

    private static Node share(Share share) {
        var filled = new Region();
        filled.getStyleClass().add("sample-share");
        filled.setMaxWidth(BAR * share.fraction());
        filled.setVisible(share.successes() > 0);
        var track = new StackPane(filled);
        track.getStyleClass().add("score-bar");
        track.setMinWidth(BAR);
        track.setMaxWidth(BAR);
        var count = new Label("%d/%d".formatted(share.successes(), share.trials()));
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("figure-value");
        var interval = share.interval();
        var cell = new HBox(track, count);
        cell.getStyleClass().add("sample");
        Tooltip.install(
                cell,
                new Tooltip(
                        TEXTS.getString("help.share")
                                .formatted(
                                        100 * share.fraction(),
                                        100 * interval.low(),
                                        100 * interval.high())));
        return cell;
    }
}
