package espalier.recording;

import espalier.event.SearchEvent;
import espalier.search.Search;
import espalier.search.SearchRoles;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.GenerationRequest;
import espalier.thought.Problem;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.ThoughtEvaluator;
import espalier.thought.ThoughtGenerator;
import espalier.thought.TokenProbability;
import espalier.thought.Verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// What time travel costs: jumps to random moments of runs of 100,000 and 1,000,000 events, and
/// opening their recordings, in which every thought has eight tokens. `mvn -Pbench
/// -Dbench.main=espalier.recording.HistoryFigures`.
@SuppressWarnings("SystemOut")
public final class HistoryFigures {

    private static final int JUMPS = 200;
    private static final int CHUNK = 20_000;
    private static final double MILLION = 1e6;
    private static final Problem PROBLEM = new Problem("none", "1", "Solve 1.");
    private static final Verdict UNCHECKED = new Verdict.Unchecked();

    private HistoryFigures() {}

    /// Prints the figures.
    public static void main(String[] arguments) throws IOException {
        for (int events : new int[] {100_000, 1_000_000}) {
            Path folder = Files.createTempDirectory("figures");
            Path file = folder.resolve("run.espalier");
            try {
                record(file, events);
                figures(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        }
    }

    private static void figures(Path file) {
        for (int round = 0; round < 2; round++) {
            long before = used();
            long start = System.nanoTime();
            try (var read = HistoryFile.open(file)) {
                read.read(CHUNK);
                read.history().treeAt(read.history().size());
                double first = (System.nanoTime() - start) / MILLION;
                read.read(Integer.MAX_VALUE);
                double whole = (System.nanoTime() - start) / MILLION;
                var history = read.history();
                double[] times = jumps(history);
                System.out.printf(
                        Locale.ROOT,
                        "%,d events, %,d thoughts: first picture %.0f ms, whole %.0f ms; jump"
                            + " median %.1f ms, 95th percentile %.1f ms, longest %.1f ms; heap %,d"
                            + " MB, file %,d MB%n",
                        history.size(),
                        history.latest().size(),
                        first,
                        whole,
                        times[JUMPS / 2],
                        times[JUMPS * 95 / 100],
                        times[JUMPS - 1],
                        (used() - before) >> 20,
                        file.toFile().length() >> 20);
            }
        }
    }

    private static double[] jumps(History history) {
        var random = new SplittableRandom(1);
        var traveller = history.traveller();
        double[] times = new double[JUMPS];
        for (int i = 0; i < JUMPS; i++) {
            int moment = random.nextInt(history.size() + 1);
            long start = System.nanoTime();
            traveller.goTo(moment);
            times[i] = (System.nanoTime() - start) / MILLION;
        }
        Arrays.sort(times);
        return times;
    }

    private static void record(Path file, int events) {
        var common = SearchSettings.DEFAULT;
        var settings =
                common.with(Budget.ofExpansions(0))
                        .with(common.algorithms().puct().withExploration(1.5))
                        .with(common.expansion().withThoughts(3).withRootThoughts(3))
                        .with(common.answering().withChecker(Checking.OFF));
        var header =
                new RecordingHeader(
                        "figures",
                        PROBLEM,
                        new ModelIdentity("costless", Map.of()),
                        settings,
                        Instant.EPOCH);
        var model = new Costless();
        var counted = new int[1];
        try (var writer = new RecordingWriter(file, header, System::currentTimeMillis)) {
            var search =
                    new Search(
                            PROBLEM,
                            settings,
                            new SearchRoles(model, model, _ -> UNCHECKED),
                            (sequence, event) -> {
                                writer.heard(sequence, event);
                                counted[0]++;
                            });
            while (counted[0] < events) {
                search.step();
            }
            search.announce(new SearchEvent.Paused());
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// Proposes the same thoughts always, and values by the order of asking.
    private static final class Costless implements ThoughtGenerator, ThoughtEvaluator {

        private static final double[] PRIORS = {0.5, 0.3, 0.2};
        private static final int TOKENS = 8;

        private long asked;

        @Override
        public List<List<Thought>> generate(
                List<GenerationRequest> requests, SamplingSettings sampling) {
            var all = new ArrayList<List<Thought>>(requests.size());
            for (GenerationRequest request : requests) {
                var thoughts = new ArrayList<Thought>(request.count());
                for (int i = 0; i < request.count(); i++) {
                    var tokens = new ArrayList<TokenProbability>();
                    for (int t = 0; t < TOKENS; t++) {
                        tokens.add(new TokenProbability(t, " " + i, Math.log(PRIORS[i]) / TOKENS));
                    }
                    thoughts.add(
                            new Thought("thought " + i, tokens, Math.log(PRIORS[i]), 1, false));
                }
                all.add(thoughts);
            }
            return all;
        }

        @Override
        public long tokens() {
            return 0;
        }

        @Override
        public List<Evaluation> evaluate(List<Chain> chains) {
            var all = new ArrayList<Evaluation>(chains.size());
            for (int i = 0; i < chains.size(); i++) {
                asked = asked * 6364136223846793005L + 1442695040888963407L;
                all.add(new Evaluation((asked >>> 11) * 0x1p-53, "costless"));
            }
            return all;
        }

        @Override
        public void cancel() {}
    }
}
