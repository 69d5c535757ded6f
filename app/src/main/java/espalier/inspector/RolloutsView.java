package espalier.inspector;

import espalier.replica.PlayedLines.Rollout;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ResourceBundle;

/// The lines that were played from the selected thought, each with what its end is worth; nothing
/// where none were.
final class RolloutsView {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.inspector.inspector");

    private RolloutsView() {}

    static Node of(InspectorViewModel inspector) {
        var lines = new VBox();
        lines.setId("rollouts");
        lines.getStyleClass().add("rollouts");
        var section = InspectorView.section("rollouts", lines);
        Runnable show =
                () -> {
                    lines.getChildren()
                            .setAll(inspector.rollouts().stream().map(RolloutsView::row).toList());
                    section.setVisible(!inspector.rollouts().isEmpty());
                };
        section.managedProperty().bind(section.visibleProperty());
        inspector.rollouts().subscribe(show);
        show.run();
        return section;
    }

    private static Node row(Rollout rollout) {
        var text =
                new Label(
                        rollout.lines().isEmpty()
                                ? TEXTS.getString("rollout.none")
                                : String.join("\n", rollout.lines()));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var value = new Label(WrittenFigures.share(rollout.value()));
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.getStyleClass().add("figure-value");
        var row = new HBox(text, value);
        row.getStyleClass().add("rollout");
        return row;
    }
}
