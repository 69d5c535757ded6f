package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.settings.AnswerChoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line with the built-in model, as a person would type it.
class CliTest {

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Cli.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int solve(String file, String... more) {
        var arguments =
                new ArrayList<>(List.of("solve", "--record", folder.resolve(file).toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void solvesAGameAndReplaysIt() throws IOException {
        int code = solve("a.espalier", "--family", "game24", "4 5 6 10", "--json");

        assertThat(code).as(err.toString()).isEqualTo(ExitCode.DONE);
        var json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("verified").asBoolean()).isTrue();
        assertThat(json.path("chain")).hasSize(3);
        assertThat(json.path("answer").asText()).endsWith("= 24");
        assertThat(json.path("expansions").asInt()).isBetween(1, 30);
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "problem",
                        "answer",
                        "verified",
                        "standing",
                        "wanted",
                        "chain",
                        "answers",
                        "expansions",
                        "simulations",
                        "thoughts",
                        "tokens",
                        "seconds",
                        "recording");

        var byChecker = json.path("answers").path(0);
        assertThat(byChecker.path("rule").asText()).isEqualTo("checker");
        assertThat(byChecker.path("answer")).isEqualTo(json.path("answer"));
        assertThat(byChecker.path("thought").asInt()).isPositive();
        assertThat(byChecker.path("figure").asDouble()).isEqualTo(1);
        assertThat(byChecker.path("verified").asBoolean()).isTrue();

        String file = folder.resolve("a.espalier").toString();
        assertThat(run("replay", file, "--check")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Make 24 from 4 5 6 10.", "The audit found nothing.");
        assertThat(run("replay", file, "--json")).isEqualTo(ExitCode.DONE);
        var replayed = new ObjectMapper().readTree(out.toString());
        assertThat(replayed.path("thoughts").asInt()).isEqualTo(json.path("thoughts").asInt());
        assertThat(replayed.path("answers")).hasSize(AnswerChoice.values().length);
        assertThat(replayed.path("answers").path(0)).isEqualTo(json.path("answers").path(0));
        assertThat(replayed.path("tokens").asLong()).isEqualTo(json.path("tokens").asLong());
    }

    @Test
    void everyRulesAnswerIsShown() throws IOException {
        String[] problem = {"--family", "game24", "4 5 6 10", "--set", "stop-at-verified=off"};
        solve("a", problem);
        assertThat(out.toString())
                .contains("Answer: ", "By each answer rule:", "  checker            value 1.000  ")
                .containsPattern("  majority           votes [0-9]+ +.* = 24 \\(verified\\)")
                .containsPattern("  most-visits        visits [0-9]+ +");

        run("replay", folder.resolve("a").toString());
        assertThat(out.toString()).contains("By each answer rule:", "  weighted-majority  ");

        solve("b", "--family", "game24", "1 1 1 1", "--expansions", "1", "--json");
        var none = new ObjectMapper().readTree(out.toString()).path("answers").path(0);
        assertThat(none.toString())
                .isEqualTo(
                        "{\"rule\":\"checker\",\"answer\":null,\"thought\":null,"
                                + "\"figure\":null,\"verified\":false,\"standing\":null}");
    }

    @Test
    void sameSeedGivesTheSameRecordingWallClockAside() throws IOException {
        String[] problem = {"--family", "countdown", "3 7 9 12 = 100", "--expansions", "12"};
        solve("a.espalier", problem);
        solve("b.espalier", problem);

        String wallClock = "\"(at|started)\":(\\d+|\"[^\"]*\")";
        assertThat(Files.readString(folder.resolve("a.espalier")).replaceAll(wallClock, ""))
                .isEqualTo(
                        Files.readString(folder.resolve("b.espalier")).replaceAll(wallClock, ""));
    }

    @Test
    void unsolvableGameEndsWithoutAVerifiedAnswer() {
        assertThat(solve("a", "--family", "game24", "1 1 1 1", "--expansions", "5"))
                .isEqualTo(ExitCode.NO_VERIFIED_ANSWER);
        assertThat(out.toString()).contains("No answer");
    }

    @Test
    void greedyAndBestOfNAndBlindSearchRun() {
        for (String algorithm : List.of("greedy", "best-of-n", "puct")) {
            int code =
                    solve(algorithm, "--family", "game24", "4 9 10 13", "--algorithm", algorithm);
            assertThat(code).as(algorithm).isIn(ExitCode.DONE, ExitCode.NO_VERIFIED_ANSWER);
        }
        assertThat(
                        solve(
                                "blind",
                                "--family",
                                "game24",
                                "4 9 10 13",
                                "--model",
                                "blind",
                                "--simulations",
                                "500"))
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void blindSearchPutsPeopleInOrder() {
        String problem =
                "Ann, Bob, Cleo and Dan stand in a row. Dan is before Bob. Cleo is right after Ann."
                        + " Bob is not last. Who is third?";

        int code =
                solve(
                        "order",
                        "--family",
                        "ordering",
                        problem,
                        "--model",
                        "blind",
                        "--expansions",
                        "500");

        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Answer: Ann (verified)");
    }

    @Test
    void blindSearchWithoutAListOfLegalThoughtsIsOneSentenceAndCodeOne() {
        for (String family : List.of("calculation", "words", "free")) {
            int code =
                    solve(
                            family,
                            "--family",
                            family,
                            family.equals("calculation") ? "47 * 36" : "Are there 3 or 4 apples?",
                            "--model",
                            "blind");

            assertThat(code).isEqualTo(ExitCode.FAILURE);
            assertThat(err.toString()).contains("Blind search needs a family whose legal thoughts");
        }
    }

    @Test
    void wrongUsageIsOneSentenceAndCodeTwo() {
        assertThat(solve("a", "--family", "game24", "4 5 six")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("\"six\" is not a number");
        assertThat(solve("a", "--family", "chess", "e4")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(solve("a", "--family", "game24", "4 5 6 10", "--set", "thoughts=99"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("thoughts (99) must be from 1 to 64.");
        assertThat(solve("a", "--family", "game24", "4 5 6 10", "--expansions", "0"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void brokenModelFolderIsOneSentenceAndCodeOne() {
        int code = solve("a", "--family", "game24", "4 5 6 10", "--model", folder.toString());

        assertThat(code).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString()).contains(folder.toString());
    }

    @Test
    void replayOfSomethingElseIsOneSentenceAndCodeOne() throws IOException {
        Path other = Files.writeString(folder.resolve("x.espalier"), "hello\n");

        assertThat(run("replay", other.toString())).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString().strip().lines()).hasSize(1);
    }

    @Test
    void auditOfABrokenRecordingFailsWithTheViolations() throws IOException {
        solve("a.espalier", "--family", "game24", "4 5 6 10", "--model", "blind");
        Path file = folder.resolve("a.espalier");
        Files.writeString(
                file, Files.readString(file).replaceFirst("\"prior\":0\\.", "\"prior\":7."));

        assertThat(run("replay", file.toString(), "--check")).isEqualTo(ExitCode.FAILURE);
        assertThat(out.toString()).contains("must be from 0 to 1.");
    }

    @Test
    void versionAndHelpAreThere() {
        assertThat(run("--version")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).startsWith("Espalier ");
        assertThat(run("solve", "--help")).isEqualTo(ExitCode.DONE);
        assertThat(Cli.understands("solve", "x")).isTrue();
        assertThat(Cli.understands("file.espalier")).isFalse();
        assertThat(Cli.understands()).isFalse();
    }
}
