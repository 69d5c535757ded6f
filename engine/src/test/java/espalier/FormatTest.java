package espalier;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// All source of both modules is formatted by google-java-format, in its AOSP style. Run with
/// `-Despalier.format=write`, this test formats instead of complaining.
class FormatTest {
    private static final String FIX =
            "mvn -Pquick -pl engine -Dtest=FormatTest -Despalier.format=write";

    private final Path home = Path.of(System.getProperty("espalier.home", ".."));
    private final boolean write = "write".equals(System.getProperty("espalier.format"));
    private final Formatter formatter =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    @Test
    void allSourceIsFormatted() throws IOException, FormatterException {
        List<Path> unformatted = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            String formatted = formatter.formatSourceAndFixImports(source);
            if (!formatted.equals(source)) {
                if (write) {
                    Files.writeString(file, formatted);
                } else {
                    unformatted.add(home.relativize(file));
                }
            }
        }
        assertThat(unformatted).as("files that `%s` would change", FIX).isEmpty();
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
