package espalier.runpanel;

import espalier.assembly.ModelShelf;
import espalier.language.ModelCard;
import espalier.language.ModelCard.Ability;
import espalier.runpanel.ModelSource.Opened;
import espalier.wording.ModelWords;
import espalier.work.BackgroundWork;
import espalier.work.Job;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;

/// The chosen model and how far it is. A choice opens the model in the background at once; a later
/// choice makes an earlier one's result count for nothing.
public final class ModelViewModel {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.runpanel.runpanel");

    private final ModelSource source;
    private final BackgroundWork work;
    private final ObjectProperty<ModelChoice> choice =
            new SimpleObjectProperty<>(new ModelChoice.BuiltIn());
    private final ObjectProperty<Optional<Path>> valueModel =
            new SimpleObjectProperty<>(Optional.empty());
    private final VerifyViewModel verify = new VerifyViewModel();
    private final ReadOnlyObjectWrapper<ModelState> state =
            new ReadOnlyObjectWrapper<>(new ModelState.Opening());
    private Optional<Job> opening = Optional.empty();

    /// Opens nothing before [#open] or a choice.
    public ModelViewModel(ModelSource source, BackgroundWork work) {
        this.source = source;
        this.work = work;
        choice.subscribe((_, _) -> open());
        valueModel.subscribe((_, _) -> open());
    }

    /// Opens the chosen model, again if it has failed.
    public void open() {
        opening.ifPresent(Job::cancel);
        ModelChoice chosen = choice.get();
        state.set(new ModelState.Opening());
        opening =
                Optional.of(
                        work.start(
                                TEXTS.getString("model.opening").formatted(name(chosen)),
                                opener(chosen),
                                opened -> state.set(new ModelState.Ready(opened)),
                                e -> state.set(new ModelState.Failed(sentence(e)))));
    }

    private Callable<Opened> opener(ModelChoice chosen) {
        Optional<Path> valuing = valueModel.get();
        return switch (chosen) {
            case ModelChoice.BuiltIn _ -> () -> source.open(source.builtIn(), valuing);
            case ModelChoice.Blind _ -> () -> new Opened(source.blind(), Optional.empty());
            case ModelChoice.Folder(var path) -> () -> source.open(path, valuing);
        };
    }

    /// What a choice is called.
    public String name(ModelChoice chosen) {
        return switch (chosen) {
            case ModelChoice.BuiltIn _ ->
                    TEXTS.getString("model.built-in").formatted(source.builtIn().getFileName());
            case ModelChoice.Blind _ -> TEXTS.getString("model.blind");
            case ModelChoice.Folder(var path) -> ModelShelf.nameOf(path);
        };
    }

    /// Whether a folder is that of the model that comes with the program.
    boolean isBuiltIn(Path folder) {
        return folder.equals(source.builtIn());
    }

    /// What there is to say of the model: what it is, or why it cannot be opened.
    public String note() {
        return switch (state.get()) {
            case ModelState.Opening _ ->
                    TEXTS.getString("model.opening").formatted(name(choice.get()));
            case ModelState.Ready(var opened) ->
                    opened.card().map(this::described).orElse(TEXTS.getString("model.blind.note"));
            case ModelState.Failed(var message) -> message;
        };
    }

    private String described(ModelCard card) {
        String size =
                TEXTS.getString("model.parameters")
                        .formatted(ModelWords.parameters(card.parameters()));
        String own =
                card.can(Ability.VALUE) ? "model.valuing.own-output" : "model.valuing.probability";
        String valuing =
                TEXTS.getString(valueModel.get().isPresent() ? "model.valuing.value-model" : own);
        return String.join(" \u00b7 ", size, card.precision().label(), valuing);
    }

    /// More about the model, a fact a line; empty where there is no model.
    public String details() {
        return state.get() instanceof ModelState.Ready(var opened)
                ? opened.card().map(ModelViewModel::details).orElse("")
                : "";
    }

    private static String details(ModelCard card) {
        List<String> lines = new ArrayList<>();
        lines.add(card.architecture());
        lines.add(ModelWords.reads(card.contextLength(), card.vocabularySize()));
        lines.add(ModelWords.weights(card.precision()));
        lines.add(ModelWords.runsOn(card.device()));
        for (Ability ability : Ability.values()) {
            if (!card.can(ability)) {
                lines.add(ModelWords.lacks(ability));
            }
        }
        if (card.choices().size() > 1) {
            lines.add(
                    TEXTS.getString("model.choices").formatted(String.join(", ", card.choices())));
        }
        return String.join("\n", lines);
    }

    /// Who is to propose and value thoughts.
    public ObjectProperty<ModelChoice> choiceProperty() {
        return choice;
    }

    /// The folder of a process reward model that is to value the thoughts; empty where the chosen
    /// model does so itself.
    public ObjectProperty<Optional<Path>> valueModelProperty() {
        return valueModel;
    }

    /// Who has the last word on answers.
    public VerifyViewModel verify() {
        return verify;
    }

    /// How far the chosen model is.
    public ReadOnlyObjectProperty<ModelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private static String sentence(Exception e) {
        String message = e.getMessage();
        return message == null ? TEXTS.getString("model.failed").formatted(e) : message;
    }
}
