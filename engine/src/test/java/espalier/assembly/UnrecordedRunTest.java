package espalier.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;

import espalier.event.SearchEvent;
import espalier.event.SearchListener;
import espalier.recording.History;
import espalier.recording.HistoryFile;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordingException;
import espalier.recording.RecordingFolder;
import espalier.recording.RecordingReader;
import espalier.recording.RecordingWriter;
import espalier.recording.TreeBits;
import espalier.search.ScriptedModel;
import espalier.session.Command;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.EqualStates;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/// Runs whose recording cannot be written: disk full, folder read-only, file gone.
@Timeout(60)
class UnrecordedRunTest {

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
    private static final Roles ROLES =
            new Roles(ScriptedModel.roles(), new ModelIdentity("scripted", Map.of()));
    private static final long SMALL_DISK = 64 << 10;

    @TempDir private Path folder;

    /// Keeps a run in memory and knows when it is over.
    private static final class Memory implements SearchListener {
        private final History history = new History(PROBLEM, SETTINGS);
        private final List<String> unrecorded = new ArrayList<>();
        private final CountDownLatch over = new CountDownLatch(1);

        @Override
        public void heard(long sequence, SearchEvent event) {
            history.add(event, 0);
            if (event instanceof SearchEvent.Unrecorded(var message)) {
                unrecorded.add(message);
            }
            if (event instanceof SearchEvent.Stopped) {
                over.countDown();
            }
        }
    }

    private static void toTheEnd(Begun begun, Memory memory) throws InterruptedException {
        try (var session = begun.session()) {
            session.send(new Command.Run());
            assertThat(memory.over.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void runGoesOnWhenTheDiskIsFullAndIsSavedElsewhereWhole()
            throws IOException, InterruptedException {
        var small = Configuration.unix().toBuilder().setMaxSize(SMALL_DISK).build();
        try (var disk = Jimfs.newFileSystem(small)) {
            var memory = new Memory();
            var begun =
                    new SessionFactory(new RecordingFolder(disk.getPath("/runs")))
                            .begin(PROBLEM, SETTINGS, ROLES, memory);
            Path file = begun.session().recording().orElseThrow();
            assertThat(begun.notice()).isEmpty();
            toTheEnd(begun, memory);

            assertThat(memory.unrecorded).hasSize(1);
            assertThat(memory.unrecorded.getFirst())
                    .contains(file.toString(), "disk is full", "goes on in memory", "save it");
            assertThat(begun.session().recording()).isEmpty();
            try (var cut = HistoryFile.whole(file)) {
                int kept = cut.history().size();
                assertThat(kept).isPositive().isLessThan(memory.history.size());
                assertThat(TreeBits.of(cut.history().latest()))
                        .isEqualTo(TreeBits.of(memory.history.treeAt(kept)));
            }
            Path saved = folder.resolve("saved.espalier");
            RecordingWriter.save(saved, begun.header(), memory.history);
            assertThat(TreeBits.of(RecordingReader.read(saved).tree()))
                    .isEqualTo(TreeBits.of(memory.history.latest()));
        }
    }

    @Test
    void runBeginsInMemoryWhereTheFolderCannotBeMade() throws IOException, InterruptedException {
        Path inTheWay = Files.createFile(folder.resolve("in the way"));
        var memory = new Memory();
        var begun =
                new SessionFactory(new RecordingFolder(inTheWay.resolve("runs")))
                        .begin(PROBLEM, SETTINGS, ROLES, memory);

        assertThat(begun.notice().orElseThrow())
                .contains("in the way", "what should be its folder is none", "goes on in memory");
        assertThat(begun.session().recording()).isEmpty();
        toTheEnd(begun, memory);
        assertThat(memory.history.latest().size()).isGreaterThan(100);
    }

    @Test
    void fileThatIsAskedForMustBeWritable() {
        Path nowhere = folder.resolve("not there").resolve("x.espalier");
        var factory = new SessionFactory(new RecordingFolder(folder));
        assertThatThrownBy(() -> factory.begin(PROBLEM, SETTINGS, ROLES, (_, _) -> {}, nowhere))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("can't be written");
    }

    @Test
    void recordingThatCannotBeWrittenGoesOnInACopy() throws IOException, InterruptedException {
        Path whole = recorded(folder.resolve("runs"));
        Path packed = folder.resolve("packed.espalier");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(whole, out);
        }
        byte[] before = Files.readAllBytes(packed);
        try (var read = HistoryFile.whole(packed)) {
            int events = read.history().size();
            var begun =
                    new SessionFactory(new RecordingFolder(folder.resolve("runs")))
                            .resume(read, ROLES, (_, _) -> {});
            Path copy = begun.session().recording().orElseThrow();
            begun.session().close();

            assertThat(begun.notice().orElseThrow()).contains("compressed", "goes on in " + copy);
            assertThat(Files.readAllBytes(packed)).isEqualTo(before);
            assertThat(RecordingReader.read(copy).events()).hasSize(events + 1);
        }
    }

    @Test
    void branchGoesOnInMemoryWhereItCannotBeWritten() throws IOException, InterruptedException {
        Path whole = recorded(folder.resolve("runs"));
        Path inTheWay = Files.createFile(folder.resolve("in the way"));
        var factory = new SessionFactory(new RecordingFolder(inTheWay.resolve("runs")));
        try (var read = HistoryFile.whole(whole)) {
            var told = new ArrayList<SearchEvent>();
            var begun = factory.fork(read, 50, ROLES, SETTINGS, (_, event) -> told.add(event));
            begun.session().close();

            assertThat(begun.notice().orElseThrow()).contains("goes on in memory");
            assertThat(told).startsWith(new SearchEvent.Forked(50));
        }
    }

    private static Path recorded(Path runs) throws InterruptedException {
        var memory = new Memory();
        var begun =
                new SessionFactory(new RecordingFolder(runs))
                        .begin(PROBLEM, SETTINGS, ROLES, memory);
        Path file = begun.session().recording().orElseThrow();
        toTheEnd(begun, memory);
        return file;
    }
}
