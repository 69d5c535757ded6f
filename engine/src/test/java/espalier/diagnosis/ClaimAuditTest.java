package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import espalier.importing.LogImport;
import espalier.recording.Claim;
import espalier.recording.LogFacts;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.Scale;
import espalier.tree.SearchTree;
import espalier.tree.StatedFigures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

class ClaimAuditTest {

    private static final Path LOGS =
            Path.of(System.getProperty("espalier.home", ".."), "..", "shared", "logs");

    /// The problem has 3 visits: its own, worth 0.25, and two of its child, worth 0.5 + 0.5 x 0.25
    /// each.
    private static final String MCTX =
            """
            {"algorithm": "muzero", "env_config": {"discount": 0.5}, "tree": {"visit": 3,
              "value_view": 0.5, "raw_value_view": 0.25, "prior": 1.0, "child_stats": [
               {"action": 0, "prior": 0.75, "visit": 2, "value_view": 0.25, "reward": 0.5,
                "raw_value_view": 0.25, "child_stats": [
                 {"action": 0, "prior": 1.0, "visit": 1, "value_view": 0.5, "reward": 0.0,
                  "raw_value_view": 0.5, "child_stats": []}]},
               {"action": 1, "prior": 0.25, "child_stats": []}]}}
            """;

    private static final String MCTS_REASONING =
            """
            {"question": "What is 2 + 2?", "simulations_run": 2, "root": {"state": "Q",
              "visits": 2, "value": 0.75, "is_terminal": false, "children": [
               {"state": "Q four", "visits": 2, "value": 0.75, "is_terminal": true,
                "answer": "4", "children": []}]}}
            """;

    @TempDir private Path folder;

    private List<String> audit(String log) throws IOException {
        var file = Files.writeString(folder.resolve("log.json"), log);
        return LogImport.read(file).runs().stream()
                .flatMap(run -> ClaimAudit.of(run.facts(), run.tree()).stream())
                .map(v -> v.thought() + ": " + v.message(Locale.ENGLISH))
                .toList();
    }

    @Test
    void soundTreesHaveNoViolations() throws IOException {
        assertThat(audit(MCTX)).isEmpty();
        assertThat(audit(MCTS_REASONING)).isEmpty();
    }

    @Test
    void valueThatIsNoMeanIsNamedBeyondTheTolerance() throws IOException {
        assertThat(
                        audit(
                                MCTX.replace(
                                        "\"value_view\": 0.5, \"raw",
                                        "\"value_view\": 0.500009, \"raw")))
                .isEmpty();
        assertThat(audit(MCTX.replace("\"value_view\": 0.5, \"raw", "\"value_view\": 0.6, \"raw")))
                .containsExactly(
                        "0: The value (0.6) must be the mean of what came up through it (0.5).");
    }

    @Test
    void visitsAreHeldAgainstWhatTheFormatCallsItsOwn() throws IOException {
        assertThat(audit(MCTX.replace("\"visit\": 3", "\"visit\": 4")))
                .containsExactly(
                        "0: The visits (4) must be one of its own and the children's together"
                                + " (2).");
        assertThat(
                        audit(
                                MCTS_REASONING.replace(
                                        "\"Q\",\n  \"visits\": 2", "\"Q\",\n  \"visits\": 3")))
                .containsExactly("0: The visits (3) must be the children's together (2).");
    }

    @Test
    void priorsAndValuesOutOfRangeAreNamed() throws IOException {
        assertThat(audit(MCTX.replace("0.75", "1.75")))
                .containsExactly("1: The prior (1.75) must be from 0 to 1.");
        assertThat(audit(MCTS_REASONING.replace("0.75", "1.75")))
                .containsExactly(
                        "0: The value (1.75) must be from 0.0 to 1.0.",
                        "1: The value (1.75) must be from 0.0 to 1.0.");
    }

    /// The problem, 3 thoughts below it and one below the first, with what a log states of them.
    private static List<String> stated(Set<Claim> claims, Scale scale, StatedFigures... figures) {
        var tree = new SearchTree(new Problem("f", "1", "Solve 1."), scale);
        for (int parent : List.of(0, 0, 0, 1)) {
            tree.add(parent, Thought.written("x"), new Verdict.Unchecked(), 0.5, Origin.SEARCH);
        }
        tree.evaluate(0, 0.5);
        var all = new HashMap<Integer, StatedFigures>();
        for (int id = 0; id < figures.length; id++) {
            all.put(id, figures[id]);
        }
        tree.state(all);
        var log = new LogFacts("test", LogFacts.Truth.NONE, OptionalInt.empty(), Map.of(), claims);
        return ClaimAudit.of(log, tree).stream()
                .map(v -> v.thought() + ": " + v.message(Locale.ENGLISH))
                .toList();
    }

    private static StatedFigures figures(int visits, double value) {
        return new StatedFigures(OptionalInt.of(visits), OptionalDouble.of(value));
    }

    private static StatedFigures visits(int visits) {
        return new StatedFigures(OptionalInt.of(visits), OptionalDouble.empty());
    }

    @Test
    void priorOfNothingIsAPrior() throws IOException {
        assertThat(audit(MCTX.replace("\"prior\": 0.25", "\"prior\": 0.0"))).isEmpty();
        assertThat(audit(MCTX.replace("\"prior\": 0.25", "\"prior\": -0.1"))).hasSize(1);
    }

    @Test
    void thoughtThatNothingVisitedNeedsNoVisitOfItsOwn() {
        assertThat(stated(Set.of(Claim.ONE_OWN_VISIT), Scale.UNIT, visits(0), visits(0))).isEmpty();
        assertThat(stated(Set.of(Claim.ONE_OWN_VISIT), Scale.UNIT, visits(2))).hasSize(1);
    }

    @Test
    void onlyThoughtsWithChildrenAreHeldAgainstThem() {
        assertThat(
                        stated(
                                Set.of(Claim.NO_OWN_VISITS),
                                Scale.UNIT,
                                visits(5),
                                visits(2),
                                visits(3),
                                visits(0),
                                visits(2)))
                .isEmpty();
    }

    @Test
    void meanIsOfWhatChildrenWereVisitedAndEarned() {
        var mean = Set.of(Claim.VALUE_IS_MEAN);
        assertThat(stated(mean, Scale.UNIT, figures(2, 0.5), figures(1, 0.25), figures(1, 0.75)))
                .isEmpty();
        assertThat(stated(mean, Scale.UNIT, figures(2, 0.75), figures(1, 0.25), figures(1, 0.75)))
                .containsExactly(
                        "0: The value (0.75) must be the mean of what came up through it (0.5).");
        assertThat(
                        stated(
                                mean,
                                new Scale(0, 1, 0.5),
                                figures(2, 0.25),
                                figures(1, 0.25),
                                figures(1, 0.75)))
                .isEmpty();
    }

    @Test
    void meanIsNotJudgedWhereTheLogSaysTooLittle() {
        var mean = Set.of(Claim.VALUE_IS_MEAN);
        assertThat(stated(mean, Scale.UNIT, figures(2, 0.75), figures(1, 0.25)))
                .as("a visit that is nobody's")
                .isEmpty();
        assertThat(stated(mean, Scale.UNIT, figures(1, 0.75), visits(1)))
                .as("a child without a value")
                .isEmpty();
        assertThat(stated(mean, Scale.UNIT, visits(1), figures(1, 0.25)))
                .as("no value of its own")
                .isEmpty();
        assertThat(stated(mean, Scale.UNIT, figures(0, 0.75))).as("never visited").isEmpty();
    }

    @Test
    void ownVisitCountsInTheMeanOnlyWhereTheFormatClaimsOne() {
        assertThat(
                        stated(
                                Set.of(Claim.VALUE_IS_MEAN, Claim.ONE_OWN_VISIT),
                                Scale.UNIT,
                                figures(2, 0.75),
                                figures(1, 0.25)))
                .contains(
                        "0: The value (0.75) must be the mean of what came up through it (0.375).");
    }

    @Test
    void endsOfTheScaleAreOnItAndRoundingIsForgiven() {
        var range = Set.of(Claim.VALUES_IN_RANGE);
        var scale = new Scale(-1, 1, 1);
        assertThat(
                        stated(
                                range,
                                scale,
                                figures(1, -1.000009),
                                figures(1, 1.000009),
                                figures(1, -1),
                                figures(1, 1)))
                .isEmpty();
        assertThat(stated(range, scale, figures(1, -1.00002), figures(1, 1.00002)))
                .containsExactly(
                        "0: The value (-1.00002) must be from -1.0 to 1.0.",
                        "1: The value (1.00002) must be from -1.0 to 1.0.");
    }

    @Test
    void opinionsBeyondTheScaleAreNamedToo() {
        assertThat(stated(Set.of(Claim.VALUES_IN_RANGE), new Scale(0, 0.25, 1), visits(0)))
                .containsExactly("0: The value (0.5) must be from 0.0 to 0.25.");
    }

    @Test
    void whatAFormatDoesNotClaimIsNotAudited() throws IOException {
        String openr =
                """
                {"question": "2 + 2?", "final_answer": "4", "reasoning_steps": {"text": "Q",
                  "mc_value": 1.0, "children": [{"text": "It is 5.", "mc_value": 0.0,
                  "children": []}]}}
                """;
        assertThat(audit(openr)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mctx/gumbel_muzero_reward_tree.json",
                "mctx/muzero_qtransform_tree.json",
                "mcts_reasoning/sample_tree.json",
                "openr/samples_math-aps-tree.jsonl",
                "openr/samples_prm800k.jsonl",
                "swe_search/swe_search_mcts_django-11039.json",
                "tot/game24_gpt4_bfs_b5_900-1000.json"
            })
    void publishedLogsAreWhatTheirFormatsClaim(String name) {
        Path file = LOGS.resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is not here");

        for (var run : LogImport.read(file).runs()) {
            assertThat(ClaimAudit.of(run.facts(), run.tree())).as("run %d", run.index()).isEmpty();
        }
    }
}
