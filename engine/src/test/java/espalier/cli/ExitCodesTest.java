package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.assembly.Program;
import espalier.recording.RecordingException;
import espalier.recording.RecordingReader;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The table of exit codes, over all commands.
class ExitCodesTest {

    @TempDir private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void aRunIsRecorded() throws IOException {
        var quiet = new PrintWriter(new StringWriter());
        int code =
                Cli.line()
                        .setOut(quiet)
                        .setErr(quiet)
                        .execute(
                                "solve",
                                "--family",
                                "game24",
                                "4 5 6 10",
                                "--model",
                                "blind",
                                "--record",
                                folder.resolve("run.espalier").toString());
        assertThat(code).isEqualTo(ExitCode.DONE);
        Files.writeString(folder.resolve("text"), "no recording and no log");
    }

    private int run(String command) {
        String[] arguments =
                Arrays.stream(command.split(" "))
                        .map(word ->
                                word.replace('_', ' ')
                                        .replace("RUN", folder.resolve("run.espalier").toString()))
                        .map(word -> word.replace("TEXT", folder.resolve("text").toString()))
                        .map(word -> word.replace("NEW", folder.resolve("new").toString()))
                        .toArray(String[]::new);
        var line = Cli.line().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        Usage.allowOptionsAsValues(line, arguments);
        return line.execute(arguments);
    }

    private List<String> said() {
        return err.toString().lines().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nosuch",
                "--nosuch",
                "solve",
                "solve --family nosuch 1",
                "solve --family game24 1",
                "solve --family game24 4_5_6_10 --expansions -3",
                "solve --family game24 4_5_6_10 --expansions x",
                "solve --family game24 4_5_6_10 --expansions 0",
                "solve --family game24 4_5_6_10 --simulations 1 --expansions 1",
                "solve --family game24 4_5_6_10 --seed x",
                "solve --family game24 4_5_6_10 --algorithm nosuch",
                "solve --family game24 4_5_6_10 --checker maybe",
                "solve --family game24 4_5_6_10 --answer-rule nosuch",
                "solve --family game24 4_5_6_10 --set nosuch=1",
                "solve --family game24 4_5_6_10 --set exploration",
                "solve --family game24 4_5_6_10 --set exploration=NaN",
                "solve --family game24 4_5_6_10 --verify-seconds 3",
                "replay",
                "replay RUN --nosuch",
                "import TEXT --index -1",
                "import TEXT --index x",
                "diagnose RUN --index -1",
                "diagnose",
                "export RUN --format png -o NEW",
                "export RUN -o NEW",
                "export RUN --format dot",
                "what-if RUN",
                "what-if RUN --set nosuch=1",
                "what-if RUN --set exploration=x",
                "compare RUN",
                "compare RUN --thoughts 1",
                "compare RUN --thoughts 1,x",
                "compare RUN RUN --index -1,0",
                "calibrate RUN --index -2",
                "audit RUN --index -2",
                "evaluate --family game24 --algorithm greedy --budgets 1",
                "evaluate --family game24 --algorithm nosuch --generated 1 --budgets 1",
                "evaluate --family game24 --algorithm greedy --generated 0 --budgets 1",
                "evaluate --family game24 --algorithm greedy --generated 1 --budgets 3,1",
                "evaluate --family game24 --algorithm greedy --generated 1 --budgets 1 --workers 0",
                "algorithms nosuch",
                "models --seconds NaN",
                "models --seconds -1",
                "models --seconds 1e99",
                "models --seconds x",
                "generate",
                "generate --prompt a --chat b",
                "generate --prompt a --tokens 0",
                "generate --prompt a --temperature NaN",
                "generate --prompt a --temperature -1",
                "generate --prompt a --top-p 1.5",
                "generate --prompt a --top-k -1",
                "generate --prompt a --min-p NaN",
                "generate --prompt a --repetition-penalty Infinity",
                "generate --ids x",
                "template --model TEXT",
                "prompts --nosuch"
            })
    void wrongUsageIsTwoLinesAndNothingIsDone(String command) {
        assertThat(run(command)).as("%s: %s", command, err).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said()).hasSize(2);
        assertThat(said().getLast()).contains("--help");
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(said().getFirst()).doesNotContain("field", "Exception", "java", "convert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "solve --family game24 4_5_6_10 --model NEW",
                "solve --family game24 4_5_6_10 --model blind --record RUN",
                "solve --family game24 4_5_6_10 --model blind --record NEW/run",
                "replay NEW",
                "replay TEXT",
                "import NEW",
                "import TEXT",
                "import RUN",
                "diagnose TEXT",
                "diagnose RUN --index 7",
                "export RUN --format dot -o RUN",
                "export RUN --format dot -o NEW/tree.dot",
                "what-if TEXT --set exploration=1",
                "compare RUN TEXT",
                "compare RUN --thoughts 1,999",
                "calibrate TEXT",
                "audit TEXT",
                "evaluate --family game24 --problems NEW --algorithm greedy --budgets 1",
                "evaluate --family game24 --generated 1 --algorithm greedy --budgets 1 --out TEXT"
                        + " --model blind",
                "models NEW",
                "generate --prompt a --model NEW",
                "template --model NEW --messages TEXT",
                "prompts --write --folder TEXT"
            })
    void whatGoesWrongWithTheWorkIsASentence(String command) {
        assertThat(run(command)).as("%s: %s", command, err).isEqualTo(ExitCode.FAILURE);
        assertThat(err + "" + out)
                .contains("Maybe")
                .doesNotContain("--help", "Exception", "java.", "jackson", "ai.onnx", "inside");
        assertThat(said().stream().filter(line -> !line.startsWith("Trying"))).hasSizeBetween(0, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | solve --family game24 4_5_6_10 --model blind --expansions 30",
                "3 | solve --family game24 1_1_1_1 --model blind --expansions 3",
                "0 | replay RUN --check",
                "0 | diagnose RUN --json",
                "0 | what-if RUN --set exploration=1 --json",
                "0 | compare RUN RUN",
                "0 | audit RUN",
                "0 | export RUN --format dot -o -",
                "0 | algorithms gumbel",
                "0 | prompts --folder NEW",
                "0 | --version",
                "0 | solve --help"
            })
    void workThatIsDoneSaysHowItEnded(int code, String command) {
        assertThat(run(command)).as("%s: %s", command, err).isEqualTo(code);
        assertThat(out.toString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "solve --family game24 4_5_6_10 --expansions -3 | --expansions (-3)",
                "solve --family game24 4_5_6_10 --set width=-1 | --set width (-1)",
                "solve --family game24 4_5_6_10 --seed x | --seed must",
                "generate --prompt a --temperature NaN | --temperature (NaN)"
            })
    void refusalNamesTheOptionAsItWasTyped(String command, String said) {
        run(command);
        assertThat(said().getFirst()).startsWith(said);
    }

    @Test
    void valueThatBeginsAsAnOptionDoesIsAValue() {
        assertThat(run("generate --prompt=--help --tokens 0")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said().getFirst()).startsWith("--tokens (0)");
    }

    @Test
    void fileIsNotReadInPlaceOfAnArgument() throws IOException {
        Path file = Files.writeString(folder.resolve("at"), "game24");
        assertThat(run("solve --family @" + file + " 4_5_6_10")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said().getFirst()).contains("@" + file);
    }

    @Test
    void recordingIsWholeWhereItIsNamed() throws RecordingException {
        assertThat(RecordingReader.read(folder.resolve("run.espalier")).header().program())
                .isEqualTo(Program.VERSION);
    }
}
