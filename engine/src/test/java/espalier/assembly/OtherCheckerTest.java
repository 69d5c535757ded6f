package espalier.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.diagnosis.RunFacts;
import espalier.event.SearchEvent;
import espalier.recording.HistoryFile;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordedEvent;
import espalier.recording.RecordingFolder;
import espalier.recording.RecordingReader;
import espalier.recording.RecordingWriter;
import espalier.search.ScriptedModel;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.verify.UserChecker;
import espalier.verify.VerifyCommand;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Runs that are gone on with under another checker than they began with.
class OtherCheckerTest {

    private static final Problem PROBLEM = new Problem("scripted", "1", "Solve 1.");
    private static final Roles FAMILYS =
            new Roles(ScriptedModel.roles(), new ModelIdentity("scripted", Map.of()));

    @TempDir private Path folder;
    private Path file;
    private SessionFactory factory;

    @BeforeEach
    void recordARunWithACheckerOfOnesOwn() {
        file = folder.resolve("run.espalier");
        factory = new SessionFactory(new RecordingFolder(folder.resolve("runs")));
        var header = SessionFactory.header(PROBLEM, SearchSettings.DEFAULT, own("one"));
        new RecordingWriter(file, header, () -> 0).close();
    }

    private static Roles own(String command) {
        return FAMILYS.verifiedBy(new UserChecker(VerifyCommand.of(command, 1)));
    }

    private void goOn(Roles roles) {
        try (var read = HistoryFile.whole(file)) {
            factory.resume(read, roles, (_, _) -> {}).session().close();
        }
    }

    private Optional<String> judging() {
        return RunFacts.of(RecordingReader.read(file)).checker().map(ModelIdentity::name);
    }

    @Test
    void anotherCheckerIsRecordedAndJudgesFromThereOn() {
        goOn(own("other"));

        assertThat(RecordingReader.read(file).header().checker().orElseThrow().name())
                .isEqualTo("one");
        assertThat(judging()).contains("other");
    }

    @Test
    void theFamilysCheckerIsRecordedWhereItJudgesAgain() {
        goOn(FAMILYS);

        assertThat(judging()).isEmpty();
    }

    @Test
    void theSameCheckerIsNotToldAgain() {
        goOn(own("one"));
        goOn(own("other"));
        goOn(own("other"));

        assertThat(
                        RecordingReader.read(file).events().stream()
                                .map(RecordedEvent::event)
                                .filter(SearchEvent.CheckerChanged.class::isInstance))
                .hasSize(1);
    }

    @Test
    void aForkKeepsTheCheckerThatJudgesInIt() {
        Path branch;
        try (var read = HistoryFile.whole(file);
                var session =
                        factory.fork(
                                        read,
                                        0,
                                        own("other"),
                                        read.history().settingsAt(0),
                                        (_, _) -> {})
                                .session()) {
            branch = session.recording().orElseThrow();
        }

        assertThat(RunFacts.of(RecordingReader.read(branch)).checker())
                .map(ModelIdentity::name)
                .contains("other");
    }
}
