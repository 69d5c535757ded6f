package espalier.onnx;

import ai.onnxruntime.OrtException;

import espalier.language.Completion;
import espalier.language.CompletionRequest;
import espalier.language.Piece;
import espalier.language.Workload;
import espalier.onnx.tiny.TinyModel;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.TokenProbability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How fast models decode, beside other ways to do the same in the same run: each figure is the
/// median of rounds in which the ways take turns. `mvn -Pbench
/// -Dbench.main=espalier.onnx.DecodingFigures`, and `-Dbench=reasoner` for one of the models
/// `reasoner`, `plain135M` and `grouped135M` (which need 3 GB of memory and 1 GB of disk).
///
/// The bare time of an expansion is that of its recorded runs repeated in a session of their own,
/// with tensors made and used once beforehand.
@SuppressWarnings("SystemOut")
public final class DecodingFigures {

    private static final int CHILDREN = 8;
    private static final int DEPTH = 5;
    private static final int TREE_TOKENS = 16;
    private static final int GREEDY_TOKENS = 64;
    private static final int EXPANSIONS = 4;

    private final Subject subject;
    private final OnnxLanguageModel model;
    private final OpenedParts parts;
    private int prompts;

    private DecodingFigures(Subject subject, OnnxLanguageModel model, OpenedParts parts) {
        this.subject = subject;
        this.model = model;
        this.parts = parts;
    }

    /// Prints the figures.
    ///
    /// @param arguments a regular expression for the models' names
    public static void main(String[] arguments) throws IOException, OrtException {
        Path home = Path.of(System.getProperty("espalier.home"));
        String wanted = arguments.length == 0 ? ".*" : arguments[0];
        if ("reasoner".matches(wanted)) {
            print(Subject.reasoner(home));
        }
        if ("plain135M".matches(wanted)) {
            printRandom("plain135M", TinyModel.llama());
        }
        if ("grouped135M".matches(wanted)) {
            printRandom("grouped135M", TinyModel.llama().grouped());
        }
    }

    private static void printRandom(String name, TinyModel kind) throws IOException, OrtException {
        Path folder = Files.createTempDirectory("espalier-" + name);
        try {
            print(Subject.random(name, kind, folder));
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void print(Subject subject) throws OrtException {
        try (OnnxLanguageModel model = OnnxLanguageModel.open(subject.folder());
                OpenedParts parts = OpenedParts.open(subject.folder())) {
            DecodingFigures figures = new DecodingFigures(subject, model, parts);
            System.out.printf("%n%s, %s%n", subject.name(), model.card().device());
            for (Replacement replacement : Replacement.values()) {
                figures.printExpansions(replacement);
            }
            figures.printTree();
            figures.printMemory();
            figures.printSpeed();
        }
    }

    private String prompt() {
        return subject.prompt().apply(prompts++);
    }

    private void printExpansions(Replacement replacement) throws OrtException {
        SamplingSettings sampling = new SamplingSettings(1, subject.longest(), replacement);
        List<List<Piece>> texts = new ArrayList<>();
        for (int i = 0; i < EXPANSIONS; i++) {
            List<Piece> text = List.of(Piece.written(prompt()));
            texts.add(then(text, grown(text, i, sampling)));
        }
        List<Double> overBare = new ArrayList<>();
        List<Double> overInside = new ArrayList<>();
        int warmUp = 1 + subject.rounds() / 4;
        for (int round = 0; round < subject.rounds() + warmUp; round++) {
            long wall = 0;
            long bare = 0;
            long inside = -model.workload().modelNanoseconds();
            for (List<Piece> text : texts) {
                CompletionRequest request = subject.request(text, CHILDREN, round);
                try (BareRuns runs = new BareRuns(parts, parts.recorded(request, sampling))) {
                    runs.run();
                    wall += nanoseconds(() -> model.complete(List.of(request), sampling));
                    bare += nanoseconds(runs::run);
                }
            }
            inside += model.workload().modelNanoseconds();
            if (round >= warmUp) {
                overBare.add((double) wall / bare);
                overInside.add((double) wall / inside);
            }
        }
        print(
                "expanding into 8, %s replacement, wall / bare ONNX Runtime"
                        .formatted(replacement.name().toLowerCase(Locale.ROOT)),
                median(overBare),
                "at most 1.10");
        print("  the same over its own time in ONNX Runtime", median(overInside), "");
    }

    private void printTree() {
        SamplingSettings sampling = new SamplingSettings(1, TREE_TOKENS, Replacement.WITHOUT);
        List<Double> rereading = new ArrayList<>();
        List<Double> prefilling = new ArrayList<>();
        int rounds = 1 + subject.rounds() / 5;
        try (ChildByChild plain = new ChildByChild(parts)) {
            for (int round = 0; round < rounds; round++) {
                String prompt = prompt();
                List<List<Completion>> tree = new ArrayList<>();
                double ours = nanoseconds(() -> grow(prompt, sampling, tree));
                prefilling.add(nanoseconds(() -> repeat(prompt, tree, plain::prefilling)) / ours);
                rereading.add(nanoseconds(() -> repeat(prompt, tree, plain::rereading)) / ours);
            }
        }
        print("tree over reading again for every token", median(rereading), "at least 25");
        print("tree over a prefill for every child", median(prefilling), "at least 3");
    }

    /// Grows a tree along one chain: all children of its thoughts, by level.
    private void grow(String prompt, SamplingSettings sampling, List<List<Completion>> tree) {
        List<Piece> text = List.of(Piece.written(prompt));
        for (int level = 0; level < DEPTH; level++) {
            CompletionRequest request = new CompletionRequest(text, CHILDREN, level, List.of());
            List<Completion> children = model.complete(List.of(request), sampling).getFirst();
            tree.add(children);
            text = then(text, longest(children));
        }
    }

    /// The child that the tree goes on from.
    private static Completion longest(List<Completion> children) {
        return Collections.max(children, Comparator.comparingInt(child -> child.tokens().size()));
    }

    private interface Way {
        void write(int[] text, int[] child);
    }

    private void repeat(String prompt, List<List<Completion>> tree, Way way) {
        int[] text = model.tokenizer().encodeBeginning(prompt);
        for (List<Completion> children : tree) {
            for (Completion child : children) {
                way.write(text, ids(child));
            }
            text =
                    IntStream.concat(IntStream.of(text), IntStream.of(ids(longest(children))))
                            .toArray();
        }
    }

    private static int[] ids(Completion completion) {
        return completion.tokens().stream().mapToInt(TokenProbability::id).toArray();
    }

    private void printMemory() {
        Workload workload = model.workload();
        long minimum = 0;
        for (CacheState.KeyValues state : parts.layout().keyValues()) {
            minimum += (long) state.stacked() * state.heads() * state.size() * state.type().size;
        }
        print(
                "bytes of a held token / the model's minimum of %d".formatted(minimum),
                (double) workload.cachedBytes() / workload.cachedTokens() / minimum,
                "at most 1.1");
    }

    private void printSpeed() {
        SamplingSettings greedy = new SamplingSettings(0, GREEDY_TOKENS, Replacement.WITH);
        SamplingSettings eight = new SamplingSettings(1, GREEDY_TOKENS, Replacement.WITHOUT);
        List<Double> alone = new ArrayList<>();
        List<Double> together = new ArrayList<>();
        List<Double> gain = new ArrayList<>();
        for (int round = 0; round < subject.rounds(); round++) {
            alone.add(tokensPerSecond(1, greedy));
            together.add(tokensPerSecond(CHILDREN, eight));
            gain.add(together.getLast() / alone.getLast());
        }
        print("greedy tokens a second", median(alone), "");
        print("tokens a second, 8 from one prompt", median(together), "");
        print("  over greedy", median(gain), "");
    }

    /// Tokens written each second after a new prompt, whose reading counts as time.
    private double tokensPerSecond(int count, SamplingSettings sampling) {
        List<Piece> text = List.of(Piece.written(prompt()));
        CompletionRequest request = new CompletionRequest(text, count, 1, List.of());
        List<Completion> written = new ArrayList<>();
        long taken =
                nanoseconds(() ->
                        written.addAll(model.complete(List.of(request), sampling).getFirst()));
        return 1e9 * written.stream().mapToInt(c -> c.tokens().size()).sum() / taken;
    }

    private Completion grown(List<Piece> text, long seed, SamplingSettings sampling) {
        return model.complete(List.of(subject.request(text, 1, seed)), sampling)
                .getFirst()
                .getFirst();
    }

    private List<Piece> then(List<Piece> text, Completion thought) {
        List<Piece> longer = new ArrayList<>(text);
        String end = String.join("", subject.stops());
        longer.add(new Piece(thought.text() + end, thought.tokens()));
        return longer;
    }

    private static long nanoseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static void print(String what, double figure, String target) {
        System.out.printf(Locale.ROOT, "  %-62s %10.3f  %s%n", what, figure, target);
    }
}
