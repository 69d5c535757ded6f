package espalier.breakpoints;

import espalier.expression.ConditionFault;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

/// A field for a condition, checked while it is typed: below it stands what is wrong, with the
/// place.
final class ConditionField extends VBox {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.breakpoints.breakpoints");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /// Stands where something is missing.
    private static final String MISSING = "\u25b2";

    private final TextField field = new TextField();
    private final TextFlow place = new TextFlow();
    private final Label fault = new Label();

    /// @param id of the field; that of the sentence below ends in `-fault`
    ConditionField(String id) {
        field.setId(id);
        field.getStyleClass().add("condition-field");
        field.setPromptText(TEXTS.getString("condition.prompt"));
        place.getStyleClass().add("condition-place");
        place.setId(id + "-place");
        fault.setId(id + "-fault");
        fault.getStyleClass().add("field-error");
        fault.setWrapText(true);
        getStyleClass().add("condition");
        getChildren().addAll(field, place, fault);
        field.textProperty().subscribe(text -> tell(text, Preset.faultIn(text)));
    }

    TextField field() {
        return field;
    }

    private void tell(String text, Optional<ConditionFault> found) {
        field.pseudoClassStateChanged(WRONG, found.isPresent());
        fault.setText(found.map(ConditionFault::sentence).orElse(""));
        place.getChildren().clear();
        found.ifPresent(wrong -> show(text, wrong));
        for (Region part : List.<Region>of(place, fault)) {
            part.setVisible(found.isPresent());
            part.setManaged(found.isPresent());
        }
    }

    private void show(String text, ConditionFault wrong) {
        int from = Math.clamp(wrong.position(), 0, text.length());
        int to = Math.clamp(from + (long) wrong.length(), from, text.length());
        place.getChildren()
                .addAll(
                        part(text.substring(0, from), "condition-right"),
                        part(to > from ? text.substring(from, to) : MISSING, "condition-wrong"),
                        part(text.substring(to), "condition-right"));
    }

    private static Text part(String text, String style) {
        var part = new Text(text);
        part.getStyleClass().add(style);
        return part;
    }
}
