package espalier.models;

import espalier.language.ModelOutline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One model of the list as it stands now.
///
/// @param folder where it lies
/// @param name what to call it
/// @param choices the ONNX files among which there is a choice, the one that is taken by itself
///   first; empty until they are known
/// @param chosen the name of the chosen one; empty for the one that is taken by itself
/// @param finding what is known of it
/// @param inUse whether the next run thinks with it, in whichever precision
public record ModelRow(
        Path folder,
        ModelOrigin origin,
        String name,
        List<ModelOutline.Choice> choices,
        Optional<String> chosen,
        ModelFinding finding,
        boolean inUse) {

    public ModelRow {
        choices = List.copyOf(choices);
    }

    /// What names the model and the choice: the folder, or the chosen ONNX file in it.
    public Path path() {
        return chosen.map(folder::resolve).orElse(folder);
    }

    /// The choice that holds.
    Optional<ModelOutline.Choice> choice() {
        return choices.stream()
                .filter(choice -> chosen.isEmpty() || choice.name().equals(chosen.get()))
                .findFirst();
    }
}
