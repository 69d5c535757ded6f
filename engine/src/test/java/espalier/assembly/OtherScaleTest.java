package espalier.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.recording.HistoryFile;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordingException;
import espalier.recording.RecordingFolder;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingWriter;
import espalier.search.ScriptedModel;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.tree.Scale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// Runs of other programs, whose values are on scales of their own.
class OtherScaleTest {

    private static final Roles ROLES =
            new Roles(ScriptedModel.roles(), new ModelIdentity("scripted", Map.of()));

    @TempDir private Path folder;

    @Test
    void runOnAnotherScaleIsNotGoneOnWithByOurEvaluators() {
        Path file = folder.resolve("imported.espalier");
        var header =
                new RecordingHeader(
                        "tot-bfs",
                        new Problem("scripted", "1", "Solve 1."),
                        new ModelIdentity("tot-bfs", Map.of()),
                        SearchSettings.DEFAULT,
                        new Scale(0, 60, 1),
                        Instant.EPOCH);
        new RecordingWriter(file, header, () -> 0).close();
        Path runs = folder.resolve("runs");
        var factory = new SessionFactory(new RecordingFolder(runs));

        try (var read = HistoryFile.whole(file)) {
            assertThatThrownBy(() -> factory.resume(read, ROLES, (_, _) -> {}))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContainingAll("0.0 to 60.0", "0 to 1", "Maybe");
            assertThatThrownBy(() ->
                            factory.fork(read, 0, ROLES, SearchSettings.DEFAULT, (_, _) -> {}))
                    .isInstanceOf(RecordingException.class);
            assertThatThrownBy(() ->
                            factory.startWarm(read, 0, ROLES, SearchSettings.DEFAULT, (_, _) -> {}))
                    .isInstanceOf(RecordingException.class);
        }
        assertThat(runs).doesNotExist();
    }
}
