package espalier.onnx;

import espalier.prompting.PlainGenerator;
import espalier.thought.Chain;
import espalier.thought.GenerationRequest;
import espalier.thought.Problem;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.Thought;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The built-in model, and what tests ask of it.
final class BuiltInModel {

    static final SamplingSettings WITH = new SamplingSettings(1, 60, Replacement.WITH);
    static final SamplingSettings WITHOUT = new SamplingSettings(1, 60, Replacement.WITHOUT);
    static final SamplingSettings GREEDY = new SamplingSettings(0, 60, Replacement.WITH);
    static final SamplingSettings BEAM = new SamplingSettings(0, 60, Replacement.WITHOUT);

    private static final List<String> FILES =
            List.of("config.json", "tokenizer.json", "tokenizer_config.json", "model.onnx");

    private BuiltInModel() {}

    static Path folder() {
        return Path.of(System.getProperty("espalier.home"), "samples", "models", "reasoner");
    }

    static OnnxLanguageModel open() {
        return OnnxLanguageModel.open(folder());
    }

    static OnnxLanguageModel open(long cacheBytes) {
        return OnnxLanguageModel.open(folder(), cacheBytes);
    }

    /// A copy that a test may damage.
    static Path copyTo(Path folder) throws IOException {
        for (String file : FILES) {
            Files.copy(folder().resolve(file), folder.resolve(file));
        }
        return folder;
    }

    /// A Game of 24, and nothing thought yet.
    static Chain game(String numbers) {
        return new Chain(
                new Problem("game24", numbers, "Make 24 from " + numbers + "."), List.of());
    }

    static Chain randomGame(Random random) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            numbers.add(Integer.toString(1 + random.nextInt(13)));
        }
        return game(String.join(" ", numbers));
    }

    static Chain then(Chain chain, Thought thought) {
        List<Thought> thoughts = new ArrayList<>(chain.thoughts());
        thoughts.add(thought);
        return new Chain(chain.problem(), thoughts);
    }

    static Chain then(Chain chain, String written) {
        return then(chain, Thought.written(written));
    }

    static List<Thought> draw(
            OnnxLanguageModel model, Chain chain, int count, long seed, SamplingSettings sampling) {
        return new PlainGenerator(model)
                .generate(List.of(new GenerationRequest(chain, count, seed)), sampling)
                .getFirst();
    }

    /// Chains as a search meets them: each goes on from an earlier one by a thought drawn there.
    static List<Chain> randomTree(
            OnnxLanguageModel model, int size, long seed, SamplingSettings sampling) {
        Random random = new Random(seed);
        List<Chain> chains = new ArrayList<>(List.of(randomGame(random)));
        for (int i = 0; chains.size() < size; i++) {
            Chain chain = chains.get(random.nextInt(chains.size()));
            for (Thought thought : draw(model, chain, 4, i, sampling)) {
                chains.add(then(chain, thought));
            }
            if (i % 7 == 6) {
                chains.add(randomGame(random));
            }
        }
        return chains;
    }
}
