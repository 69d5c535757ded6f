package espalier.scripted;

import espalier.assembly.Roles;
import espalier.language.ModelCard;
import espalier.language.ModelCard.Ability;
import espalier.language.Precision;
import espalier.problem.ProblemFamilies;
import espalier.recording.ModelIdentity;
import espalier.runpanel.ModelSource;
import espalier.search.SearchRoles;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.ThoughtEvaluator;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Models without a file: any folder can be opened but one named `broken`.
///
/// @param milliseconds how long each call of a generator takes
public record ScriptedModels(long milliseconds) implements ModelSource {

    /// Why the folder named `broken` cannot be opened.
    public static final String BROKEN = "The folder has no model.onnx. Maybe it is another folder.";

    private static final ModelCard CARD =
            new ModelCard(
                    "scripted",
                    "Scripted",
                    2_750_000,
                    256,
                    352,
                    Precision.FP32,
                    Set.of(Ability.TEXT, Ability.VALUE, Ability.CACHE),
                    "CPU, 1 thread",
                    List.of("model.onnx"),
                    new TreeMap<>(Map.of("model.onnx", 11_000_000L)));

    @Override
    public Path builtIn() {
        return Path.of("scripted");
    }

    @Override
    public Opened open(Path folder, Optional<Path> valueFolder) {
        if (folder.endsWith("broken")
                || valueFolder.filter(f -> f.endsWith("broken")).isPresent()) {
            throw new IllegalStateException(BROKEN);
        }
        return new Opened(blind(), Optional.of(CARD));
    }

    @Override
    public Roles blind() {
        return new Roles(
                new SearchRoles(
                        new ScriptedGenerator(milliseconds),
                        new LengthEvaluator(),
                        ProblemFamilies.checker()),
                new ModelIdentity("scripted", Map.of()));
    }

    /// Likes long texts more than short ones.
    private static final class LengthEvaluator implements ThoughtEvaluator {
        @Override
        public List<Evaluation> evaluate(List<Chain> chains) {
            return chains.stream().map(LengthEvaluator::evaluation).toList();
        }

        private static Evaluation evaluation(Chain chain) {
            int length = chain.lines().stream().mapToInt(String::length).sum();
            return new Evaluation(length % 10 / 10.0, "scripted");
        }
    }
}
