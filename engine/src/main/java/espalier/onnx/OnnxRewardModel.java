package espalier.onnx;

import ai.onnxruntime.OrtException;

import espalier.language.LanguageModelException;
import espalier.language.RewardModel;
import espalier.language.SteppedText;
import espalier.thought.GenerationException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/// A process reward model that ONNX Runtime runs on this computer. It reads every text whole, those
/// of about the same length side by side; [StepConvention] says how.
///
/// Calls are answered one at a time; the thread that is inside one owns the session and the batch
/// for as long. Closing waits for that call; to wait less, cancel it first.
public final class OnnxRewardModel implements RewardModel {

    /// Rows of a batch, and how many numbers one run may give, which bounds its memory.
    private static final int ROWS = 16;

    private static final int MOST_NUMBERS = 4 << 20;

    private final ModelFolder folder;
    private final ModelRuns runs;
    private final OnnxTokenizer tokenizer;
    private final StepEncoder encoder;
    private final RewardBatch batch;
    private final int mostRows;
    private final int width;
    private final ModelCalls calls;

    private OnnxRewardModel(
            ModelFolder folder,
            ModelRuns runs,
            OnnxTokenizer tokenizer,
            StepEncoder encoder,
            RewardBatch batch,
            int mostRows,
            int width) {
        this.folder = folder;
        this.runs = runs;
        this.tokenizer = tokenizer;
        this.encoder = encoder;
        this.batch = batch;
        this.mostRows = mostRows;
        this.width = width;
        calls = new ModelCalls(runs, "The reward model " + folder.name());
    }

    /// Opens the model in a folder, or one of the ONNX files in it.
    ///
    /// @throws LanguageModelException with one clear sentence where the folder does not hold a
    ///   process reward model that works
    public static OnnxRewardModel open(Path folder) {
        ModelFolder files = ModelFolder.read(folder);
        if (files.tokenizer().isEmpty()) {
            throw new LanguageModelException(
                    ("%s lacks tokenizer.json, without which no text can be scored. "
                                    + "Maybe the model was not downloaded completely.")
                            .formatted(folder));
        }
        try (var opening = new Opening()) {
            ModelRuns runs = opening.opened(ModelRuns.open(files));
            ModelSignature signature = ModelSignature.read(runs.session(), files);
            OnnxTokenizer tokenizer =
                    opening.opened(OnnxTokenizer.open(files, signature.vocabulary()));
            ThoughtTokens.refuseOthers(
                    files,
                    tokenizer.table(),
                    files.config().vocabulary().orElse(Integer.MAX_VALUE));
            StepConvention convention =
                    StepConvention.of(files, runs.session(), signature, tokenizer);
            StepEncoder encoder =
                    new StepEncoder(
                            tokenizer, files.configs().tokenizerConfig(), convention.layout());
            RewardBatch batch =
                    opening.opened(
                            new RewardBatch(
                                    runs,
                                    signature,
                                    convention.head(),
                                    files.config().firstPosition()));
            tryOut(files, convention.layout(), tokenizer, batch);
            opening.succeed();
            return new OnnxRewardModel(
                    files,
                    runs,
                    tokenizer,
                    encoder,
                    batch,
                    Math.min(ROWS, signature.mostRows()),
                    convention.head().width());
        } catch (OrtException e) {
            throw new LanguageModelException(
                    "%s cannot be looked into: %s Maybe it is damaged."
                            .formatted(files.model(), ModelRuns.sentence(e)),
                    e);
        }
    }

    /// What a graph asks beyond its signature shows in a run only, and so do damaged weights; what
    /// a template makes of steps shows in a rendering.
    private static void tryOut(
            ModelFolder folder, StepLayout layout, OnnxTokenizer tokenizer, RewardBatch batch) {
        int[] tokens =
                IntStream.range(0, Math.min(3, folder.config().context()))
                        .map(i -> (1 + 3 * i) % tokenizer.table().size())
                        .toArray();
        try {
            layout.pieces(new SteppedText("1 + 1 + 1 = ?", List.of("1 + 1 = 2", "2 + 1 = 3")));
            batch.run(List.of(tokens));
            batch.score(0, tokens.length - 1);
        } catch (GenerationException e) {
            throw new LanguageModelException(
                    "%s loads but does not run. %s".formatted(folder.model(), e.getMessage()), e);
        }
    }

    @Override
    public String name() {
        return folder.name();
    }

    @Override
    public SortedMap<String, String> hashes() {
        return folder.hashes();
    }

    @Override
    public boolean fits(SteppedText text) {
        return calls.answer(() -> encoder.encode(text).ids().length <= folder.config().context());
    }

    @Override
    public List<List<Double>> scores(List<SteppedText> texts) {
        return calls.answer(() ->
                read(
                        texts.stream()
                                .map(text ->
                                        text.steps().isEmpty()
                                                ? new MarkedTokens(new int[0], new int[0])
                                                : fitting(encoder.encode(text)))
                                .toList()));
    }

    private MarkedTokens fitting(MarkedTokens tokens) {
        int most = folder.config().context();
        if (tokens.ids().length > most) {
            throw new GenerationException(
                    ("The text has %,d tokens, but the reward model reads at most %,d. "
                                    + "Maybe fewer or shorter steps are enough.")
                            .formatted(tokens.ids().length, most));
        }
        return tokens;
    }

    private List<List<Double>> read(List<MarkedTokens> texts) {
        List<Integer> shortestFirst =
                IntStream.range(0, texts.size())
                        .boxed()
                        .filter(i -> texts.get(i).marks().length > 0)
                        .sorted(Comparator.comparingInt(i -> texts.get(i).ids().length))
                        .toList();
        List<List<Double>> scores =
                new ArrayList<>(texts.stream().map(_ -> List.<Double>of()).toList());
        int next = 0;
        while (next < shortestFirst.size()) {
            int end = next + 1;
            while (end < shortestFirst.size() && together(texts, shortestFirst, next, end)) {
                end++;
            }
            List<Integer> rows = shortestFirst.subList(next, end);
            batch.run(rows.stream().map(i -> texts.get(i).ids()).toList());
            for (int row = 0; row < rows.size(); row++) {
                int at = row;
                scores.set(
                        rows.get(row),
                        Arrays.stream(texts.get(rows.get(row)).marks())
                                .mapToObj(mark -> batch.score(at, mark))
                                .toList());
            }
            next = end;
        }
        return scores;
    }

    /// Whether the text at `last` of this order still fits into the batch that begins at `first`.
    private boolean together(List<MarkedTokens> texts, List<Integer> order, int first, int last) {
        int shortest = texts.get(order.get(first)).ids().length;
        int longest = texts.get(order.get(last)).ids().length;
        int rows = last - first + 1;
        return rows <= mostRows
                && (long) rows * longest * width <= MOST_NUMBERS
                && (longest == shortest || batch.ragged());
    }

    @Override
    public void cancel() {
        runs.cancel();
    }

    @Override
    public void close() {
        calls.close(() -> {
            batch.close();
            runs.close();
            tokenizer.close();
        });
    }
}
