package espalier.models;

import espalier.models.RememberedModels.Measurement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the list remembers of models, from earlier starts and this one. Lives on the JavaFX thread.
final class ModelMemory {

    private final List<Path> added = new ArrayList<>();
    private final Map<Path, String> chosen = new LinkedHashMap<>();
    private final Map<Path, Measurement> measured = new LinkedHashMap<>();

    ModelMemory(RememberedModels start) {
        start.added().stream().map(ModelPlaces::whole).distinct().forEach(added::add);
        chosen.putAll(start.chosen());
        measured.putAll(start.measured());
    }

    /// Folders that the user added.
    List<Path> added() {
        return List.copyOf(added);
    }

    void add(List<Path> folders) {
        added.addAll(folders);
    }

    /// Forgets a folder and all that is known of it.
    void remove(Path folder) {
        added.remove(folder);
        chosen.remove(folder);
        measured.keySet().removeIf(path -> path.startsWith(folder));
    }

    /// The name of the ONNX file that the user chose in a folder, where it is not the one that is
    /// taken by itself.
    Optional<String> chosen(Path folder) {
        return Optional.ofNullable(chosen.get(folder));
    }

    void choose(Path folder, Optional<String> name) {
        name.ifPresentOrElse(file -> chosen.put(folder, file), () -> chosen.remove(folder));
    }

    /// Takes note of what a measurement found.
    void measured(Path path, ModelFinding finding) {
        switch (finding) {
            case ModelFinding.Works(var seen, _, var result) ->
                    measured.put(path, new Measurement(result.tokensPerSecond(), seen.bytes()));
            case ModelFinding.Refused _ -> measured.remove(path);
            case ModelFinding.Unread _,
                    ModelFinding.Untried _,
                    ModelFinding.WorkedBefore _,
                    ModelFinding.Measuring _ -> {}
        }
    }

    /// What a look at a model's files found, with what is remembered of these very files.
    ModelFinding known(Path path, ModelFinding fresh) {
        if (!(fresh instanceof ModelFinding.Untried(var seen))) {
            return fresh;
        }
        return Optional.ofNullable(measured.get(path))
                .filter(before -> before.bytes() == seen.bytes())
                .<ModelFinding>map(
                        before -> new ModelFinding.WorkedBefore(seen, before.tokensPerSecond()))
                .orElse(fresh);
    }

    /// What to remember at the next start.
    RememberedModels remembered() {
        return new RememberedModels(added, chosen, measured);
    }
}
