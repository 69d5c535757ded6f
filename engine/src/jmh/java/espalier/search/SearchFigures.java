package espalier.search;

import espalier.event.SearchListener;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingWriter;
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
import espalier.thought.Verdict;
import espalier.tree.ThoughtId;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a search costs beside its model: PUCT with a generator and an evaluator that cost nothing,
/// up to a tree of 1,000,000 thoughts. `mvn -Pbench -Dbench.main=espalier.search.SearchFigures`;
/// the heap per thought is that of a tree whose thoughts share one text.
@SuppressWarnings("SystemOut")
public final class SearchFigures {

    private static final int THOUGHTS = 1_000_000;
    private static final int CHILDREN = 3;

    private static final Problem PROBLEM = new Problem("none", "1", "Solve 1.");
    private static final Verdict UNCHECKED = new Verdict.Unchecked();

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private SearchFigures() {}

    /// Prints the figures.
    public static void main(String[] arguments) throws IOException {
        for (int round = 0; round < 3; round++) {
            System.out.printf(Locale.ROOT, "recording off: %s%n", run((_, _) -> {}));
            System.out.printf(Locale.ROOT, "recording on: %s%n", recorded());
        }
    }

    private static String recorded() throws IOException {
        Path folder = Files.createTempDirectory("figures");
        Path file = folder.resolve("run.espalier");
        var header =
                new RecordingHeader(
                        "figures",
                        PROBLEM,
                        new ModelIdentity("costless", Map.of()),
                        settings(),
                        Instant.EPOCH);
        try (var writer = new RecordingWriter(file, header, System::currentTimeMillis)) {
            return run(writer);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static SearchSettings settings() {
        var common = SearchSettings.DEFAULT;
        return common.with(Budget.ofExpansions(0).withThoughts(THOUGHTS))
                .with(common.algorithms().puct().withExploration(1.5))
                .with(common.expansion().withThoughts(CHILDREN).withRootThoughts(CHILDREN))
                .with(common.answering().withChecker(Checking.OFF));
    }

    private static String run(SearchListener listener) {
        long before = used();
        var roles = new SearchRoles(new Costless(), new Costless(), _ -> UNCHECKED);
        var search = new Search(PROBLEM, settings(), roles, listener);
        long start = System.nanoTime();
        long startOfWork = CPU.getCurrentThreadCpuTime();
        while (search.next() != Phase.SELECT || search.stopReason(0).isEmpty()) {
            search.step();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double worked = (CPU.getCurrentThreadCpuTime() - startOfWork) / 1e9;
        long bytes = used() - before;
        var tree = search.tree();
        double level = 0;
        for (int id = ThoughtId.ROOT; id < tree.size(); id++) {
            level += tree.level(id);
        }
        return "%,.0f simulations/s (%,.0f a second of the thread's own time), mean level %.1f, %.0f bytes of heap a thought"
                .formatted(
                        search.tally().simulations() / seconds,
                        search.tally().simulations() / worked,
                        level / tree.size(),
                        (double) bytes / tree.size());
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

        private long asked;

        @Override
        public List<List<Thought>> generate(
                List<GenerationRequest> requests, SamplingSettings sampling) {
            var all = new ArrayList<List<Thought>>(requests.size());
            for (GenerationRequest request : requests) {
                var thoughts = new ArrayList<Thought>(request.count());
                for (int i = 0; i < request.count(); i++) {
                    thoughts.add(new Thought(TEXTS[i], List.of(), Math.log(PRIORS[i]), 1, false));
                }
                all.add(thoughts);
            }
            return all;
        }

        private static final String[] TEXTS = {"a", "b", "c"};

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
