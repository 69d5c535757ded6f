package espalier.runpanel;

import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFamily;
import espalier.problem.ProblemFormatException;
import espalier.thought.Problem;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;

/// The problem as it is being typed.
public final class ProblemViewModel {

    private final ObjectProperty<ProblemFamily> family;
    private final StringProperty input;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Starts with an input of the family of that name.
    public ProblemViewModel(String familyName, String input) {
        this.family = new SimpleObjectProperty<>(ProblemFamilies.named(familyName));
        this.input = new SimpleStringProperty(input);
        this.input.subscribe((_, _) -> parse());
        family.subscribe((_, chosen) -> this.input.set(chosen.examples().getFirst()));
        parse();
    }

    /// Shows a problem that came from elsewhere, where its family is known.
    public void load(Problem loaded) {
        ProblemFamilies.all().stream()
                .filter(f -> f.name().equals(loaded.family()))
                .findFirst()
                .ifPresent(f -> {
                    family.set(f);
                    input.set(loaded.input());
                });
    }

    private void parse() {
        try {
            var parsed = family.get().parse(input.get());
            error.set("");
            if (!problem.get().equals(Optional.of(parsed))) {
                problem.set(Optional.of(parsed));
            }
        } catch (ProblemFormatException e) {
            error.set(e.getMessage());
            problem.set(Optional.empty());
        }
    }

    /// The kind of problem; another kind brings an example of its own.
    public ObjectProperty<ProblemFamily> familyProperty() {
        return family;
    }

    /// What the user has typed.
    public StringProperty inputProperty() {
        return input;
    }

    /// What is wrong with it, in one sentence, or an empty text.
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /// The problem that it stands for, if any.
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
