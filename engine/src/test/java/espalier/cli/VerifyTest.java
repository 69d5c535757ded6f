package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The commands with a checker of the user's own, which is a shell script.
class VerifyTest {

    private static final String UNKNOWN =
            "Mia has 12 pens. Mia gives 5 pens to Leo. How many pens does Mia have now?";

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void thereIsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh here");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Cli.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toString());
    }

    private String script(String name, String... lines) throws IOException {
        Path script = folder.resolve(name);
        Files.write(script, List.of(lines));
        return "sh '%s'".formatted(script);
    }

    private String saying(String word) throws IOException {
        return script(word + ".sh", "echo " + word);
    }

    private int solve(String file, String... more) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "solve",
                                "--json",
                                "--expansions",
                                "6",
                                "--record",
                                folder.resolve(file).toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void solveTakesTheCommandsWordAndNamesItInTheRecording() throws IOException {
        assertThat(solve("a", "--family", "words", UNKNOWN))
                .as(err.toString())
                .isEqualTo(ExitCode.NO_VERIFIED_ANSWER);
        assertThat(solve("b", "--family", "words", UNKNOWN, "--verify", saying("right")))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);
        assertThat(json().path("verified").asBoolean()).isTrue();
        assertThat(solve("c", "--family", "game24", "4 5 6 10", "--verify", saying("wrong")))
                .isEqualTo(ExitCode.NO_VERIFIED_ANSWER);

        var header =
                new ObjectMapper()
                        .readTree(Files.readAllLines(folder.resolve("b")).getFirst())
                        .path("checker");
        assertThat(header.path("name").asText()).isEqualTo("sh right.sh");
        assertThat(header.path("files").path("right.sh").asText()).hasSize(64);
        assertThat(Files.readString(folder.resolve("b"))).doesNotContain(folder.toString());
    }

    @Test
    void recordingNeverHasACommandRun() throws IOException {
        Path ran = folder.resolve("ran");
        String command = script("touch.sh", "touch '%s'".formatted(ran), "echo right");
        solve("a", "--family", "words", UNKNOWN, "--verify", command);
        Files.delete(ran);

        assertThat(run("replay", folder.resolve("a").toString(), "--json")).isZero();
        assertThat(run("diagnose", folder.resolve("a").toString(), "--json")).isZero();

        assertThat(ran).doesNotExist();
    }

    @Test
    void replayAndDiagnoseTakeTheCommandsWordToo() throws IOException {
        solve("a", "--family", "words", UNKNOWN);
        String file = folder.resolve("a").toString();

        run("replay", file, "--json", "--verify", saying("right"));
        assertThat(json().path("verified").asBoolean()).isTrue();
        run("diagnose", file, "--index", "0", "--json", "--verify", saying("right"));
        assertThat(json().path("outcome").asText()).isEqualTo("solved");
        run("diagnose", file, "--index", "0", "--json", "--verify", saying("0.2"));
        assertThat(json().path("outcome").asText()).isEqualTo("not_solved");
    }

    @Test
    void evaluateTakesTheCommandsWordAndItsFileNamesIt() throws IOException {
        Path problems = Files.writeString(folder.resolve("p.txt"), UNKNOWN + "\n");
        String[] command = {
            "evaluate",
            "--family",
            "words",
            "--problems",
            problems.toString(),
            "--algorithm",
            "puct",
            "--budgets",
            "6",
            "--json",
            "--out",
            folder.resolve("l").toString()
        };
        assertThat(run(command)).isEqualTo(ExitCode.WRONG_USAGE);

        assertThat(run(with(command, saying("right")))).as(err.toString()).isZero();
        assertThat(Files.readString(folder.resolve("l")))
                .contains("\"verify\":{\"name\":\"sh right.sh\"")
                .contains("\"verified\":true,\"right\":[\"checker\"");
        assertThat(run(with(command, saying("wrong")))).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).contains("holds another experiment", "wrong.sh");
    }

    private static String[] with(String[] command, String verify) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--verify", verify));
        return all.toArray(String[]::new);
    }

    @Test
    void failureOfTheCommandIsOneSentence() throws IOException {
        String broken = script("broken.sh", "echo 'cannot read it' >&2", "exit 3");
        assertThat(solve("a", "--family", "words", UNKNOWN, "--verify", broken))
                .isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString())
                .contains(
                        "The checker sh broken.sh ended with exit code 3, not 0, and wrote"
                                + " \"cannot read it\".");
    }

    @Test
    void wrongUsageIsOneSentence() {
        assertThat(solve("a", "--family", "words", UNKNOWN, "--verify", "check 'it"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("must close its quotes");
        assertThat(solve("a", "--family", "words", UNKNOWN, "--verify-seconds", "3"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("--verify-seconds goes with --verify");
    }
}
