package espalier.runpanel;

import espalier.assembly.ModelShelf;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/// The model: the built-in one, none, or a folder, and what there is to say of it.
final class ModelSection {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.runpanel.runpanel");

    /// How wide a command's field is at least, in letters.
    private static final int COLUMNS = 6;

    private final ModelViewModel model;
    private final Node root;

    ModelSection(ModelViewModel model, Supplier<Optional<Path>> chooseFolder, Runnable showModels) {
        this.model = model;
        var choices = choices();
        var row = new HBox(choices, folderButton(choices, chooseFolder), listButton(showModels));
        row.getStyleClass().add("field-row");
        HBox.setHgrow(choices, Priority.ALWAYS);
        var note = new Label();
        note.setId("model-note");
        note.setWrapText(true);
        note.getStyleClass().add("note");
        var details = new Tooltip();
        var error = new ReadOnlyStringWrapper("");
        model.stateProperty()
                .subscribe(state -> {
                    boolean failed = state instanceof ModelState.Failed;
                    error.set(failed ? model.note() : "");
                    note.setText(model.note());
                    details.setText(model.details());
                    note.setTooltip(model.details().isEmpty() ? null : details);
                    note.setVisible(!failed);
                });
        note.managedProperty().bind(note.visibleProperty());
        root =
                Sections.section(
                        TEXTS.getString("section.model"),
                        row,
                        valueRow(chooseFolder),
                        note,
                        Sections.errorUnder(choices, error, "model-error"),
                        verifyRow());
    }

    Node root() {
        return root;
    }

    private ComboBox<ModelChoice> choices() {
        var choices = new ComboBox<ModelChoice>();
        choices.setId("model-choice");
        choices.setMaxWidth(Double.MAX_VALUE);
        choices.setAccessibleText(TEXTS.getString("section.model"));
        choices.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable ModelChoice choice) {
                        return choice == null ? "" : model.name(choice);
                    }

                    @Override
                    public ModelChoice fromString(String name) {
                        throw new UnsupportedOperationException("Models are not typed.");
                    }
                });
        choices.getItems().addAll(List.of(new ModelChoice.BuiltIn(), new ModelChoice.Blind()));
        model.choiceProperty()
                .subscribe(choice -> {
                    if (!choices.getItems().contains(choice)) {
                        choices.getItems().add(choice);
                    }
                });
        choices.valueProperty().bindBidirectional(model.choiceProperty());
        return choices;
    }

    private Node valueRow(Supplier<Optional<Path>> chooseFolder) {
        var title = new Label(TEXTS.getString("model.value-model"));
        var name = new Label();
        name.setId("value-model");
        name.getStyleClass().add("note");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(name, Priority.ALWAYS);
        var folder = iconButton("value-model-folder", Feather.FOLDER, "model.value-model.folder");
        folder.setOnAction(_ ->
                chooseFolder
                        .get()
                        .ifPresent(path -> model.valueModelProperty().set(Optional.of(path))));
        var clear = iconButton("value-model-clear", Feather.X, "model.value-model.clear");
        clear.setOnAction(_ -> model.valueModelProperty().set(Optional.empty()));
        clear.managedProperty().bind(clear.visibleProperty());
        model.valueModelProperty()
                .subscribe(chosen -> {
                    clear.setVisible(chosen.isPresent());
                    name.setText(
                            chosen.map(ModelShelf::nameOf)
                                    .orElse(TEXTS.getString("model.value-model.none")));
                });
        var row = new HBox(title, name, clear, folder);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("field-row");
        Tooltip.install(row, new Tooltip(TEXTS.getString("model.value-model.help")));
        model.choiceProperty()
                .subscribe(choice -> row.setVisible(!(choice instanceof ModelChoice.Blind)));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private VBox verifyRow() {
        var title = new Label(TEXTS.getString("verify"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        var field = new TextField();
        field.setPrefColumnCount(COLUMNS);
        field.setId("verify-command");
        field.setPromptText(TEXTS.getString("verify.none"));
        field.setAccessibleText(TEXTS.getString("verify"));
        field.setTooltip(new Tooltip(TEXTS.getString("verify.help")));
        field.textProperty().bindBidirectional(model.verify().commandProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        title.setLabelFor(field);
        var row = new HBox(title, field);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("field-row");
        return new VBox(
                row, Sections.errorUnder(field, model.verify().errorProperty(), "verify-error"));
    }

    private Button folderButton(
            ComboBox<ModelChoice> choices, Supplier<Optional<Path>> chooseFolder) {
        var button = iconButton("model-folder", Feather.FOLDER, "model.folder");
        button.setOnAction(_ ->
                chooseFolder
                        .get()
                        .ifPresent(path -> choices.setValue(new ModelChoice.Folder(path))));
        return button;
    }

    private static Button listButton(Runnable showModels) {
        var button = iconButton("model-list", Feather.CPU, "model.list");
        button.setOnAction(_ -> showModels.run());
        return button;
    }

    private static Button iconButton(String id, Feather icon, String key) {
        var button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("button-icon");
        button.setTooltip(new Tooltip(TEXTS.getString(key)));
        button.setAccessibleText(TEXTS.getString(key));
        return button;
    }
}
