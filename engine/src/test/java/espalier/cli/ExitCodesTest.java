package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.assembly.Program;
import espalier.onnx.tiny.TinyModel;
import espalier.recording.RecordingException;
import espalier.recording.RecordingReader;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The table of exit codes, over all commands.
class ExitCodesTest {

    private static final List<String> WRONG =
            List.of(
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
                    "evaluate --family game24 --algorithm greedy --generated 1 --budgets 1"
                            + " --workers 0",
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
                    "prompts --nosuch",
                    "replay _",
                    "export RUN --format dot -o _",
                    "generate --ids 99999999999",
                    "evaluate --family game24 --generated 99999999999 --algorithm greedy --budgets"
                            + " 1",
                    "solve --family game24 4_5_6_10 --verify _");

    private static final List<String> FAILING =
            List.of(
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
                    "evaluate --family game24 --generated 1 --algorithm greedy --budgets 1 --out"
                            + " TEXT --model blind",
                    "models NEW",
                    "generate --prompt a --model NEW",
                    "template --model NEW --messages TEXT",
                    "prompts --write --folder TEXT",
                    "prompts --folder TEXT",
                    "evaluate --family game24 --problems MODEL --algorithm greedy --budgets 1",
                    "solve --family game24 4_5_6_10 --model blind --verify nosuch --set"
                            + " checker=on");

    private static final List<String> DONE =
            List.of(
                    "0 | solve --family game24 4_5_6_10 --model blind --expansions 30",
                    "3 | solve --family game24 1_1_1_1 --model blind --expansions 3",
                    "0 | replay RUN --check",
                    "0 | diagnose RUN --json",
                    "0 | what-if RUN --set exploration=1 --json",
                    "0 | audit RUN",
                    "0 | export RUN --format dot -o -",
                    "0 | algorithms gumbel",
                    "0 | prompts --folder NEW",
                    "0 | import LOG",
                    "0 | calibrate RUN",
                    "0 | compare RUN RUN",
                    "0 | evaluate --family game24 --generated 1 --algorithm puct --budgets 1"
                            + " --model blind --workers 1",
                    "0 | models MODEL --seconds 0",
                    "0 | generate --model MODEL --prompt Hi --tokens 1",
                    "0 | template --model MODEL --messages MESSAGES",
                    "0 | --version",
                    "0 | solve --help");

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
        Files.writeString(
                folder.resolve("log"),
                "[{\"idx\":0,\"steps\":[{\"step\":0,\"x\":\"4 5 6 10\",\"ys\":[\"\"],\"new_ys\":"
                        + "[\"10 - 4 = 6 (left: 5 6 6)\\n\"],\"values\":[1.0],\"select_new_ys\":"
                        + "[\"10 - 4 = 6 (left: 5 6 6)\\n\"]}],\"ys\":[\"10 - 4 = 6 (left: 5 6"
                        + " 6)\\n\"],\"infos\":[{\"r\":0}]}]");
        Files.writeString(folder.resolve("messages"), "[{\"role\":\"user\",\"content\":\"Hi\"}]");
        Path model = Files.createDirectories(folder.resolve("model"));
        TinyModel.gpt2().writeTo(model);
        Files.writeString(
                model.resolve("chat_template.jinja"),
                "{% for m in messages %}{{ m.content }}{% endfor %}");
    }

    private int run(String command) {
        String[] arguments =
                Arrays.stream(command.split(" "))
                        .map(word ->
                                word.replace('_', ' ')
                                        .replace("RUN", folder.resolve("run.espalier").toString()))
                        .map(word -> word.replace("LOG", folder.resolve("log").toString()))
                        .map(word -> word.replace("MODEL", folder.resolve("model").toString()))
                        .map(word ->
                                word.replace("MESSAGES", folder.resolve("messages").toString()))
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
    @FieldSource("WRONG")
    void wrongUsageIsTwoLinesAndNothingIsDone(String command) {
        assertThat(run(command)).as("%s: %s", command, err).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said()).hasSize(2);
        assertThat(said().getLast()).contains("--help");
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(said().getFirst()).doesNotContain("field", "Exception", "java", "convert");
    }

    @ParameterizedTest
    @FieldSource("FAILING")
    void whatGoesWrongWithTheWorkIsASentence(String command) {
        assertThat(run(command)).as("%s: %s", command, err).isEqualTo(ExitCode.FAILURE);
        assertThat(err + "" + out)
                .contains("Maybe")
                .doesNotContain("--help", "Exception", "java.", "jackson", "ai.onnx", "inside");
        assertThat(said().stream().filter(line -> !line.startsWith("Trying"))).hasSizeBetween(0, 2);
    }

    @ParameterizedTest
    @FieldSource("DONE")
    void workThatIsDoneSaysHowItEnded(String codeAndCommand) throws IOException {
        int code = Integer.parseInt(codeAndCommand.substring(0, 1));
        String command = codeAndCommand.substring(4);
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
                "generate --prompt a --temperature NaN | --temperature (NaN)",
                "evaluate --family countdown --generated 1 --size 99 --algorithm puct --budgets 1 |"
                        + " --size (99)",
                "evaluate --family game24 --generated 0 --algorithm puct --budgets 1 | --generated"
                        + " must",
                "solve --family game24 4_5_6_10 --verify _ | --verify must"
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

    /// The rows of the table: what each code means.
    private static Map<Integer, String> page() throws IOException {
        Path page =
                Path.of(
                        System.getProperty("espalier.home", ".."),
                        "samples/reference/command-line.md");
        var row = Pattern.compile("^\\| (\\d+) \\| (.*) \\|$");
        var rows = new TreeMap<Integer, String>();
        for (String line : Files.readAllLines(page)) {
            var matcher = row.matcher(line);
            if (matcher.matches()) {
                rows.put(Integer.valueOf(matcher.group(1)), matcher.group(2));
            }
        }
        return rows;
    }

    @Test
    void pageHasTheCodesOfTheHelpAndNoOther() throws IOException {
        var help = Cli.line().getCommandSpec().usageMessage().exitCodeList().keySet();
        assertThat(page().keySet()).map(String::valueOf).containsExactlyInAnyOrderElementsOf(help);
        assertThat(page().keySet())
                .containsExactly(
                        ExitCode.DONE,
                        ExitCode.FAILURE,
                        ExitCode.WRONG_USAGE,
                        ExitCode.NO_VERIFIED_ANSWER,
                        ExitCode.INTERRUPTED);
    }

    /// What a row grants to one command only it names first, as in "of `solve`: …".
    @Test
    void everyCommandIsTriedForEachCodeOfThePage() throws IOException {
        Map<Integer, List<String>> tried =
                Map.of(
                        ExitCode.DONE,
                        ended(ExitCode.DONE),
                        ExitCode.FAILURE,
                        FAILING,
                        ExitCode.WRONG_USAGE,
                        WRONG,
                        ExitCode.NO_VERIFIED_ANSWER,
                        ended(ExitCode.NO_VERIFIED_ANSWER));
        for (var row : page().entrySet()) {
            if (row.getKey() == ExitCode.INTERRUPTED) {
                // A signal needs a process: InterruptedTest.
                continue;
            }
            var of = new TreeSet<>(Cli.line().getSubcommands().keySet());
            if (row.getValue().startsWith("of `")) {
                of.retainAll(Set.of(row.getValue().split("`")[1]));
            }
            var commands =
                    Objects.requireNonNull(tried.get(row.getKey())).stream()
                            .map(command -> command.split(" ")[0])
                            .collect(Collectors.toCollection(TreeSet::new));
            if (row.getKey() == ExitCode.FAILURE) {
                // It reads and writes no file: a full disk is all that can go wrong (PipesTest).
                commands.add("algorithms");
            }
            assertThat(commands).as("exit code %d", row.getKey()).containsAll(of);
            commands.retainAll(Cli.line().getSubcommands().keySet());
            assertThat(commands).as("exit code %d", row.getKey()).isEqualTo(of);
        }
    }

    private static List<String> ended(int code) {
        return DONE.stream()
                .filter(line -> line.startsWith(code + " | "))
                .map(line -> line.substring(4))
                .toList();
    }

    @Test
    void recordingIsWholeWhereItIsNamed() throws RecordingException {
        assertThat(RecordingReader.read(folder.resolve("run.espalier")).header().program())
                .isEqualTo(Program.VERSION);
    }
}
