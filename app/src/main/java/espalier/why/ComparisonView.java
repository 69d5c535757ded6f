package espalier.why;

import espalier.diagnosis.BranchComparison;
import espalier.diagnosis.BranchComparison.Step;
import espalier.diagnosis.TextDifference;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;

/// Two branches side by side below their fork, word by word, and the values along both. A click on
/// a text selects its thought.
final class ComparisonView {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.why.why");
    private static final int MOST_STEPS = 40;

    private ComparisonView() {}

    static Node of(WhyViewModel why) {
        var box = new VBox();
        box.setId("comparison-steps");
        box.getStyleClass().add("comparison-steps");
        why.comparedProperty().subscribe(compared -> show(box, compared, why));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static void show(VBox box, Optional<BranchComparison> compared, WhyViewModel why) {
        box.getChildren().clear();
        var steps = compared.map(BranchComparison::steps).orElse(List.of());
        box.setVisible(!steps.isEmpty());
        if (steps.isEmpty()) {
            return;
        }
        var one = compared.orElseThrow();
        var series = new ValueSeries(one.firstValues(), one.secondValues());
        series.root().setId("comparison-series");
        var legend = new FlowPane(12, 2, legend("first"), legend("second"));
        box.getChildren().addAll(legend, series.root());
        steps.stream().limit(MOST_STEPS).forEach(step -> box.getChildren().add(row(step, why)));
        if (steps.size() > MOST_STEPS) {
            var more =
                    new Label(
                            TEXTS.getString("comparison.more")
                                    .formatted(steps.size() - MOST_STEPS));
            more.getStyleClass().add("note");
            box.getChildren().add(more);
        }
    }

    private static Label legend(String which) {
        var label = new Label(TEXTS.getString("comparison." + which));
        label.getStyleClass().add("series-name-" + which);
        return label;
    }

    private static Node row(Step step, WhyViewModel why) {
        var level = new Label(String.valueOf(step.level()));
        level.setMinWidth(Label.USE_PREF_SIZE);
        level.getStyleClass().add("figure-name");
        var difference = step.difference();
        var texts =
                new VBox(
                        text(step.first(), difference, difference.first(), "first", why),
                        text(step.second(), difference, difference.second(), "second", why));
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        var row = new HBox(level, texts);
        row.getStyleClass().add("comparison-step");
        return row;
    }

    private static Node text(
            OptionalInt thought,
            TextDifference difference,
            String own,
            String which,
            WhyViewModel why) {
        var flow = new TextFlow();
        flow.getStyleClass().add("comparison-text");
        if (thought.isEmpty()) {
            flow.getChildren().add(part(TEXTS.getString("comparison.over"), "difference-common"));
            return flow;
        }
        flow.getChildren()
                .addAll(
                        part(difference.head(), "difference-common"),
                        part(own, "difference-" + which),
                        part(difference.tail(), "difference-common"));
        flow.getStyleClass().add("comparison-link");
        flow.setOnMouseClicked(_ -> why.select(thought.getAsInt()));
        return flow;
    }

    private static Text part(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }
}
