package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

/// Importing and diagnosing from the command line, with two small games as Tree of Thoughts logs
/// them.
class ImportCommandsTest {

    private static final String LOG =
            """
            [{"idx": 7, "steps": [
              {"step": 0, "x": "1 1 4 6", "ys": [""],
               "new_ys": ["1 + 1 = 2 (left: 2 4 6)\\n", "6 - 1 = 5 (left: 1 4 5)\\n"],
               "values": [20.0, 3.0], "select_new_ys": ["1 + 1 = 2 (left: 2 4 6)\\n"]}],
              "ys": ["1 + 1 = 2 (left: 2 4 6)\\n"], "infos": [{"r": 0}]},
             {"idx": 8, "steps": [
              {"step": 0, "x": "1 1 4 6", "ys": [""],
               "new_ys": ["1 - 1 = 0 (left: 0 4 6)\\n", "4 - 1 = 3 (left: 1 3 6)\\n"],
               "values": [1.0, 0.001], "select_new_ys": ["4 - 1 = 3 (left: 1 3 6)\\n"]},
              {"step": 1, "x": "1 1 4 6", "ys": ["4 - 1 = 3 (left: 1 3 6)\\n"],
               "new_ys": [], "values": [], "select_new_ys": []}],
              "ys": [], "infos": []}]
            """;

    @TempDir private Path folder;
    private Path log = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeLog() throws IOException {
        log = Files.writeString(folder.resolve("log.json"), LOG);
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

    @Test
    void whatIfSaysWhatAWiderLevelWouldHaveKept() {
        assertThat(run("what-if", log.toString(), "--index", "1", "--set", "width=2"))
                .isEqualTo(ExitCode.DONE);

        assertThat(out.toString())
                .contains("Level 1 would also keep \"1 - 1 = 0 (left: 0 4 6)\".")
                // The log kept it.
                .doesNotContain("also keep \"4 - 1 = 3 (left: 1 3 6)\"");
    }

    @Test
    void whatIfRefusesWhatWouldAskTheModelAnewInOneSentence() {
        assertThat(run("what-if", log.toString(), "--set", "temperature=0.1"))
                .isEqualTo(ExitCode.WRONG_USAGE);

        assertThat(err.toString()).contains("the model would have to be asked anew. Maybe");
    }

    @Test
    void compareShowsWhereTwoBranchesPart() throws IOException {
        String[] branches = {"compare", log.toString(), "--index", "0", "--thoughts", "1,2"};
        assertThat(run(branches)).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).startsWith("They part after").contains("6 - 1 = 5");

        assertThat(run("compare", log.toString(), "--index", "0,1", "--json"))
                .isEqualTo(ExitCode.DONE);
        assertThat(json().path("divergence").asInt()).isEqualTo(1);
        assertThat(json().path("both").asInt()).isZero();
        assertThat(json().path("onlyFirst").asInt()).isGreaterThan(1);
    }

    @Test
    void compareRefusesWhatItCannotCompareInOneSentence() {
        String file = log.toString();
        String[][] wrong = {
            {"compare", file, file},
            {"compare", file, "--thoughts", "1,2"},
            {"compare", file, "--thoughts", "1,99", "--index", "0"},
            {"compare", file, "--index", "0,9"}
        };
        for (String[] arguments : wrong) {
            assertThat(run(arguments)).isEqualTo(ExitCode.FAILURE);
            assertThat(err.toString().strip().lines()).hasSize(1);
            assertThat(err.toString()).doesNotContain("failed inside");
        }
        assertThat(run("compare", file)).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("compare", file, "--thoughts", "1", "--index", "0"))
                .isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void calibrateHoldsTheValuesOfAllRunsAgainstTheTruth() throws IOException {
        assertThat(run("calibrate", log.toString(), "--json")).isEqualTo(ExitCode.DONE);

        assertThat(json().path("thoughts").asInt()).isEqualTo(4);
        assertThat(json().path("right").asInt()).isBetween(1, 4);
        assertThat(json().path("levels")).hasSize(1);
        assertThat(json().path("levels").path(0).path("bins").size()).isPositive();
        assertThat(run("calibrate", log.toString(), "--index", "0")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("All levels: 2 thoughts", "Brier score");
    }

    @Test
    void calibrateRefusesAProblemThatNobodyCanProve() throws IOException {
        String anchors = "[{\"chunk\": \"So 4.\", \"chunk_idx\": 0, \"accuracy\": 0.5}]";
        Path file = Files.writeString(folder.resolve("anchors.json"), anchors);

        assertThat(run("calibrate", file.toString())).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).contains("an exact solver can prove. Maybe");
    }

    @Test
    void auditNamesWhatALogClaimsAndEachFaultWithItsPlace() throws IOException {
        assertThat(run("audit", log.toString(), "--json")).isEqualTo(ExitCode.DONE);
        assertThat(json()).hasSize(2);
        assertThat(json().path(0).path("claims").path(0).asText()).isEqualTo("values-in-range");
        assertThat(json().path(0).path("violations")).isEmpty();

        Path low = Files.writeString(folder.resolve("low.json"), LOG.replace("20.0", "-9.0"));
        assertThat(run("audit", low.toString(), "--index", "0")).isEqualTo(ExitCode.FAILURE);
        assertThat(out.toString()).contains("Thought 1: The value (-9.0) must be from 0.0 to 20.0");
    }

    @Test
    void importSaysWhatALogStatesAndLeavesTheRestNull() throws IOException {
        Path tree =
                Files.writeString(
                        folder.resolve("tree.json"),
                        """
                        {"question": "Q", "simulations_run": 12, "exploration_constant": 1.414,
                         "root": {"state": "S", "visits": 0, "value": 0, "children": []}}
                        """);
        assertThat(run("import", tree.toString(), "--json")).isEqualTo(ExitCode.DONE);
        var stated = json().path("runs").path(0);

        assertThat(stated.path("model").isNull()).isTrue();
        assertThat(stated.path("simulations").asInt()).isEqualTo(12);
        assertThat(stated.path("settings").size()).isEqualTo(2);
        assertThat(stated.path("settings").path("uct-exploration").asText()).isEqualTo("1.414");
        assertThat(stated.path("constants").path("exploration_constant").asText())
                .isEqualTo("1.414");
        assertThat(stated.path("truthStated").asBoolean()).isFalse();
        assertThat(stated.path("kept")).isEmpty();

        assertThat(run("import", log.toString(), "--json", "--index", "0"))
                .isEqualTo(ExitCode.DONE);
        assertThat(json().path("runs").path(0).path("simulations").isNull()).isTrue();
        assertThat(json().path("runs").path(0).path("kept").path("1").get(0).isInt()).isTrue();
    }

    @Test
    void replayOfAnImportedRunSaysNothingThatItsLogDoesNotState() throws IOException {
        String recording = folder.resolve("stated.espalier").toString();
        assertThat(run("import", log.toString(), "--index", "0", "-o", recording))
                .isEqualTo(ExitCode.DONE);
        assertThat(run("replay", recording)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("model –, algorithm breadth-first, seed –")
                .doesNotContain("tokens")
                .doesNotContain("simulations");

        assertThat(run("replay", recording, "--json")).isEqualTo(ExitCode.DONE);
        assertThat(json().path("model").isNull()).isTrue();
        assertThat(json().path("tokens").isNull()).isTrue();
        assertThat(json().path("simulations").isNull()).isTrue();
    }

    @Test
    void importListsEachRun() throws IOException {
        assertThat(run("import", log.toString(), "--json")).isEqualTo(ExitCode.DONE);

        assertThat(json().path("format").asText()).isEqualTo("tot-bfs");
        var first = json().path("runs").path(0);
        assertThat(first.path("index").asInt()).isEqualTo(7);
        assertThat(first.path("problem").asText()).isEqualTo("1 1 4 6");
        assertThat(first.path("thoughts").asInt()).isEqualTo(2);
        assertThat(first.path("depth").asInt()).isEqualTo(1);
        assertThat(first.path("answers")).hasSize(1);
        assertThat(first.path("ghosts").asInt()).isZero();
    }

    @Test
    void anImportedRunIsARecordingLikeAnyOther() throws IOException {
        String recording = folder.resolve("run.espalier").toString();

        assertThat(run("import", log.toString(), "--index", "1", "-o", recording))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);

        assertThat(run("replay", recording)).isEqualTo(ExitCode.DONE);
        assertThat(run("diagnose", recording, "--json")).isEqualTo(ExitCode.DONE);
        var fromRecording = json().path(0).path("outcome");
        assertThat(run("diagnose", log.toString(), "--index", "1", "--json"))
                .isEqualTo(ExitCode.DONE);
        assertThat(fromRecording).isEqualTo(json().path("outcome"));
    }

    @Test
    void severalRunsAreNotOneRecording() {
        assertThat(run("import", log.toString(), "-o", folder.resolve("x").toString()))
                .isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).contains("--index");
    }

    @Test
    void diagnosisNamesTheLevelAndTheSmallestChange() throws IOException {
        assertThat(run("diagnose", log.toString(), "--index", "0", "--json"))
                .isEqualTo(ExitCode.DONE);

        assertThat(json().path("index").asInt()).isEqualTo(7);
        assertThat(json().path("problem")).hasSize(4);
        assertThat(json().path("outcome").asText()).startsWith("step");
        assertThat(json().path("levels")).hasSize(3);
        var level = json().path("levels").path(0);
        assertThat(level.path("legality").path("ok").asInt()).isEqualTo(2);
        assertThat(json().path("sentence").asText()).startsWith("At level");
    }

    @Test
    void diagnosisNamesEachLevelInPlainWords() {
        assertThat(run("diagnose", log.toString(), "--index", "1")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString())
                .contains(
                        "  level 1: 2 thoughts (right 2); in a state that another one has already:"
                                + " 0; the answer can be reached from ");
    }

    @Test
    void auditCountsOneFaultInTheSingular() throws IOException {
        Path low = Files.writeString(folder.resolve("low.json"), LOG.replace("20.0", "-9.0"));

        assertThat(run("audit", low.toString(), "--index", "0")).isEqualTo(ExitCode.FAILURE);
        assertThat(out.toString()).startsWith("7: The audit found 1 fault in 3 thoughts.");
    }

    @Test
    void aRecordingOfAnImportedRunIsAuditedOnItsOwnScale() {
        String recording = folder.resolve("run.espalier").toString();
        assertThat(run("import", log.toString(), "--index", "0", "-o", recording))
                .isEqualTo(ExitCode.DONE);

        assertThat(run("audit", recording)).as(out.toString()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void whatIsNoLogIsRefusedInOneSentence() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"a\": [1, 2]}");
        Path cut =
                Files.writeString(folder.resolve("cut.json"), LOG.substring(0, LOG.length() - 20));

        for (Path file : new Path[] {other, cut, folder.resolve("missing"), folder}) {
            for (String command : new String[] {"import", "diagnose"}) {
                assertThat(run(command, file.toString())).isEqualTo(ExitCode.FAILURE);
                assertThat(err.toString().strip().lines()).hasSize(1);
                assertThat(err.toString()).contains("Maybe").doesNotContain("failed inside");
            }
        }
    }

    @Test
    void aRunThatIsNotThereIsNamed() {
        assertThat(run("diagnose", log.toString(), "--index", "2")).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).contains("--index (2) must be from 0 to 1");
    }

    @Test
    void aRunIsExportedOnceAndNeverOverAnotherFile() throws IOException {
        Path dot = folder.resolve("run.dot");
        String[] export = {
            "export", log.toString(), "--index", "1", "--format", "dot", "-o", dot.toString()
        };

        assertThat(run(export)).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(dot)).startsWith("digraph").contains("4 - 1 = 3");
        assertThat(run(export)).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).contains("exists already");
    }

    @Test
    void anUnknownExportFormatIsRefusedWithTheKnownOnes() {
        assertThat(run("export", log.toString(), "--format", "svg", "-o", "x"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("dot, graphml, gexf");
    }
}
