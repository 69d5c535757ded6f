package espalier.importing;

import static espalier.importing.SampleLogs.read;
import static espalier.importing.SampleLogs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.diagnosis.ClaimAudit;
import espalier.recording.LogFacts.Truth;
import espalier.settings.Algorithm;
import espalier.thought.Verdict;
import espalier.tree.Scale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What logs state is in the run as they state it; what they do not state is absent.
class LogFactsTest {

    @TempDir private Path folder;

    @Test
    void constantsThatALogStatesAreSettingsAndOthersAreAbsent() throws IOException {
        var run =
                run(
                        SampleLogs.MCTS_REASONING.replace(
                                "\"simulations_run\": 2",
                                "\"simulations_run\": 12, \"exploration_constant\": 1.414"));
        var settings = run.recording().settings();

        assertThat(settings.algorithm()).contains(Algorithm.UCT);
        assertThat(settings.toMap())
                .isEqualTo(Map.of("algorithm", "uct", "uct-exploration", "1.414"));
        assertThat(run.facts().simulations()).hasValue(12);
        assertThat(run.facts().constants())
                .containsEntry("exploration_constant", "1.414")
                .containsEntry("simulations_run", "12");
        assertThat(run.recording().header().model()).isEmpty();
        assertThat(run.tree().prior(1)).isNaN();
        assertThat(run.facts().truth()).isEqualTo(Truth.NONE);
    }

    @Test
    void noConstantIsMadeUp() throws IOException {
        for (String log : SampleLogs.ALL) {
            var run = run(log);
            assertThat(run.recording().settings().names())
                    .as(run.facts().format())
                    .isSubsetOf("algorithm", "width");
            assertThat(run.recording().header().model()).isEmpty();
        }
    }

    @Test
    void mctxsConstantsAreRead() throws IOException {
        var muzero =
                run(
                        SampleLogs.MCTX.replace(
                                "\"env_config\"",
                                "\"algorithm_config\": {\"pb_c_init\": 1.25, \"pb_c_base\": 19652,"
                                        + " \"qtransform\": \"qtransform_by_parent_and_siblings\","
                                        + " \"dirichlet_fraction\": 0.0}, \"env_config\""));
        var gumbel =
                run(
                        SampleLogs.MCTX
                                .replace("\"muzero\"", "\"gumbel_muzero\"")
                                .replace(
                                        "\"env_config\"",
                                        "\"algorithm_config\": {\"max_num_considered_actions\": 8,"
                                                + " \"gumbel_scale\": 0.0, \"qtransform_kwargs\":"
                                                + " {\"maxvisit_init\": 20.0, \"value_scale\": 0.1,"
                                                + " \"rescale_values\": false}}, \"env_config\""));

        assertThat(muzero.recording().settings().toMap())
                .isEqualTo(
                        Map.of(
                                "algorithm", "puct",
                                "exploration", "1.25",
                                "exploration-base", "19652",
                                "noise-share", "0",
                                "value-transform", "min-max",
                                "first-play-urgency", "zero"));
        assertThat(gumbel.recording().settings().toMap())
                .isEqualTo(
                        Map.of(
                                "algorithm", "gumbel",
                                "gumbel-considered", "8",
                                "gumbel-noise", "0",
                                "gumbel-visit-offset", "20",
                                "gumbel-value-scale", "0.1",
                                "gumbel-value-transform", "none"));
        assertThat(muzero.facts().constants()).containsEntry("pb_c_base", "19652");
    }

    @Test
    void twoPlayersHaveOneScaleOfWhatIsWorthToEither() throws IOException {
        var run =
                run(
                        """
                        {"algorithm": "muzero", "env_config": {"discount": -1.0}, "tree": {"visit": 2,
                         "value_view": 0.5, "raw_value_view": 0.25, "child_stats": [
                          {"action": 0, "prior": 1.0, "visit": 1, "value_view": -0.75, "reward": 0,
                           "raw_value_view": -0.75, "child_stats": []}]}}
                        """);

        assertThat(run.scale()).isEqualTo(new Scale(-1, 1, -1));
        assertThat(run.tree().value(0)).isEqualTo(0.5);
        assertThat(ClaimAudit.of(run.facts(), run.tree())).isEmpty();
    }

    @Test
    void whatIsNotANumberIsNoValueAndChangesNoOther() throws IOException {
        var tree =
                run("""
                {"question": "Q", "simulations_run": 2, "root": {"state": "S",
                 "visits": 2, "value": 0.5, "children": [
                  {"state": "S a", "visits": 1, "value": NaN, "children": []},
                  {"state": "S b", "visits": 1, "value": 0.5, "children": []}]}}
                """)
                        .tree();

        assertThat(tree.value(1)).isNaN();
        assertThat(tree.bestKnownValue(1)).isNaN();
        assertThat(tree.visits(1)).isEqualTo(1);
        assertThat(tree.value(0)).isEqualTo(0.5);
    }

    @Test
    void aStateMayBeAListOfTexts() throws IOException {
        var tree =
                run("""
                {"question": "Q", "simulations_run": 1, "root": {"state": ["S"],
                 "children": [{"state": ["S", "a"], "children": []}]}}
                """)
                        .tree();

        assertThat(tree.thought(1).text()).isEqualTo("a");
    }

    @Test
    void aStateThatIsNoTextRefusesTheRunByName() {
        assertThatThrownBy(() ->
                        read(
                                """
                                {"question": "Q", "simulations_run": 1, "root": {"state": "S",
                                 "children": [{"state": {"a": 1}, "children": []}]}}
                                """))
                .hasMessageContaining("\"state\" can't be used in 1 of 2 records");
    }

    @Test
    void thoughtAnchorsProblemAndTruthStandInTheFilesBeside() throws IOException {
        Files.writeString(folder.resolve("chunks_labeled.json"), SampleLogs.ANCHORS);
        var alone = LogImport.read(folder).runs().getFirst();
        Files.writeString(folder.resolve("problem.json"), "{\"problem\": \"2 + 2?\"}");
        Files.writeString(
                folder.resolve("base_solution.json"), "{\"answer\": \"4\", \"is_correct\": true}");
        var whole = LogImport.read(folder).runs().getFirst();

        assertThat(alone.facts().truth()).isEqualTo(Truth.NONE);
        assertThat(alone.tree().finishedThoughts()).isEmpty();
        assertThat(alone.tree().problem().input()).isEmpty();
        assertThat(whole.tree().problem().input()).isEqualTo("2 + 2?");
        assertThat(whole.tree().verdict(2)).isEqualTo(new Verdict.Solved("4"));
        assertThat(whole.facts().truth()).isEqualTo(Truth.STATED);
    }

    @Test
    void aFolderWithoutAChainIsRefused() {
        assertThatThrownBy(() -> LogImport.read(folder))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("is a folder without a chunks_labeled.json");
    }

    @Test
    void whatAPersonChoseIsKept() throws IOException {
        assertThat(run(SampleLogs.PRM800K).tree().kept(2)).contains(List.of(3));
    }

    @Test
    void crosswordsHaveTheLogsTruthAlsoWhereNoneIsSolved() throws IOException {
        assertThat(run(SampleLogs.DFS).facts().truth()).isEqualTo(Truth.STATED);
        assertThat(
                        run(SampleLogs.DFS.replace("\"r_word\": 0.1", "\"r_word\": 1.0"))
                                .tree()
                                .verdict(3))
                .isEqualTo(new Verdict.Solved("tasks motor ..a.. ..r.. ..e.."));
    }
}
