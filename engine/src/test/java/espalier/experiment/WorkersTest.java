package espalier.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.experiment.Budgets.Measure;
import espalier.settings.Answering.Checking;
import espalier.thought.GenerationException;
import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.ThoughtGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

class WorkersTest {

    @TempDir private Path folder;

    private static Experiment experiment() {
        return Experiments.scripted(12, Measure.EXPANSIONS, Experiments.BUDGETS);
    }

    private Path file() {
        return folder.resolve("runs.jsonl");
    }

    /// Does what `file` lacks, and says how many runs that were.
    private static int resume(Path file, Experiment experiment, int workers) {
        var runs = new AtomicInteger();
        try (var ledger = Ledger.in(file, experiment)) {
            new Workers(experiment, ledger, ScriptedFamily::thinker, _ -> runs.incrementAndGet())
                    .work(workers);
        }
        return runs.get();
    }

    private static Report report(Path file, Experiment experiment) {
        try (var ledger = Ledger.in(file, experiment)) {
            return Report.of(experiment, ledger);
        }
    }

    @Test
    void resultsDoNotDependOnTheNumberOfWorkers() throws IOException {
        var one = folder.resolve("one");
        var five = folder.resolve("five");
        resume(one, experiment(), 1);
        resume(five, experiment(), 5);

        assertThat(Files.readAllLines(five))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(one));
        var experiment = experiment();
        assertThat(report(five, experiment)).isEqualTo(report(one, experiment));
    }

    @Test
    void cutFileIsGoneOnWithFromItsLastWholeLine() throws IOException {
        int all = resume(file(), experiment(), 2);
        var experiment = experiment();
        var whole = report(file(), experiment);
        var lines = Files.readAllLines(file());
        assertThat(lines).hasSize(1 + all);

        String kept = String.join("\n", lines.subList(0, 20)) + "\n";
        Files.writeString(file(), kept + lines.get(20).substring(0, 30));

        assertThat(resume(file(), experiment(), 2)).isEqualTo(all - 19);
        assertThat(Files.readString(file())).startsWith(kept);
        assertThat(Files.readAllLines(file())).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(report(file(), experiment)).isEqualTo(whole);
        assertThat(resume(file(), experiment(), 2)).isZero();
    }

    @Test
    void fileCutWithinItsFirstLineBeginsAnew() throws IOException {
        int all = resume(file(), experiment(), 1);
        String header = Files.readAllLines(file()).getFirst();
        Files.writeString(file(), header.substring(0, 25));

        assertThat(resume(file(), experiment(), 1)).isEqualTo(all);
        assertThat(Files.readAllLines(file()).getFirst()).isEqualTo(header);
    }

    @Test
    void anotherExperimentsFileIsRefused() {
        resume(file(), experiment(), 1);
        var other = Experiments.scripted(12, Measure.EXPANSIONS, List.of(1, 3));

        assertThatThrownBy(() -> resume(file(), other, 1))
                .isInstanceOf(LedgerException.class)
                .hasMessage(
                        "%s holds another experiment: \"expansions\" is [1,2,5,13,40] there, not"
                                + " [1,3]. Maybe name another file.",
                        file());
    }

    @Test
    void otherFilesAreRefusedAndKept() throws IOException {
        for (String text : List.of("precious", "precious\n", "{}\n", "{\"a\":1}\nmore\n")) {
            Files.writeString(file(), text);

            assertThatThrownBy(() -> resume(file(), experiment(), 1))
                    .isInstanceOf(LedgerException.class)
                    .hasMessage("%s is no experiment's file. Maybe name another file.", file());
            assertThat(Files.readString(file())).isEqualTo(text);
        }
    }

    @Test
    void brokenLineIsToldByItsNumber() throws IOException {
        resume(file(), experiment(), 1);
        var lines = new ArrayList<>(Files.readAllLines(file()));
        lines.set(4, "{\"search\":\"puct\"}");
        Files.write(file(), lines);

        assertThatThrownBy(() -> resume(file(), experiment(), 1))
                .hasMessageContaining("can't be read at line 5: \"points\" is missing.");
    }

    @Test
    void cancelledWorkEndsSoonAndKeepsWhatIsDone() {
        var experiment = experiment();
        var workers = new AtomicReference<Workers>();
        int kept;
        try (var ledger = Ledger.in(file(), experiment)) {
            var work =
                    new Workers(
                            experiment,
                            ledger,
                            ScriptedFamily::thinker,
                            tally -> {
                                if (tally.done() == 10) {
                                    workers.get().cancel();
                                }
                            });
            workers.set(work);
            assertThat(work.work(1)).isFalse();
            kept = 10;
        }

        int all = resume(folder.resolve("whole"), experiment, 1);
        assertThat(resume(file(), experiment, 1)).isEqualTo(all - kept);
    }

    @Test
    void workersFailureIsToldToWhoWaits() {
        var experiment = experiment();
        assertThatThrownBy(() ->
                        new Workers(
                                        experiment,
                                        Ledger.inMemory(),
                                        () -> {
                                            throw new IllegalStateException("no model");
                                        },
                                        _ -> {})
                                .work(2))
                .hasMessage("no model");
    }

    @Test
    void runThatTheModelBreaksOffCountsAsItStood() {
        var experiment = Experiments.scripted(2, Measure.EXPANSIONS, List.of(1, 100));
        var ledger = Experiments.done(experiment, WorkersTest::tiring);

        var report = Report.of(experiment, ledger);

        assertThat(report.failure()).hasValue("Tired.");
        var puct = report.curve("puct", Checking.OFF).orElseThrow();
        assertThat(puct.cells().getFirst().expansions()).isEqualTo(1);
        assertThat(puct.cells().getLast().expansions()).isBetween(1.5, 50.0);
        assertThat(puct.cells().getLast().failed()).isEqualTo(2);
    }

    /// A model that fails where a chain would get a third thought.
    private static Thinker tiring() {
        var scripted = ScriptedFamily.thinker();
        var inner = scripted.generator();
        ThoughtGenerator generator =
                new ThoughtGenerator() {
                    @Override
                    public List<List<Thought>> generate(
                            List<GenerationRequest> requests, SamplingSettings sampling) {
                        if (requests.getFirst().chain().thoughts().size() == 2) {
                            throw new GenerationException("Tired.");
                        }
                        return inner.generate(requests, sampling);
                    }

                    @Override
                    public long tokens() {
                        return inner.tokens();
                    }
                };
        return new Thinker(generator, scripted.evaluator(), () -> {});
    }
}
