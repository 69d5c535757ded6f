package espalier.scripted;

import espalier.assembly.Roles;
import espalier.recording.ModelIdentity;
import espalier.runpanel.ModelSource;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.ThoughtEvaluator;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Models without a file: any folder can be opened but one named `broken`.
///
/// @param milliseconds how long each call of a generator takes
public record ScriptedModels(long milliseconds) implements ModelSource {

    /// Why the folder named `broken` cannot be opened.
    public static final String BROKEN = "The folder has no model.onnx. Maybe it is another folder.";

    @Override
    public Path builtIn() {
        return Path.of("scripted");
    }

    @Override
    public Opened open(Path folder) {
        if (folder.endsWith("broken")) {
            throw new IllegalStateException(BROKEN);
        }
        return new Opened(blind(), Optional.of(new Facts(2_750_000, Valuing.OWN_OUTPUT)));
    }

    @Override
    public Roles blind() {
        return new Roles(
                new ScriptedGenerator(milliseconds),
                new LengthEvaluator(),
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
