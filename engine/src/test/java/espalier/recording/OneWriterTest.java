package espalier.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.settings.SearchSettings;
import espalier.storage.WriterNote;
import espalier.thought.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// One recording has one writer at a time.
class OneWriterTest {

    private static final RecordingHeader HEADER =
            new RecordingHeader(
                    "1",
                    new Problem("scripted", "1", "Solve 1."),
                    new ModelIdentity("scripted", Map.of()),
                    SearchSettings.DEFAULT,
                    Instant.EPOCH);

    @TempDir private Path folder;

    @Test
    void fileThatIsBeingWrittenIsReadByOthersAndWrittenByNone() throws IOException {
        Path file = folder.resolve("run.espalier");
        try (var _ = new RecordingWriter(file, HEADER, () -> 0);
                var read = HistoryFile.whole(file)) {
            assertThat(WriterNote.writer(file)).contains(ProcessHandle.current());
            assertThat(WriterNote.writtenElsewhere(file)).isFalse();
            assertThatThrownBy(() -> RecordingWriter.goOn(read, () -> 0))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("being written by a run that is still open");
            assertThatThrownBy(() -> RecordingWriter.copy(read, file))
                    .hasMessageContaining("being written");
        }
        assertThat(WriterNote.writer(file)).isEmpty();
        try (var read = HistoryFile.whole(file)) {
            RecordingWriter.goOn(read, () -> 0).close();
        }
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void noteOfAProgramThatIsGoneCountsForNothing() throws IOException, InterruptedException {
        Path file = folder.resolve("run.espalier");
        new RecordingWriter(file, HEADER, () -> 0).close();
        var process = java("-version");
        process.waitFor();
        Path note = folder.resolve(".run.espalier.writer");
        Files.writeString(note, process.pid() + "\n" + Instant.EPOCH + "\n");
        assertThat(WriterNote.writtenElsewhere(file)).isFalse();
        try (var read = HistoryFile.whole(file);
                var writer = RecordingWriter.goOn(read, () -> 0)) {
            assertThat(writer.file()).isEqualTo(file);
        }
        assertThat(note).doesNotExist();
    }

    @Test
    void noteOfAnotherProgramThatRunsKeepsTheFileFromBeingWritten() throws IOException {
        Path file = folder.resolve("run.espalier");
        new RecordingWriter(file, HEADER, () -> 0).close();
        var parent = ProcessHandle.current().parent().orElseThrow();
        Files.writeString(
                folder.resolve(".run.espalier.writer"),
                parent.pid() + "\n" + parent.info().startInstant().orElse(Instant.EPOCH) + "\n");
        assertThat(WriterNote.writtenElsewhere(file)).isTrue();
        try (var read = HistoryFile.whole(file)) {
            assertThatThrownBy(() -> RecordingWriter.goOn(read, () -> 0))
                    .hasMessageContaining("being written");
        }
    }

    @Test
    void noteThatMakesNoSenseCountsForNothing() throws IOException {
        Path file = folder.resolve("run.espalier");
        new RecordingWriter(file, HEADER, () -> 0).close();
        Files.writeString(folder.resolve(".run.espalier.writer"), "who\nknows\n");
        assertThat(WriterNote.writer(file)).isEmpty();
    }

    private static Process java(String argument) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        argument)
                .start();
    }
}
