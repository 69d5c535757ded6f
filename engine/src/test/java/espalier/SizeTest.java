package espalier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// No source file of either module has 400 lines: one that grows so long holds more than one idea.
class SizeTest {

    private static final int LIMIT = 400;

    /// What is still too long. Nothing is added here; what becomes short is taken out.
    private static final Set<String> STILL_TOO_LONG =
            Set.of("LogFactsTest.java", "SearchTree.java");

    private final Path home = Path.of(System.getProperty("espalier.home", ".."));

    @Test
    void sourceFilesAreShorterThanTheLimit() throws IOException {
        var tooLong = new TreeSet<String>();
        for (Path file : sources()) {
            try (Stream<String> lines = Files.lines(file)) {
                if (lines.count() >= LIMIT) {
                    tooLong.add(file.getFileName().toString());
                }
            }
        }
        assertThat(tooLong)
                .as("files of %d lines and more. Maybe one holds two ideas", LIMIT)
                .containsExactlyInAnyOrderElementsOf(STILL_TOO_LONG);
    }

    private List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("engine", "app")) {
            try (Stream<Path> files = Files.walk(home.resolve(module).resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }
}
