package espalier.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.diagnosis.TreeAudit;
import espalier.event.SearchEvent;
import espalier.recording.HistoryFile;
import espalier.recording.Mark;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordedEvent;
import espalier.recording.RecordingException;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingReader;
import espalier.recording.RecordingWriter;
import espalier.recording.TreeBits;
import espalier.search.ScriptedModel;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.EqualStates;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

@Timeout(60)
class ResumedRunTest {

    private static final Problem PROBLEM = new Problem("scripted", "1", "Solve 1.");
    private static final SearchSettings SETTINGS =
            SearchSettings.DEFAULT
                    .with(
                            SearchSettings.DEFAULT
                                    .expansion()
                                    .withThoughts(8)
                                    .withRootThoughts(24)
                                    .withEqualStates(EqualStates.TREE))
                    .with(Budget.ofExpansions(120))
                    .with(new Answering(Checking.ON, AnswerChoice.CHECKER, AtVerified.GO_ON));
    private static final RecordingHeader HEADER =
            new RecordingHeader(
                    "0", PROBLEM, new ModelIdentity("scripted", Map.of()), SETTINGS, Instant.EPOCH);

    @TempDir private Path folder;
    private Path whole;

    @BeforeEach
    void recordAWholeRun() throws InterruptedException {
        whole = folder.resolve("whole.espalier");
        run(Past.NONE, new RecordingWriter(whole, HEADER, () -> 7));
    }

    private static void run(Past past, RecordingWriter writer) throws InterruptedException {
        var over = new CountDownLatch(1);
        try (var session =
                new SearchSession(
                        PROBLEM,
                        SETTINGS,
                        ScriptedModel.roles(),
                        past,
                        Optional.of(writer),
                        (_, event) -> {
                            if (event instanceof SearchEvent.Stopped) {
                                over.countDown();
                            }
                        },
                        System::nanoTime)) {
            session.send(new Command.Run());
            assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    /// The file as it was after so many of its events, and so many bytes of the next line.
    private Path cutAfter(int events, int bytes) throws IOException {
        var lines = Files.readAllLines(whole);
        Path cut = folder.resolve("cut.espalier");
        Files.writeString(
                cut,
                String.join("\n", lines.subList(0, events + 1))
                        + "\n"
                        + lines.get(events + 1).substring(0, bytes));
        return cut;
    }

    private static List<SearchEvent> tree(Path file) {
        return RecordingReader.read(file).events().stream()
                .map(RecordedEvent::event)
                .filter(e ->
                        e instanceof SearchEvent.Selected
                                || e instanceof SearchEvent.Expanded
                                || e instanceof SearchEvent.Evaluated
                                || e instanceof SearchEvent.BackedUp)
                .toList();
    }

    private static int afterSimulations(Path file, int simulations) {
        var events = RecordingReader.read(file).events();
        int left = simulations;
        int at = 0;
        while (left > 0) {
            left -= events.get(at++).event() instanceof SearchEvent.BackedUp ? 1 : 0;
        }
        return at;
    }

    @Test
    void runThatWasKilledGoesOnAsIfNothingHadHappened() throws IOException, InterruptedException {
        Path cut = cutAfter(afterSimulations(whole, 50), 20);
        try (var read = HistoryFile.whole(cut)) {
            assertThat(read.notices()).singleElement().asString().contains("cut off");
            run(
                    Past.resumed(read.history(), "scripted", Map.of()),
                    RecordingWriter.goOn(read, () -> 9));
        }

        assertThat(tree(cut)).isEqualTo(tree(whole));
        var resumed = RecordingReader.read(cut);
        assertThat(resumed.notices()).isEmpty();
        assertThat(resumed.events().stream().map(RecordedEvent::event))
                .contains(new SearchEvent.Resumed("scripted", Map.of()));
        assertThat(resumed.tally().expansions()).isEqualTo(120);
    }

    @Test
    void simulationsUnderWayWhenTheProgramWasKilledAreGivenUp()
            throws IOException, InterruptedException {
        int selected = afterSimulations(whole, 50) + 1;
        Path cut = cutAfter(selected, 0);
        try (var read = HistoryFile.whole(cut)) {
            assertThat(read.history().latest().inFlight(0)).isEqualTo(1);
            run(
                    Past.resumed(read.history(), "scripted", Map.of()),
                    RecordingWriter.goOn(read, () -> 9));
        }

        var resumed = RecordingReader.read(cut);
        assertThat(resumed.tree().inFlight(0)).isZero();
        assertThat(TreeAudit.of(resumed.tree())).isEmpty();
        assertThat(TreeBits.of(resumed.tree()))
                .isEqualTo(TreeBits.of(RecordingReader.read(whole).tree()));
    }

    @Test
    void branchBeginsWithThePastAndTheOldFutureStays() throws IOException, InterruptedException {
        byte[] before = Files.readAllBytes(whole);
        int moment = afterSimulations(whole, 40);
        Path branch = folder.resolve("branch.espalier");
        try (var read = HistoryFile.whole(whole)) {
            run(
                    Past.forked(read.history(), moment),
                    RecordingWriter.fork(read, moment, branch, () -> 9));
        }

        var events = RecordingReader.read(branch).events();
        assertThat(events.subList(0, moment))
                .isEqualTo(RecordingReader.read(whole).events().subList(0, moment));
        assertThat(events.get(moment).event()).isEqualTo(new SearchEvent.Forked(moment));
        assertThat(Files.readAllBytes(whole)).isEqualTo(before);
        assertThat(TreeBits.of(RecordingReader.read(branch).tree()))
                .isEqualTo(TreeBits.of(RecordingReader.read(whole).tree()));
        try (var read = HistoryFile.whole(branch)) {
            assertThat(read.header()).isEqualTo(HEADER);
        }
    }

    @Test
    void warmStartKeepsTheTreeAndCountsItsOwnBudget() throws IOException, InterruptedException {
        Path warm = folder.resolve("warm.espalier");
        int events;
        try (var read = HistoryFile.whole(whole)) {
            events = read.history().size();
            run(
                    Past.warm(read.history(), events),
                    RecordingWriter.fork(read, events, warm, () -> 9));
        }

        var cold = RecordingReader.read(whole);
        var recording = RecordingReader.read(warm);
        assertThat(recording.events().get(events).event())
                .isEqualTo(new SearchEvent.Forked(events));
        assertThat(recording.events().get(events + 1).event())
                .isEqualTo(new SearchEvent.StartedWarm());
        assertThat(recording.tally().expansions()).isEqualTo(120);
        assertThat(recording.tree().visits(0)).isGreaterThan(cold.tree().visits(0));
        assertThat(TreeBits.of(recording.treeAfter(events))).isEqualTo(TreeBits.of(cold.tree()));
        assertThat(TreeAudit.of(recording.tree())).isEmpty();
    }

    @Test
    void historyReadFromAFileTravelsAsTheRecordingWas() throws IOException {
        var recording = RecordingReader.read(whole);
        try (var read = HistoryFile.open(whole)) {
            int rounds = 0;
            while (read.read(100)) {
                rounds++;
                assertThat(read.share()).isBetween(0.0, 1.0);
            }
            assertThat(rounds).isGreaterThan(2);
            for (int moment = 0; moment <= read.history().size(); moment += 37) {
                assertThat(TreeBits.of(read.history().treeAt(moment)))
                        .isEqualTo(TreeBits.of(recording.treeAfter(moment)));
            }
            assertThat(read.event(5)).isEqualTo(recording.events().get(4));
            assertThat(read.history().index().marks())
                    .anyMatch(mark -> mark.kind() == Mark.Kind.VALUE_DROP);
        }
    }

    @Test
    void compressedRecordingIsReadAndABranchCanLeaveIt() throws IOException {
        Path packed = folder.resolve("packed.espalier");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(whole, out);
        }
        try (var read = HistoryFile.whole(packed)) {
            assertThat(TreeBits.of(read.history().latest()))
                    .isEqualTo(TreeBits.of(RecordingReader.read(whole).tree()));
            assertThatThrownBy(() -> RecordingWriter.goOn(read, () -> 1))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("compressed");
            Path branch = folder.resolve("branch.espalier");
            RecordingWriter.fork(read, 10, branch, () -> 1).close();
            assertThat(RecordingReader.read(branch).events()).hasSize(10);
        }
    }

    @Test
    void historyInMemoryIsSavedElsewhereWholeOrNotAtAll() throws IOException {
        try (var read = HistoryFile.whole(whole)) {
            Path elsewhere = folder.resolve("elsewhere.espalier");
            RecordingWriter.save(elsewhere, HEADER, read.history());

            assertThat(RecordingReader.read(elsewhere).events())
                    .isEqualTo(RecordingReader.read(whole).events());
            Path nowhere = folder.resolve("not there").resolve("x.espalier");
            assertThatThrownBy(() -> RecordingWriter.save(nowhere, HEADER, read.history()))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("can't be written");
        }
    }

    @Test
    void fileThatAnotherProgramChangesIsToldAndTheRunGoesOn()
            throws IOException, InterruptedException {
        Path file = folder.resolve("changed.espalier");
        var writer = new RecordingWriter(file, HEADER, () -> 0);
        var unrecorded = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        try (var session =
                new SearchSession(
                        PROBLEM,
                        SETTINGS,
                        ScriptedModel.roles(),
                        Optional.of(writer),
                        (_, event) -> {
                            if (event instanceof SearchEvent.Unrecorded(var message)
                                    && message.contains("another program")
                                    && message.contains("goes on")) {
                                unrecorded.countDown();
                            }
                            if (event instanceof SearchEvent.Stopped) {
                                over.countDown();
                            }
                        },
                        System::nanoTime)) {
            Files.writeString(file, "foreign\n", StandardOpenOption.APPEND);
            session.send(new Command.Run());
            assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(unrecorded.getCount()).isZero();
            assertThat(session.recording()).isEmpty();
        }
    }
}
