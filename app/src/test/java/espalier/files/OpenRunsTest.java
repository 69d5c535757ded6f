package espalier.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class OpenRunsTest {

    @TempDir private Path folder;
    private Path run;
    private Path notes;
    private OpenRuns here;

    @BeforeEach
    void writeARun() throws IOException {
        run = Files.createFile(folder.resolve("2026-11-23 10.00.00 game24.espalier"));
        notes = folder.resolve("notes");
        here = new OpenRuns(notes, ProcessHandle.current());
    }

    private OpenRuns gone() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var process = new ProcessBuilder(java.toString(), "-version").start();
        process.waitFor();
        return new OpenRuns(notes, process.toHandle());
    }

    @Test
    void runOfAProgramThatIsGoneIsToldOfOnce() throws IOException, InterruptedException {
        gone().note(Optional.of(run));
        assertThat(here.cutOff()).contains(run);
        assertThat(here.cutOff()).isEmpty();
    }

    @Test
    void runOfAProgramThatStillRunsIsNotToldOf() {
        here.note(Optional.of(run));
        assertThat(here.cutOff()).isEmpty();
        assertThat(notes).isNotEmptyDirectory();
    }

    @Test
    void programThatEndsTakesItsNoteAway() throws IOException, InterruptedException {
        var program = gone();
        program.note(Optional.of(run));
        program.note(Optional.empty());
        assertThat(here.cutOff()).isEmpty();
    }

    @Test
    void noteOfAnEarlierProgramOfTheSameNumberIsOfOneThatIsGone() throws IOException {
        Files.createDirectories(notes);
        Files.write(
                notes.resolve(Long.toString(ProcessHandle.current().pid())),
                List.of("2001-01-01T00:00:00Z", run.toString()));
        assertThat(here.cutOff()).contains(run);
    }

    @Test
    void runThatIsGoneToAndFilesThatAreNoNotesArePassedOver()
            throws IOException, InterruptedException {
        gone().note(Optional.of(folder.resolve("not there.espalier")));
        Files.writeString(notes.resolve("README"), "not a note");
        Files.write(notes.resolve("12"), List.of("2001-01-01T00:00:00Z", "\0"));
        assertThat(here.cutOff()).isEmpty();
    }

    @Test
    void latestRunIsToldOfWhereThereAreSeveral() throws IOException, InterruptedException {
        Path later = Files.createFile(folder.resolve("2026-11-23 11.00.00 game24.espalier"));
        gone().note(Optional.of(run));
        gone().note(Optional.of(later));
        assertThat(here.cutOff()).contains(later);
        assertThat(here.cutOff()).isEmpty();
    }

    @Test
    void noNotesAreNoRuns() {
        assertThat(here.cutOff()).isEmpty();
        here.note(Optional.empty());
        assertThat(notes).doesNotExist();
    }
}
