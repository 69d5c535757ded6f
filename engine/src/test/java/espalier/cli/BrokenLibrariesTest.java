package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Libraries that cannot be loaded, and folders for temporary files that are none.
class BrokenLibrariesTest {

    private static final String[] GENERATE = {"generate", "--prompt", "4 5 6 10", "--tokens", "3"};

    @TempDir private Path home;

    private static void isOneSentence(CommandProgram.Ended ended) {
        assertThat(ended.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines().filter(line -> !ofJava(line))).hasSize(1);
        assertThat(ended.err())
                .contains("Maybe")
                .doesNotContain("Exception", "Error:", "java.lang", "onnxruntime.native", "ai.djl");
    }

    /// What Java itself remarks on such a file or folder.
    private static boolean ofJava(String line) {
        return line.startsWith("WARNING: java.io.tmpdir")
                || line.contains("Server VM warning")
                || line.startsWith("It's highly recommended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onnxruntime", "tokenizers"})
    void libraryThatDoesNotLoadIsOneSentence(String library)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(home.resolve("broken"));
        if (CommandProgram.LIBRARIES.isPresent()) {
            copy(CommandProgram.LIBRARIES.get(), folder);
        }
        Files.writeString(folder.resolve(System.mapLibraryName(library)), "no library");
        var ended = new CommandProgram(home).with("-Despalier.libraries=" + folder).run(GENERATE);

        isOneSentence(ended);
        assertThat(ended.err()).contains("cannot be loaded").contains(folder.toString());
    }

    @Test
    void temporaryFolderThatCannotBeMadeIsOneSentence() throws IOException, InterruptedException {
        Path file = Files.createFile(home.resolve("file"));
        Path inside = file.resolve("tmp");
        var ended = new CommandProgram(home).with("-Djava.io.tmpdir=" + inside).run(GENERATE);

        isOneSentence(ended);
        assertThat(ended.err()).contains("temporary files").contains(inside.toString());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.createSymbolicLink(to.resolve(file.getFileName()), file);
            }
        }
        for (String name : new String[] {"onnxruntime", "tokenizers"}) {
            Path link = to.resolve(System.mapLibraryName(name));
            Path real = link.toRealPath();
            Files.delete(link);
            Files.copy(real, link);
        }
    }
}
