package espalier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// No source file of either module has 400 lines: one that grows so long holds more than one idea.
class SizeTest {

    private static final int LIMIT = 400;

    /// What is still too long, and how long it may be at most. Nothing is added here; what becomes
    /// short is taken out.
    private static final Map<String, Long> STILL_TOO_LONG =
            Map.of("LogFactsTest.java", 400L, "SearchTree.java", 520L);

    private final Path home = Path.of(System.getProperty("espalier.home", ".."));

    @Test
    void sourceFilesAreShorterThanTheLimit() throws IOException {
        var tooLong = new TreeMap<String, Long>();
        for (Path file : sources()) {
            try (Stream<String> lines = Files.lines(file)) {
                long count = lines.count();
                if (count >= LIMIT) {
                    tooLong.put(file.getFileName().toString(), count);
                }
            }
        }
        assertThat(tooLong.keySet())
                .as("files of %d lines and more. Maybe one holds two ideas", LIMIT)
                .containsExactlyInAnyOrderElementsOf(STILL_TOO_LONG.keySet());
        assertThat(tooLong)
                .allSatisfy((name, count) ->
                        assertThat(count).isLessThanOrEqualTo(STILL_TOO_LONG.get(name)));
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
