package espalier.inspector;

import espalier.replica.Samples.Sample;
import espalier.thought.Verdict;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ResourceBundle;

/// What was drawn again after the selected thought, each with its share of the draws; nothing where
/// nothing was and nothing is being drawn.
final class SamplesView {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.inspector.inspector");
    private static final double BAR = 64;

    private SamplesView() {}

    static Node of(SamplesViewModel model) {
        var lines = new VBox();
        lines.setId("samples");
        lines.getStyleClass().add("samples");
        var bar = new ProgressBar();
        bar.setId("samples-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.progressProperty().bind(model.progressProperty());
        var cancel = new Button(TEXTS.getString("samples.cancel"));
        cancel.setId("samples-cancel");
        cancel.getStyleClass().add("small");
        cancel.setFocusTraversable(false);
        cancel.setOnAction(_ -> model.cancel());
        var asking = new HBox(bar, cancel);
        asking.getStyleClass().add("samples-asking");
        var note = new Label();
        note.setId("samples-note");
        note.setWrapText(true);
        note.getStyleClass().add("note");
        var section = InspectorView.section("samples", note, lines, asking);
        section.setId("samples-section");
        section.managedProperty().bind(section.visibleProperty());
        asking.managedProperty().bind(asking.visibleProperty());
        Runnable show =
                () -> {
                    boolean under = model.progressProperty().get() >= 0;
                    int draws = model.samples().stream().mapToInt(Sample::draws).sum();
                    lines.getChildren()
                            .setAll(model.samples().stream().map(SamplesView::row).toList());
                    note.setText(TEXTS.getString("samples.note").formatted(draws));
                    asking.setVisible(under);
                    section.setVisible(under || draws > 0);
                };
        model.samples().subscribe(show);
        model.progressProperty().subscribe(_ -> show.run());
        return section;
    }

    private static Node row(Sample sample) {
        var text = new Label(sample.text().strip());
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.getStyleClass().add("verdict-of-" + style(sample.verdict()));
        HBox.setHgrow(text, Priority.ALWAYS);
        var share = new Region();
        share.getStyleClass().add("sample-share");
        share.setMaxWidth(Math.max(1, BAR * sample.share()));
        var track = new StackPane(share);
        track.getStyleClass().add("score-bar");
        track.setMinWidth(BAR);
        track.setMaxWidth(BAR);
        var figure = new Label(TEXTS.getString("samples.share").formatted(100 * sample.share()));
        figure.setMinWidth(44);
        figure.getStyleClass().add("figure-value");
        Tooltip.install(
                track,
                new Tooltip(
                        TEXTS.getString("samples.help")
                                .formatted(sample.draws(), 100 * sample.probability())));
        var row = new HBox(text, track, figure);
        row.getStyleClass().add("sample");
        return row;
    }

    private static String style(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Illegal _, Verdict.Unsolved _ -> "wrong";
            case Verdict.Solved _ -> "right";
            case Verdict.Legal _, Verdict.Unproved _, Verdict.Unchecked _ -> "open";
        };
    }
}
