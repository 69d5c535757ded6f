package espalier.models;

import espalier.language.ModelCard;
import espalier.language.ModelCard.Ability;
import espalier.language.ModelOutline;
import espalier.language.ModelOutline.Choice;
import espalier.wording.ModelWords;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/// All that is known of the selected model, and the choice of its precision.
final class ModelDetails {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.models.models");

    private final ModelsViewModel models;
    private final VBox root = new VBox();
    private final Label name = new Label();
    private final Label origin = new Label();
    private final TextField folder = copyable("", TEXTS.getString("details.folder"));
    private final ComboBox<Choice> choices = new ComboBox<>();
    private final Label meaning = new Label();
    private final Label refusal = new Label();
    private final VBox facts = new VBox();
    private Subscription following = Subscription.EMPTY;

    /// @param commands what can be done with the model
    ModelDetails(ModelsViewModel models, Node... commands) {
        this.models = models;
        name.setId("model-name");
        name.getStyleClass().add("model-name");
        name.setMinWidth(0);
        origin.getStyleClass().add("model-tag");
        origin.setMinWidth(Region.USE_PREF_SIZE);
        folder.setId("model-path");
        meaning.getStyleClass().add("note");
        refusal.setId("model-refusal");
        refusal.setWrapText(true);
        refusal.setGraphic(icon(Feather.ALERT_TRIANGLE, "verdict-wrong"));
        refusal.getStyleClass().add("model-refusal");
        refusal.setMaxWidth(Double.MAX_VALUE);
        refusal.setMinHeight(Region.USE_PREF_SIZE);
        refusal.managedProperty().bind(refusal.visibleProperty());
        facts.getStyleClass().add("model-facts");
        root.setId("model-details");
        root.getStyleClass().add("model-details");
        root.getChildren().setAll(heading(commands), basics(), refusal, facts);
        models.selectedProperty().subscribe(this::follow);
    }

    private void follow(Optional<ListedModel> selected) {
        following.unsubscribe();
        following =
                selected.map(model -> model.rowProperty().subscribe(this::show))
                        .orElse(Subscription.EMPTY);
        root.setVisible(selected.isPresent());
    }

    Region root() {
        return root;
    }

    private Node heading(Node... commands) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var heading = new HBox(name, origin, space);
        heading.getStyleClass().add("model-heading");
        heading.getChildren().addAll(commands);
        return heading;
    }

    private Node basics() {
        prepareChoices();
        var precision = new HBox(choices, meaning);
        precision.getStyleClass().add("model-choice-row");
        var grid = new GridPane();
        grid.getStyleClass().add("model-basics");
        grid.addRow(0, caption("details.folder", folder), folder);
        grid.addRow(1, caption("details.precision", choices), precision);
        var first = new ColumnConstraints();
        first.setMinWidth(Region.USE_PREF_SIZE);
        var second = new ColumnConstraints();
        second.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(List.of(first, second));
        return grid;
    }

    private void prepareChoices() {
        choices.setId("model-precision");
        choices.setAccessibleText(TEXTS.getString("details.choose"));
        choices.setTooltip(new Tooltip(TEXTS.getString("details.choose")));
        choices.setMinWidth(Region.USE_PREF_SIZE);
        choices.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Choice choice) {
                        return choice == null ? "" : text(choice);
                    }

                    @Override
                    public Choice fromString(String text) {
                        throw new UnsupportedOperationException("Choices are not typed.");
                    }
                });
        choices.managedProperty().bind(choices.visibleProperty());
        choices.setOnAction(_ -> Optional.ofNullable(choices.getValue()).ifPresent(models::choose));
    }

    private static String text(Choice choice) {
        return TEXTS.getString("details.choice")
                .formatted(
                        choice.precision()
                                .map(precision -> precision.label())
                                .orElse(TEXTS.getString("details.choice.unknown")),
                        choice.name());
    }

    private void show(ModelRow row) {
        name.setText(row.name());
        origin.setText(TEXTS.getString("origin." + row.origin()));
        folder.setText(row.folder().toString());
        if (!choices.getItems().equals(row.choices())) {
            choices.getItems().setAll(row.choices());
        }
        row.choice().ifPresent(choices::setValue);
        choices.setVisible(row.choices().size() > 1);
        meaning.setText(
                row.finding()
                        .outline()
                        .map(ModelOutline::precision)
                        .map(p ->
                                row.choices().size() > 1
                                        ? p.meaning()
                                        : "%s (%s)".formatted(p.label(), p.meaning()))
                        .orElse(TEXTS.getString("none")));
        refusal.setVisible(row.finding() instanceof ModelFinding.Refused);
        refusal.setText(
                row.finding() instanceof ModelFinding.Refused(_, var sentence) ? sentence : "");
        facts.getChildren().clear();
        facts.getChildren().addAll(abilities(row.finding()));
        row.finding()
                .outline()
                .ifPresent(outline -> facts.getChildren().addAll(files(row, outline)));
    }

    private static List<Node> abilities(ModelFinding finding) {
        return switch (finding) {
            case ModelFinding.Unread _, ModelFinding.Refused _ -> List.of();
            case ModelFinding.Untried _ ->
                    List.of(heading("details.works"), note(TEXTS.getString("details.untried")));
            case ModelFinding.WorkedBefore(_, double speed) ->
                    List.of(
                            heading("details.works"),
                            note(TEXTS.getString("details.wrote").formatted(speed)),
                            note(TEXTS.getString("details.untried")));
            case ModelFinding.Measuring _ ->
                    List.of(heading("details.works"), note(TEXTS.getString("details.measuring")));
            case ModelFinding.Works(_, var card, var result) ->
                    List.of(heading("details.works"), abilities(card, result.tokensPerSecond()));
        };
    }

    private static Node abilities(ModelCard card, double speed) {
        var list = new VBox();
        list.setId("model-abilities");
        list.getStyleClass().add("model-abilities");
        list.getChildren()
                .add(
                        fact(
                                true,
                                "%s %s"
                                        .formatted(
                                                TEXTS.getString("details.writes").formatted(speed),
                                                ModelWords.runsOn(card.device()))));
        list.getChildren()
                .add(fact(true, ModelWords.reads(card.contextLength(), card.vocabularySize())));
        Arrays.stream(Ability.values())
                .sorted(Comparator.comparing(ability -> !card.can(ability)))
                .forEach(ability ->
                        list.getChildren()
                                .add(
                                        fact(
                                                card.can(ability),
                                                card.can(ability)
                                                        ? ModelWords.can(ability)
                                                        : ModelWords.lacks(ability))));
        return list;
    }

    private static Node fact(boolean works, String sentence) {
        var fact = new Label(sentence);
        var sign =
                works
                        ? icon(Feather.CHECK, "verdict-right")
                        : icon(Feather.MINUS, "verdict-unchecked");
        sign.setAccessibleText(TEXTS.getString(works ? "details.can" : "details.lacks"));
        fact.setGraphic(sign);
        fact.setWrapText(true);
        fact.setMinHeight(Region.USE_PREF_SIZE);
        return fact;
    }

    private static List<Node> files(ModelRow row, ModelOutline outline) {
        Map<String, String> hashes =
                row.finding() instanceof ModelFinding.Works(_, _, var result)
                        ? result.hashes()
                        : Map.of();
        var grid = new GridPane();
        grid.setId("model-files");
        grid.getStyleClass().add("model-files");
        int line = 0;
        for (Map.Entry<String, Long> file : outline.files().entrySet()) {
            var size = new Label(ModelWords.size(file.getValue()));
            size.getStyleClass().add("model-size");
            var name = new Label(file.getKey());
            name.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(line, name, size);
            var hash = Optional.ofNullable(hashes.get(file.getKey()));
            if (hash.isPresent()) {
                var field =
                        copyable(
                                hash.get(),
                                TEXTS.getString("details.hash").formatted(file.getKey()));
                field.getStyleClass().add("model-hash");
                GridPane.setHgrow(field, Priority.ALWAYS);
                grid.add(field, 2, line);
            }
            line++;
        }
        return List.of(heading("details.files"), grid);
    }

    private static Label heading(String key) {
        var heading = new Label(TEXTS.getString(key));
        heading.getStyleClass().add("section-heading");
        return heading;
    }

    private static Label note(String text) {
        var note = new Label(text);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("note");
        return note;
    }

    private static Label caption(String key, Node of) {
        var caption = new Label(TEXTS.getString(key));
        caption.setLabelFor(of);
        caption.getStyleClass().add("figure-name");
        return caption;
    }

    /// A text that can be selected and copied, and not changed.
    private static TextField copyable(String text, String meaning) {
        var field = new TextField(text);
        field.setEditable(false);
        field.setAccessibleText(meaning);
        field.getStyleClass().add("copyable");
        return field;
    }

    private static FontIcon icon(Feather sign, String styleClass) {
        var icon = new FontIcon(sign);
        icon.getStyleClass().add(styleClass);
        return icon;
    }
}
