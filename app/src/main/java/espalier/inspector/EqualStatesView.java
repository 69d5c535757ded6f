package espalier.inspector;

import espalier.inspector.EqualStateText.Other;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.ResourceBundle;

/// The thoughts that have the state of the selected one, as links to them.
final class EqualStatesView {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.inspector.inspector");

    private EqualStatesView() {}

    static Node of(InspectorViewModel inspector) {
        var box = new VBox();
        box.setId("equal-states");
        box.getStyleClass().add("equal-states");
        inspector
                .equalStatesProperty()
                .subscribe(text -> {
                    box.getChildren().clear();
                    box.setVisible(!text.others().isEmpty());
                    if (box.isVisible()) {
                        text.twin().ifPresent(twin -> box.getChildren().add(twin(twin, inspector)));
                        box.getChildren().add(others(text, inspector));
                    }
                });
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static Node twin(Other twin, InspectorViewModel inspector) {
        var link = link(twin, inspector);
        link.setId("twin");
        return new FlowPane(note(TEXTS.getString("equal.twin")), link);
    }

    private static Node others(EqualStateText text, InspectorViewModel inspector) {
        var others = new FlowPane(note(text.sentence()));
        for (Other other : text.others()) {
            others.getChildren().add(link(other, inspector));
        }
        if (text.more() > 0) {
            others.getChildren().add(note(TEXTS.getString("equal.more").formatted(text.more())));
        }
        return others;
    }

    private static Label note(String text) {
        var note = new Label(text);
        note.getStyleClass().add("figure-name");
        return note;
    }

    private static Hyperlink link(Other other, InspectorViewModel inspector) {
        var link = new Hyperlink(other.text());
        link.setFocusTraversable(false);
        link.setTooltip(new Tooltip(other.chain()));
        link.setOnAction(_ -> inspector.select(other.id()));
        return link;
    }
}
