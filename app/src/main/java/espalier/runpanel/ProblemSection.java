package espalier.runpanel;

import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFamily;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ResourceBundle;

/// The problem: its family, the field, and the examples to try.
final class ProblemSection {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.runpanel.runpanel");

    private final ProblemViewModel problem;
    private final Node root;

    ProblemSection(ProblemViewModel problem) {
        this.problem = problem;
        var field = field();
        var row = new HBox(field, examples(field));
        row.getStyleClass().add("field-row");
        HBox.setHgrow(field, Priority.ALWAYS);
        root =
                Sections.section(
                        TEXTS.getString("section.problem"),
                        family(),
                        row,
                        Sections.errorUnder(field, problem.errorProperty(), "problem-error"));
    }

    Node root() {
        return root;
    }

    private ComboBox<ProblemFamily> family() {
        var families = new ComboBox<ProblemFamily>();
        families.setId("problem-family");
        families.setMaxWidth(Double.MAX_VALUE);
        families.getItems().setAll(ProblemFamilies.all());
        families.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable ProblemFamily family) {
                        return family == null ? "" : family.title();
                    }

                    @Override
                    public ProblemFamily fromString(String title) {
                        throw new UnsupportedOperationException("Families are not typed.");
                    }
                });
        families.valueProperty().bindBidirectional(problem.familyProperty());
        families.setAccessibleText(TEXTS.getString("problem.family"));
        return families;
    }

    private CustomTextField field() {
        var field = new CustomTextField();
        field.setId("problem-input");
        field.setPromptText(TEXTS.getString("problem.prompt"));
        field.setAccessibleText(TEXTS.getString("section.problem"));
        field.textProperty().bindBidirectional(problem.inputProperty());
        return field;
    }

    private Button examples(CustomTextField field) {
        var examples = new Button(null, new FontIcon(Feather.LIST));
        examples.setId("problem-examples");
        examples.getStyleClass().add("button-icon");
        examples.setTooltip(new Tooltip(TEXTS.getString("problem.examples")));
        examples.setAccessibleText(TEXTS.getString("problem.examples"));
        examples.setOnAction(_ -> {
            var menu = new ContextMenu();
            for (String example : problem.familyProperty().get().examples()) {
                var item = new MenuItem(example);
                item.setOnAction(_ -> field.setText(example));
                menu.getItems().add(item);
            }
            menu.show(examples, Side.BOTTOM, 0, 0);
        });
        return examples;
    }
}
