package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.problem.ProblemFamilies;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every example of the README's command line and of `solve --help` does what it is an example of.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {

    private static final Path HOME = Path.of(System.getProperty("espalier.home", ".."));

    /// What takes minutes, another model, or writes where the user's own files are: it is read, and
    /// not done.
    private static final Pattern ONLY_READ = Pattern.compile("evaluate |DIR|~|prompts --write");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(List<String> words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Cli.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words.toArray(String[]::new));
    }

    /// Those of the README and of the reference.
    static Stream<String> examples() throws IOException {
        var files = new ArrayList<Path>(List.of(HOME.resolve("README.md")));
        Path reference = HOME.resolve("samples/reference");
        if (Files.isDirectory(reference)) {
            try (var found = Files.list(reference)) {
                files.addAll(
                        found.filter(file -> file.toString().endsWith(".md")).sorted().toList());
            }
        }
        var examples = new ArrayList<String>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("espalier ")) {
                    examples.add(line.substring("espalier ".length()));
                }
            }
        }
        return examples.stream().distinct();
    }

    private static List<String> words(String example) {
        return WORD.matcher(example)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    /// A word of an example, or what stands for it here.
    private String here(String word) throws IOException {
        return switch (word) {
            case "FILE" -> recording("file", "4").toString();
            case "OTHER" -> recording("other", "5").toString();
            case "LOG" -> log().toString();
            case "run.espalier", "report.html" -> folder.resolve(word).toString();
            default -> word;
        };
    }

    private Path recording(String name, String seed) {
        Path file = folder.resolve(name + ".espalier");
        if (!Files.exists(file)) {
            var words =
                    List.of(
                            "solve",
                            "--family",
                            "game24",
                            "4 5 6 10",
                            "--seed",
                            seed,
                            "--record",
                            file.toString());
            assertThat(run(words))
                    .as(err.toString())
                    .isIn(ExitCode.DONE, ExitCode.NO_VERIFIED_ANSWER);
        }
        return file;
    }

    private Path log() throws IOException {
        var runs = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            runs.add(
                    """
                    {"idx": %d, "steps": [{"step": 0, "x": "4 5 6 10", "ys": [""],
                      "new_ys": ["4 + 5 = 9 (left: 6 9 10)\\n", "10 - 4 = 6 (left: 5 6 6)\\n"],
                      "values": [3.0, 60.0], "select_new_ys": ["10 - 4 = 6 (left: 5 6 6)\\n"]}],
                      "ys": [], "infos": [{"r": 0}]}\
                    """
                            .formatted(i));
        }
        return Files.writeString(folder.resolve("log.json"), "[" + String.join(",", runs) + "]");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleOfTheReadmeWorks(String example) throws IOException {
        var words = words(example);
        if (ONLY_READ.matcher(example).find()) {
            assertThat(Cli.line().parseArgs(words.toArray(String[]::new)).hasSubcommand()).isTrue();
            return;
        }
        var here = new ArrayList<String>();
        for (String word : words) {
            here.add(here(word));
        }
        if (words.getFirst().equals("solve")) {
            here.addAll(
                    List.of(
                            "--record",
                            folder.resolve(example.hashCode() + ".espalier").toString()));
        }
        int code = run(here);
        boolean mayFail = words.contains("blind");
        assertThat(code).as(err.toString()).isIn(mayFail ? List.of(0, 3) : List.of(0));
    }

    @Test
    void everyProblemThatTheHelpOfSolveNamesIsSolved() {
        assertThat(run(List.of("solve", "--help"))).isEqualTo(ExitCode.DONE);
        String help = out.toString().replaceAll("\\s+", " ");
        var named =
                Pattern.compile("\"([^\"]+)\" \\((game24|countdown|ordering|calculation|words)")
                        .matcher(help);
        int solved = 0;
        while (named.find()) {
            var words =
                    List.of(
                            "solve",
                            "--family",
                            named.group(2),
                            named.group(1),
                            "--record",
                            folder.resolve("help" + solved + ".espalier").toString());
            assertThat(run(words)).as(named.group() + err).isEqualTo(ExitCode.DONE);
            solved++;
        }
        assertThat(solved).isEqualTo(5);
    }

    /// The built-in model notices an error ("No, …") in the first calculation that is offered, and
    /// turns back ("Nobody fits") in the third ordering.
    @Test
    void slowThinkingThatTheModelIsKnownForIsSeenInTheExamples() throws IOException {
        var calculation = ProblemFamilies.named("calculation").examples().getFirst();
        var ordering = ProblemFamilies.named("ordering").examples().get(2);
        assertThat(recorded("calculation", calculation)).contains("\"No,");
        assertThat(recorded("ordering", ordering)).contains("\"Nobody fits");
    }

    private String recorded(String family, String problem) throws IOException {
        Path file = folder.resolve(family + "-tour.espalier");
        run(List.of("solve", "--family", family, problem, "--record", file.toString()));
        return Files.readString(file);
    }
}
