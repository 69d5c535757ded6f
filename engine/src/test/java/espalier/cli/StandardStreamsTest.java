package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.recording.Recording;
import espalier.recording.RecordingReader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// `-` is standard input and output wherever a file is: of all commands, by what each says that it
/// takes.
class StandardStreamsTest {

    private static final String SOLVE = "solve --family game24 4_5_6_10 --model blind --record -";
    private static final String EVALUATE =
            "evaluate --family game24 --generated 1 --algorithm puct --budgets 1 --model blind"
                    + " --workers 1 --out -";

    /// What writes a file, with a use of it in which the file is standard output.
    private static final Map<String, String> WRITTEN =
            Map.of(
                    "solve --record",
                    SOLVE,
                    "evaluate --out",
                    EVALUATE,
                    "import -o",
                    "import LOG --index 0 -o -",
                    "export -o",
                    "export RUN --format mermaid -o -");

    /// What reads a file, with a use of it in which the file is standard input.
    private static final Map<String, String> READ =
            Map.ofEntries(
                    Map.entry("replay FILE", "replay - < RUN"),
                    Map.entry("import FILE", "import - < LOG"),
                    Map.entry("diagnose FILE", "diagnose - < RUN"),
                    Map.entry("export FILE", "export - --format mermaid -o - < RUN"),
                    Map.entry("what-if FILE", "what-if - --set exploration=1 < RUN"),
                    Map.entry("compare FILE", "compare - --thoughts 1,2 < RUN"),
                    Map.entry("compare FILE2", "compare RUN - < RUN"),
                    Map.entry("calibrate FILE", "calibrate - < RUN"),
                    Map.entry("audit FILE", "audit - < RUN"),
                    Map.entry(
                            "evaluate --problems",
                            "evaluate --family game24 --problems - --algorithm puct --budgets 1"
                                    + " --model blind --workers 1 < GAMES"),
                    Map.entry(
                            "template --messages",
                            "template --model MODEL --messages - < MESSAGES"),
                    Map.entry(
                            "template --tools",
                            "template --model MODEL --messages MESSAGES --tools - < MESSAGES"));

    private static final Set<String> FOLDERS =
            Set.of(
                    "solve --model",
                    "solve --value-model",
                    "evaluate --model",
                    "evaluate --value-model",
                    "models DIR",
                    "generate --model",
                    "generate --value-model",
                    "template --model",
                    "prompts --folder");

    @TempDir private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final InputStream in = System.in;

    @BeforeAll
    static void filesAreThere() throws IOException {
        var quiet = new PrintWriter(new StringWriter());
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
                        folder.resolve("RUN").toString());
        Files.writeString(folder.resolve("GAMES"), "4 5 6 10\n");
        Files.writeString(folder.resolve("MESSAGES"), "[{\"role\":\"user\",\"content\":\"Hi\"}]");
        Files.createDirectories(folder.resolve("MODEL"));
        Files.writeString(
                folder.resolve("MODEL/chat_template.jinja"),
                "{% for m in messages %}{{ m.content }}{% endfor %}");
        Files.writeString(
                folder.resolve("LOG"),
                "[{\"idx\":0,\"steps\":[{\"step\":0,\"x\":\"4 5 6 10\",\"ys\":[\"\"],\"new_ys\":"
                        + "[\"10 - 4 = 6 (left: 5 6 6)\\n\"],\"values\":[1.0],\"select_new_ys\":"
                        + "[\"10 - 4 = 6 (left: 5 6 6)\\n\"]}],\"ys\":[\"10 - 4 = 6 (left: 5 6"
                        + " 6)\\n\"],\"infos\":[{\"r\":0}]}]");
    }

    @AfterEach
    void standardInputIsAsItWas() {
        System.setIn(in);
    }

    static Collection<String> writing() {
        return WRITTEN.values();
    }

    static Collection<String> reading() {
        return READ.values();
    }

    private static Path file(String name) {
        return folder.resolve(name);
    }

    private int run(String command) throws IOException {
        String[] parts = command.split(" < ");
        System.setIn(
                parts.length == 1
                        ? InputStream.nullInputStream()
                        : new ByteArrayInputStream(Files.readAllBytes(file(parts[1]))));
        String[] arguments =
                Arrays.stream(parts[0].split(" "))
                        .map(word ->
                                Files.exists(file(word))
                                        ? file(word).toString()
                                        : word.replace('_', ' '))
                        .toArray(String[]::new);
        return Cli.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void everyOptionThatTakesAFileIsHeldToIt() {
        var known = new TreeSet<>(FOLDERS);
        known.addAll(WRITTEN.keySet());
        known.addAll(READ.keySet());
        var taken = new TreeSet<String>();
        Cli.line().getSubcommands().forEach((name, command) -> taken.addAll(paths(name, command)));
        assertThat(taken).isEqualTo(known);
    }

    private static List<String> paths(String name, CommandLine command) {
        return command.getCommandSpec().args().stream()
                .filter(StandardStreamsTest::takesAPath)
                .map(arg ->
                        name
                                + " "
                                + (arg instanceof OptionSpec option
                                        ? option.longestName()
                                        : arg.paramLabel()))
                .toList();
    }

    private static boolean takesAPath(ArgSpec arg) {
        return Stream.concat(Stream.of(arg.type()), Arrays.stream(arg.auxiliaryTypes()))
                .anyMatch(Path.class::equals);
    }

    @ParameterizedTest
    @MethodSource("writing")
    void hyphenIsStandardOutput(String command) throws IOException {
        assertThat(run(command)).as("%s: %s", command, err).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).as(command).isNotBlank();
        assertThat(Path.of("-")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("reading")
    void hyphenIsStandardInput(String command) throws IOException {
        assertThat(run(command)).as("%s: %s", command, err).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).as(command).isNotBlank();
    }

    @Test
    void streamedRecordingIsTheOneThatAFileHolds() throws IOException {
        assertThat(run(SOLVE)).isEqualTo(ExitCode.DONE);
        assertThat(err.toString()).contains("Answer: ");
        Path streamed = Files.writeString(folder.resolve("streamed.espalier"), out.toString());

        assertThat(events(streamed)).isEqualTo(events(file("RUN")));
    }

    private static List<Object> events(Path file) {
        Recording recording = RecordingReader.read(file);
        return recording.events().stream().<Object>map(event -> event.event()).toList();
    }

    @Test
    void streamedRunsOfAnEvaluationCanBeGoneOnWith() throws IOException {
        assertThat(run(EVALUATE)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString().lines()).allMatch(line -> line.startsWith("{"));
        assertThat(err.toString()).contains("1 problem");
        Files.writeString(file("KEPT"), out.toString());

        assertThat(run(EVALUATE.replace("--out -", "--out KEPT"))).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(file("KEPT"))).isEqualTo(out.toString().split("(?m)^[^{]")[0]);
    }
}
