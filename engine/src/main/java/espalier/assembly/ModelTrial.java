package espalier.assembly;

import espalier.language.Completion;
import espalier.language.CompletionRequest;
import espalier.language.LanguageModel;
import espalier.language.LanguageModelException;
import espalier.language.ModelCard;
import espalier.language.Piece;
import espalier.onnx.OnnxLanguageModel;
import espalier.thought.GenerationException;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.TokenProbability;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Tries whether the model in a folder works, and how fast it writes. Texts begin short and grow,
/// so that a slow model is done in time too.
public final class ModelTrial {

    private static final int FIRST_TOKENS = 4;
    private static final int MOST_TOKENS = 64;

    private final Duration writing;
    private volatile boolean cancelled;
    private volatile Optional<LanguageModel> writer = Optional.empty();

    /// @param writing how long a model is to write
    public ModelTrial(Duration writing) {
        this.writing = writing;
    }

    /// What came of trying a model.
    ///
    /// @param path the folder, or the ONNX file in it
    /// @param card what the model is, where it works
    /// @param hashes SHA-256 of its files by their names
    /// @param tokensPerSecond one text at a time
    /// @param refusal why it does not work, in one sentence
    public record Result(
            Path path,
            Optional<ModelCard> card,
            SortedMap<String, String> hashes,
            double tokensPerSecond,
            Optional<String> refusal) {

        /// Whether the model works.
        public boolean works() {
            return refusal.isEmpty();
        }
    }

    /// Opens the model, lets it write, and closes it; takes as long as it is to write, and what
    /// loading takes.
    public Result of(Path path) {
        try {
            refuseCancelled();
            return tried(path);
        } catch (LanguageModelException | GenerationException e) {
            return new Result(
                    path,
                    Optional.empty(),
                    new TreeMap<>(Map.of()),
                    0,
                    Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private Result tried(Path path) {
        try (LanguageModel model = OnnxLanguageModel.open(path)) {
            writer = Optional.of(model);
            double speed = tokensPerSecond(model);
            refuseCancelled();
            return new Result(
                    path, Optional.of(model.card()), model.hashes(), speed, Optional.empty());
        } finally {
            writer = Optional.empty();
        }
    }

    /// Makes the trial that is under way end early, with a result of no worth. Loading is not cut
    /// short, but nothing follows it. For any thread.
    public void cancel() {
        cancelled = true;
        writer.ifPresent(LanguageModel::cancel);
    }

    private void refuseCancelled() {
        if (cancelled) {
            throw new GenerationException("The trial was cancelled.");
        }
    }

    private double tokensPerSecond(LanguageModel model) {
        int most = Math.clamp(model.card().contextLength() / 2, 1, MOST_TOKENS);
        int tokens = Math.min(FIRST_TOKENS, most);
        var first = new TokenProbability(0, model.tokenizer().token(0), 0);
        var text = List.of(new Piece(first.text(), List.of(first)));
        long began = System.nanoTime();
        long written = 0;
        long seed = 0;
        do {
            refuseCancelled();
            var sampling = new SamplingSettings(1, tokens, Replacement.WITH);
            var request = new CompletionRequest(text, 1, seed++, List.of());
            for (Completion completion : model.complete(List.of(request), sampling).getFirst()) {
                written += completion.tokens().size();
            }
            tokens = Math.min(2 * tokens, most);
        } while (System.nanoTime() - began < writing.toNanos());
        return written * 1e9 / (System.nanoTime() - began);
    }
}
