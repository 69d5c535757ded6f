package espalier.models;

import espalier.assembly.ModelShelf;
import espalier.language.ModelOutline.Choice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A model of the list: its row, and what is known of each of its precisions. Lives on the JavaFX
/// thread.
public final class ListedModel {

    private final Map<Path, ModelFinding> findings = new HashMap<>();
    private final ReadOnlyObjectWrapper<ModelRow> row;

    ListedModel(Path folder, ModelOrigin origin) {
        row =
                new ReadOnlyObjectWrapper<>(
                        new ModelRow(
                                folder,
                                origin,
                                ModelShelf.nameOf(folder),
                                List.of(),
                                Optional.empty(),
                                new ModelFinding.Unread(),
                                false));
    }

    /// How it stands now.
    public ModelRow row() {
        return row.get();
    }

    /// How it stands, as that changes.
    public ReadOnlyObjectProperty<ModelRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /// What is known of one of its precisions.
    ///
    /// @param path the folder, or the ONNX file in it
    ModelFinding finding(Path path) {
        return findings.getOrDefault(path, new ModelFinding.Unread());
    }

    /// @param chosen the name of the file to take, if it is among them
    void offer(List<Choice> choices, Optional<String> chosen) {
        set(choices, chosen, row().inUse());
    }

    /// Takes a fresh look's finding, unless more is known already.
    void look(Path path, ModelFinding fresh) {
        if (!finding(path).outlasts(fresh)) {
            find(path, fresh);
        }
    }

    /// Takes what has been found of one of its precisions.
    void find(Path path, ModelFinding finding) {
        findings.put(path, finding);
        set(row().choices(), row().chosen(), row().inUse());
    }

    void choose(Choice choice) {
        boolean first = choice.equals(row().choices().getFirst());
        set(row().choices(), first ? Optional.empty() : Optional.of(choice.name()), row().inUse());
    }

    void use(boolean inUse) {
        set(row().choices(), row().chosen(), inUse);
    }

    private void set(List<Choice> choices, Optional<String> chosen, boolean inUse) {
        Path folder = row().folder();
        Optional<String> held =
                chosen.filter(name -> choices.stream().anyMatch(c -> c.name().equals(name)));
        Path path = held.map(folder::resolve).orElse(folder);
        row.set(
                new ModelRow(
                        folder, row().origin(), row().name(), choices, held, finding(path), inUse));
    }
}
