package espalier.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.experiment.Budgets.Measure;
import espalier.experiment.Experiment.ModelKind;
import espalier.problem.ProblemFamilies;
import espalier.recording.ModelIdentity;
import espalier.settings.Algorithm;
import espalier.settings.Answering.Checking;
import espalier.settings.SearchSettings;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.ThoughtGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A chain can end with the right answer after a wrong line, and that is told apart.
class TwoKindsOfRightTest {

    @TempDir private Path folder;

    /// Writes one line, then the answer 5, then nothing.
    private record Writer(String line) implements ThoughtGenerator {

        @Override
        public List<List<Thought>> generate(
                List<GenerationRequest> requests, SamplingSettings sampling) {
            return requests.stream().map(request -> List.of(next(request.chain()))).toList();
        }

        private Thought next(Chain chain) {
            return chain.thoughts().isEmpty()
                    ? new Thought(line, List.of(), -1, 1, false)
                    : new Thought("Answer: 5.", List.of(), -1, 1, true);
        }

        @Override
        public long tokens() {
            return 0;
        }
    }

    private static Experiment experiment(String family, String problem) {
        var named = ProblemFamilies.named(family);
        return new Experiment(
                "test",
                named,
                List.of(named.parse(problem)),
                List.of(Algorithm.GREEDY),
                new Budgets(Measure.EXPANSIONS, List.of(10)),
                SearchSettings.DEFAULT,
                0.2,
                new ModelIdentity("writer", Map.of()),
                ModelKind.MODEL);
    }

    private static Thinker writing(String line) {
        return new Thinker(
                new Writer(line),
                chains -> chains.stream().map(_ -> new Evaluation(0.5, "writer")).toList(),
                () -> {});
    }

    private static Report report(Experiment experiment, Ledger ledger, String line) {
        new Workers(experiment, ledger, () -> writing(line), _ -> {}).work(1);
        return Report.of(experiment, ledger);
    }

    private static Curve.Cell unchecked(Report report) {
        return report.curve(Algorithm.GREEDY.label(), Checking.OFF)
                .orElseThrow()
                .cells()
                .getFirst();
    }

    @Test
    void aRightAnswerAfterAWrongLineIsAnsweredAndNotSolved() {
        var cell =
                unchecked(
                        report(
                                experiment("calculation", "2 + 3"),
                                Ledger.inMemory(),
                                "2 + 3 = 6."));

        assertThat(cell.solved().successes()).isZero();
        assertThat(cell.answered().orElseThrow().successes()).isEqualTo(1);
    }

    @Test
    void aRightAnswerAfterRightLinesIsBoth() {
        var cell =
                unchecked(
                        report(
                                experiment("calculation", "2 + 3"),
                                Ledger.inMemory(),
                                "2 + 3 = 5."));

        assertThat(cell.solved().successes()).isEqualTo(1);
        assertThat(cell.answered().orElseThrow().successes()).isEqualTo(1);
    }

    @Test
    void aWrongAnswerIsNeither() {
        var cell =
                unchecked(
                        report(
                                experiment("calculation", "2 + 4"),
                                Ledger.inMemory(),
                                "2 + 4 = 6."));

        assertThat(cell.solved().successes()).isZero();
        assertThat(cell.answered().orElseThrow().successes()).isZero();
    }

    @Test
    void nothingIsSaidWhereTheRightAnswerIsNotKnownOrTheCheckerIsOn() {
        var unknown = experiment("words", "Tom has 2 pens and gets 3. How many pens has Tom?");
        assertThat(unchecked(report(unknown, Ledger.inMemory(), "Tom: 2 + 3 = 5.")).answered())
                .isEmpty();
        var known = report(experiment("calculation", "2 + 3"), Ledger.inMemory(), "2 + 3 = 5.");
        assertThat(
                        known.curve(Algorithm.GREEDY.label(), Checking.ON)
                                .orElseThrow()
                                .cells()
                                .getFirst()
                                .answered())
                .isEmpty();
    }

    @Test
    void theFileKeepsBothKinds() {
        var experiment = experiment("calculation", "2 + 3");
        Path file = folder.resolve("runs.jsonl");
        try (var ledger = Ledger.in(file, experiment)) {
            report(experiment, ledger, "2 + 3 = 6.");
        }
        try (var ledger = Ledger.in(file, experiment)) {
            var cell = unchecked(Report.of(experiment, ledger));
            assertThat(cell.solved().successes()).isZero();
            assertThat(cell.answered().map(share -> share.successes())).isEqualTo(Optional.of(1));
        }
    }
}
