package espalier.runpanel;

import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFamily;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ResourceBundle;

/// The problem: its family, the field, and the examples to try.
final class ProblemSection {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.runpanel.runpanel");

    private static final int CHARACTERS_IN_A_ROW = 19;
    private static final int MOST_ROWS = 8;
    private static final int LONGEST_EXAMPLE = 90;

    private final ProblemViewModel problem;
    private final Node root;

    /// @param showModels shows the list of models
    ProblemSection(ProblemViewModel problem, ModelViewModel model, Runnable showModels) {
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
                        Sections.errorUnder(field, problem.errorProperty(), "problem-error"),
                        ownModel(new FreeTextNote(problem, model), showModels));
    }

    /// Where a model of one's own is needed, that, and the way to one.
    private static Node ownModel(FreeTextNote said, Runnable showModels) {
        var note = new Label();
        note.setId("free-text-note");
        note.setWrapText(true);
        note.getStyleClass().add("anew-note");
        note.textProperty().bind(said.textProperty());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        var models = new Hyperlink(TEXTS.getString("free-text.models"));
        models.setId("free-text-models");
        models.visibleProperty().bind(note.visibleProperty());
        models.setOnAction(_ -> {
            models.setVisited(false);
            showModels.run();
        });
        var box = new VBox(note, models);
        box.managedProperty().bind(note.visibleProperty());
        return box;
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
                        return family == null ? "" : TEXTS.getString("family." + family.name());
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

    /// As high as its text needs. A problem is one line however long, so Enter is for those around
    /// the field, as is Tab.
    private TextArea field() {
        var field = new TextArea();
        field.setId("problem-input");
        field.setWrapText(true);
        field.prefRowCountProperty()
                .bind(field.textProperty().length().map(length -> rows(length.intValue())));
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ENTER) {
                        key.consume();
                        field.getParent()
                                .fireEvent(key.copyFor(field.getParent(), field.getParent()));
                    } else if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
                        field.requestFocusTraversal(
                                key.isShiftDown()
                                        ? TraversalDirection.PREVIOUS
                                        : TraversalDirection.NEXT);
                        key.consume();
                    }
                });
        field.setPromptText(TEXTS.getString("problem.prompt"));
        field.setAccessibleText(TEXTS.getString("section.problem"));
        field.textProperty().bindBidirectional(problem.inputProperty());
        return field;
    }

    private static int rows(int length) {
        return Math.clamp(Math.ceilDiv(length, CHARACTERS_IN_A_ROW), 1, MOST_ROWS);
    }

    private Button examples(TextArea field) {
        var examples = new Button(null, new FontIcon(Feather.LIST));
        examples.setId("problem-examples");
        examples.getStyleClass().add("button-icon");
        examples.setTooltip(new Tooltip(TEXTS.getString("problem.examples")));
        examples.setAccessibleText(TEXTS.getString("problem.examples"));
        examples.setOnAction(_ -> {
            var menu = new ContextMenu();
            menu.setId("examples-menu");
            if (FreeTextNote.free(problem.familyProperty().get())) {
                var heading = new MenuItem(TEXTS.getString("free-text.examples"));
                heading.setDisable(true);
                menu.getItems().add(heading);
            }
            for (String example : problem.familyProperty().get().examples()) {
                var item = new MenuItem(shortened(example));
                item.setOnAction(_ -> field.setText(example));
                menu.getItems().add(item);
            }
            menu.show(examples, Side.BOTTOM, 0, 0);
        });
        return examples;
    }

    private static String shortened(String example) {
        return example.length() <= LONGEST_EXAMPLE
                ? example
                : example.substring(0, LONGEST_EXAMPLE).strip() + "…";
    }
}
