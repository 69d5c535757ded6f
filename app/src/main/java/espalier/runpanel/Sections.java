package espalier.runpanel;

import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The parts that all sections of the run panel are made of.
final class Sections {

    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private Sections() {}

    static VBox section(String title, Node... children) {
        var section = new VBox(heading(title));
        section.getChildren().addAll(children);
        section.getStyleClass().add("panel-section");
        return section;
    }

    static Label heading(String title) {
        var heading = new Label(title);
        heading.getStyleClass().add("section-heading");
        return heading;
    }

    /// A sentence under a field that is there while there is something wrong, and marks the field.
    static Label errorUnder(Node field, ObservableStringValue error, String id) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().add("field-error");
        label.textProperty().bind(error);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        label.textProperty()
                .subscribe(text -> field.pseudoClassStateChanged(WRONG, !text.isEmpty()));
        return label;
    }
}
