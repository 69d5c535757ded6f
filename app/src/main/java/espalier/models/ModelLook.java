package espalier.models;

import espalier.assembly.ModelShelf;
import espalier.assembly.ModelTrial;
import espalier.language.LanguageModelException;
import espalier.language.ModelOutline;
import espalier.language.ModelOutline.Choice;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a look at a model's files found. Looking and trying block; they are background work.
///
/// @param path what was looked at: the folder, or the chosen ONNX file in it
record ModelLook(
        Path folder, ModelOrigin origin, Path path, List<Choice> choices, ModelFinding finding) {

    /// @param chosen the name of an ONNX file in the folder, which may have gone
    static ModelLook at(Path folder, ModelOrigin origin, Optional<String> chosen) {
        List<Choice> choices = choices(folder);
        Path path =
                chosen.filter(name -> choices.stream().anyMatch(c -> c.name().equals(name)))
                        .map(folder::resolve)
                        .orElse(folder);
        return new ModelLook(folder, origin, path, choices, finding(path));
    }

    private static List<Choice> choices(Path folder) {
        try {
            return ModelShelf.choices(folder);
        } catch (LanguageModelException _) {
            // The finding says why.
            return List.of();
        }
    }

    /// What the files say.
    static ModelFinding finding(Path path) {
        try {
            return new ModelFinding.Untried(ModelShelf.outline(path));
        } catch (LanguageModelException e) {
            return new ModelFinding.Refused(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /// What the files say, and what came of trying the model.
    static ModelFinding tried(ModelTrial trial, Path path) {
        ModelFinding files = finding(path);
        if (files.outline().isEmpty()) {
            return files;
        }
        ModelOutline outline = files.outline().get();
        var result = trial.of(path);
        return result.card()
                .<ModelFinding>map(card -> new ModelFinding.Works(outline, card, result))
                .orElseGet(() ->
                        new ModelFinding.Refused(
                                Optional.of(outline), result.refusal().orElse("")));
    }
}
