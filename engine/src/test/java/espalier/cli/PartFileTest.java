package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

class PartFileTest {

    @TempDir private Path folder;

    private Path draft = Path.of("");
    private Path named = Path.of("");

    @BeforeEach
    void aDraftIsWritten() throws IOException {
        draft = Files.writeString(folder.resolve("draft"), "whole");
        named = Files.createDirectory(folder.resolve("there")).resolve("tree (1).dot");
    }

    private Path part(String process) throws IOException {
        return Files.writeString(named.resolveSibling(".tree (1).dot." + process + ".part"), "who");
    }

    private static String gone() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(java, "--version")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.waitFor();
        return Long.toString(process.pid());
    }

    @Test
    void partOfAProgramThatIsGoneGoes() throws IOException, InterruptedException {
        part(gone());
        part(Long.toString(ProcessHandle.current().pid()));

        PartFile.putWhole(draft, named);

        assertThat(named).hasContent("whole");
        try (var files = Files.list(named.resolveSibling(""))) {
            assertThat(files).containsExactly(named);
        }
    }

    @Test
    void whatIsAnotherProgramsOrNoPartStays() throws IOException {
        Path running = part(Long.toString(ProcessHandle.current().parent().orElseThrow().pid()));
        Path words = part("notes");
        Path other = Files.writeString(named.resolveSibling(".tree.dot.1.part"), "other");

        PartFile.putWhole(draft, named);

        assertThat(named).hasContent("whole");
        assertThat(running).hasContent("who");
        assertThat(words).hasContent("who");
        assertThat(other).hasContent("other");
    }

    @Test
    void copyThatFailsLeavesNothing() {
        assertThatThrownBy(() -> PartFile.putWhole(folder.resolve("nosuch"), named))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(named.getParent()).isEmptyDirectory();
    }
}
