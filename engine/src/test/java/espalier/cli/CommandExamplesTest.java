package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Every command that the README and its pages show is one that the command line takes.
class CommandExamplesTest {
    private static final Path HOME = Path.of(System.getProperty("espalier.home", ".."));
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        for (String page : List.of("README.md", "samples/reference/command-line.md")) {
            Files.readAllLines(HOME.resolve(page)).stream()
                    .filter(line -> line.startsWith("espalier "))
                    .forEach(examples::add);
        }
        return examples;
    }

    private static CommandLine.ParseResult parsed(String example) {
        String[] words =
                WORD.matcher(example)
                        .results()
                        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                        .skip(1)
                        .toArray(String[]::new);
        return Cli.line().parseArgs(words);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsACommand(String example) {
        assertThat(parsed(example).hasSubcommand()).isTrue();
    }

    @Test
    void whatIsNoneIsNoticed() {
        assertThatThrownBy(() -> parsed("espalier solve --famly game24 \"4 5 6 10\""))
                .isInstanceOf(CommandLine.ParameterException.class);
    }
}
