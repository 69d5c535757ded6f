package espalier.onnx;

import ai.onnxruntime.OrtException;

import espalier.language.Piece;
import espalier.thought.Chain;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// The plain way to read a chain that all others are compared with: all tokens in one run, one row,
/// no cache.
final class FullReader implements AutoCloseable {

    /// @param logProbabilities of the last thought's tokens
    record Answer(List<Double> logProbabilities, double value) {}

    private final ModelRuns runs;
    private final TokenRows batch;

    FullReader(Path folder) throws OrtException {
        ModelFolder files = ModelFolder.read(folder);
        runs = ModelRuns.open(files);
        ModelSignature signature = ModelSignature.read(runs.session(), files);
        batch =
                TokenRows.of(
                        new RunPorts(runs, signature, files.config(), new AtomicLong()),
                        KeyValueLayout.of(signature.states()),
                        Ragged.UNSUPPORTED);
    }

    Answer read(OnnxLanguageModel model, Chain chain) {
        int[] ids = ids(model, chain);
        int last = chain.thoughts().getLast().tokens().size();
        batch.begin(0);
        batch.run(ids);
        List<Double> logProbabilities = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            int position = ids.length - last + i;
            float[] logits = batch.logits(0, position - 1);
            double sum =
                    IntStream.range(0, logits.length).mapToDouble(j -> Math.exp(logits[j])).sum();
            logProbabilities.add(logits[ids[position]] - Math.log(sum));
        }
        return new Answer(logProbabilities, batch.value(0));
    }

    /// The log-probabilities of the last tokens of a text.
    List<Double> logProbabilities(OnnxLanguageModel model, List<Piece> text, int last) {
        int[] ids = ids(model, text);
        List<Double> logProbabilities = new ArrayList<>();
        for (int position = ids.length - last; position < ids.length; position++) {
            batch.begin(0);
            batch.run(Arrays.copyOf(ids, position));
            float[] logits = batch.logits(0, position - 1);
            double sum =
                    IntStream.range(0, logits.length).mapToDouble(j -> Math.exp(logits[j])).sum();
            logProbabilities.add(logits[ids[position]] - Math.log(sum));
        }
        return logProbabilities;
    }

    int[] greedy(OnnxLanguageModel model, Chain chain, int tokens) {
        return greedy(ids(model, chain), tokens);
    }

    int[] greedy(OnnxLanguageModel model, List<Piece> text, int tokens) {
        return greedy(ids(model, text), tokens);
    }

    private int[] greedy(int[] beginning, int tokens) {
        int[] ids = beginning;
        int start = ids.length;
        for (int i = 0; i < tokens; i++) {
            batch.begin(0);
            batch.run(ids);
            float[] logits = batch.logits(0, ids.length - 1);
            int best =
                    IntStream.range(0, logits.length)
                            .reduce((a, b) -> logits[b] > logits[a] ? b : a)
                            .getAsInt();
            ids = Arrays.copyOf(ids, ids.length + 1);
            ids[ids.length - 1] = best;
        }
        return Arrays.copyOfRange(ids, start, ids.length);
    }

    private static int[] ids(OnnxLanguageModel model, List<Piece> text) {
        IntStream ids = IntStream.of(model.tokenizer().encodeBeginning(text.getFirst().text()));
        for (Piece piece : text.subList(1, text.size())) {
            ids = IntStream.concat(ids, piece.tokens().stream().mapToInt(TokenProbability::id));
        }
        return ids.toArray();
    }

    private static int[] ids(OnnxLanguageModel model, Chain chain) {
        IntStream ids =
                IntStream.of(model.tokenizer().encodeBeginning(chain.problem().statement() + "\n"));
        for (Thought thought : chain.thoughts()) {
            ids = IntStream.concat(ids, thought.tokens().stream().mapToInt(TokenProbability::id));
        }
        return ids.toArray();
    }

    @Override
    public void close() {
        batch.close();
        runs.close();
    }
}
