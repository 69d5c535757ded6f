package espalier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// No source file of either module, benchmarks and tests included, has 400 lines: one that grows so
/// long holds more than one idea.
class SizeTest {

    private static final int LIMIT = 400;

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
        assertThat(tooLong)
                .as("files of %d lines and more. Maybe one holds two ideas", LIMIT)
                .isEmpty();
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
