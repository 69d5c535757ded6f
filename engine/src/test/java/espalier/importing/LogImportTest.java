package espalier.importing;

import static espalier.importing.SampleLogs.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import espalier.recording.Claim;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class LogImportTest {

    private static final Path LOGS =
            Path.of(System.getProperty("espalier.home", ".."), "..", "shared", "logs");

    private static ReadableTree tree(String content) throws IOException {
        return read(content).runs().getFirst().tree();
    }

    private static List<String> texts(ReadableTree tree) {
        return IntStream.range(1, tree.size()).mapToObj(id -> tree.thought(id).text()).toList();
    }

    @Test
    void everyFormatIsRecognisedByItsContent() throws IOException {
        var formats = new ArrayList<String>();
        for (String log : SampleLogs.ALL) {
            formats.add(read(log).format());
        }
        assertThat(formats)
                .containsExactly(
                        "tot-bfs",
                        "xot",
                        "tot-dfs",
                        "mctx",
                        "mcts-reasoning",
                        "openr-tree",
                        "prm800k",
                        "math-shepherd",
                        "moatless",
                        "swe-search",
                        "thought-anchors");
    }

    @Test
    void keptThoughtsAreTheExpandedOnes() throws IOException {
        var tree = tree(SampleLogs.TOT);

        assertThat(tree.children(0)).containsExactly(1, 2);
        assertThat(tree.expanded(1)).isFalse();
        assertThat(tree.expanded(2)).isTrue();
        assertThat(tree.rawValue(2)).isEqualTo(60);
        assertThat(tree.problem().statement()).isEqualTo("Make 24 from 4 5 6 10.");
    }

    @Test
    void aPathsMissingStepIsAGhost() throws IOException {
        var tree = tree(SampleLogs.DFS);

        assertThat(texts(tree)).containsExactly("h2. motor", "h1. tasks", "v3. stare");
        assertThat(tree.origin(2)).isEqualTo(Origin.GHOST);
        assertThat(tree.level(3)).isEqualTo(3);
    }

    @Test
    void mctxsValuesComeBackWithDiscountAndReward() throws IOException {
        var tree = tree(SampleLogs.MCTX);

        assertThat(tree.visits(0)).isEqualTo(3);
        assertThat(tree.value(0)).isEqualTo(0.5, within(1e-9));
        assertThat(tree.value(1)).isEqualTo(0.25, within(1e-9));
        assertThat(tree.ownVisits(0)).isEqualTo(1);
        assertThat(tree.prior(2)).isEqualTo(0.25);
    }

    @Test
    void aReferenceAnswerProvesALeafRight() throws IOException {
        var tree = tree(SampleLogs.OMEGA_PRM);

        assertThat(tree.verdict(1)).isEqualTo(new Verdict.Solved("4"));
        assertThat(tree.verdict(2)).isEqualTo(new Verdict.Unproved("5"));
    }

    @Test
    void theChainGoesOnFromWhatAPersonWrote() throws IOException {
        var tree = tree(SampleLogs.PRM800K);

        assertThat(tree.chain(3).lines()).containsExactly("Four.", "So 4.");
        assertThat(tree.rawValue(1)).isEqualTo(-1);
    }

    @Test
    void eachStepKeepsItsLabel() throws IOException {
        var tree = tree(SampleLogs.MATH_SHEPHERD);

        assertThat(texts(tree)).containsExactly("Step 1: Two.", "Step 2: The answer is: 5");
        assertThat(tree.rawValue(1)).isEqualTo(1);
        assertThat(tree.rawValue(2)).isZero();
        assertThat(tree.verdict(2)).isEqualTo(new Verdict.Unproved("5"));
    }

    @Test
    void citedStatesThatAreNotThereAreGhosts() throws IOException {
        var tree = tree(SampleLogs.SWE_SEARCH);

        assertThat(texts(tree)).containsExactly("Search 1", "state 75", "Plan 76", "state 9");
        assertThat(ImportedRun.ghosts(tree)).isEqualTo(2);
        assertThat(tree.parent(4)).isEqualTo(1);
    }

    @Test
    void statesThatComeAfterThemselvesAreShownWithANotice() throws IOException {
        var log =
                read(
                        """
                        {"transitions": [{"id": 0, "properties": {}},
                         {"id": 1, "previous_state_id": 2, "properties": {}},
                         {"id": 2, "previous_state_id": 1, "properties": {}}]}
                        """);
        var run = log.runs().getFirst();

        assertThat(run.tree().size()).isEqualTo(3);
        assertThat(run.recording().notices()).singleElement().asString().contains("after itself");
    }

    @Test
    void linesBeforeACutOneAreShownWithANotice() throws IOException {
        String line = SampleLogs.PRM800K.replace("\n", " ") + "\n";

        var log = read(line + line.substring(0, line.length() / 2));

        assertThat(log.runs()).hasSize(1);
        assertThat(log.notices()).singleElement().asString().startsWith("The file breaks off");
    }

    @ParameterizedTest
    @CsvSource({
        "tot/crosswords_gpt4_dfs_prune.json, tot-dfs, 20",
        "xot/game24_gpt4_got_multi_b3.json, xot, 137",
        "mctx/gumbel_muzero_reward_tree.json, mctx, 1",
        "mctx/muzero_qtransform_tree.json, mctx, 1",
        "mcts_reasoning/sample_tree.json, mcts-reasoning, 1",
        "mcts_reasoning/gpu_actions.json, mcts-reasoning, 1",
        "mcts_reasoning/gpu_llama32_math.json, mcts-reasoning, 1",
        "openr/samples_math-aps-tree.jsonl, openr-tree, 3",
        "openr/samples_prm800k.jsonl, prm800k, 6",
        "openr/samples_math-shepherd.jsonl, math-shepherd, 7",
        "swe_search/moatless_tree_schema_root_only.json, moatless, 1",
        "swe_search/swe_search_mcts_django-11039.json, swe-search, 1"
    })
    void publishedLogsAreReadWithTheirFigures(String name, String format, int runs) {
        Path file = LOGS.resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is not here");

        var log = LogImport.read(file);

        assertThat(log.format()).isEqualTo(format);
        assertThat(log.runs()).hasSize(runs);
        for (ImportedRun run : log.runs()) {
            var tree = run.tree();
            if (run.facts().claims().contains(Claim.VALUE_IS_MEAN)) {
                for (int id : visited(tree)) {
                    var stated = tree.stated(id);
                    assertThat(stated.visits()).hasValue(tree.visits(id));
                    assertThat(tree.value(id))
                            .isEqualTo(stated.value().orElseThrow(), within(1e-5));
                }
            }
            if (run.facts().claims().contains(Claim.ONE_OWN_VISIT)) {
                for (int id : visited(tree)) {
                    assertThat(tree.ownVisits(id)).isEqualTo(1);
                    assertThat(tree.ownSum(id)).isEqualTo(tree.rawValue(id), within(1e-4));
                }
            }
        }
    }

    private static List<Integer> visited(ReadableTree tree) {
        return IntStream.range(0, tree.size())
                .filter(id -> tree.stated(id).visits().orElse(0) > 0)
                .boxed()
                .toList();
    }
}
