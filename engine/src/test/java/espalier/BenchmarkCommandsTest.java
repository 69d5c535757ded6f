package espalier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What measures says at its head by which command it is run, and that command runs it.
class BenchmarkCommandsTest {
    private static final Path HOME = Path.of(System.getProperty("espalier.home", ".."));
    private static final Pattern COMMAND = Pattern.compile("`(mvn [^`]*)`");

    @ParameterizedTest(name = "{0}")
    @MethodSource("measures")
    void commandInTheDocRunsWhatItStandsOver(Path file) throws IOException {
        String source = Files.readString(HOME.resolve(file));
        String name = file.getFileName().toString().replace(".java", "");
        String pack = file.getName(file.getNameCount() - 2).toString();
        String own =
                source.contains("@Benchmark")
                        ? "mvn -Pbench -Dbench=" + name
                        : "mvn -Pbench -Dbench.main=espalier." + pack + "." + name;
        assertThat(commands(source)).as("the commands of %s", file).containsExactly(own);
    }

    private static List<String> commands(String source) {
        return COMMAND.matcher(source.replaceAll("\\s*\n\\s*/// ?", " "))
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    private static List<Path> measures() throws IOException {
        List<Path> measures = new ArrayList<>();
        for (String module : List.of("engine", "app")) {
            Path folder = HOME.resolve(module).resolve("src/jmh/java");
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .filter(BenchmarkCommandsTest::runs)
                        .map(HOME::relativize)
                        .forEach(measures::add);
            }
        }
        return measures;
    }

    private static boolean runs(Path file) {
        try {
            String source = Files.readString(file);
            return source.contains("@Benchmark") || source.contains("static void main(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
