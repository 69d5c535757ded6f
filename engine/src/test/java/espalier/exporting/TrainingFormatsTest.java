package espalier.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import espalier.importing.LogImport;
import espalier.problem.ProblemFamilies;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

class TrainingFormatsTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir private Path folder;

    private static List<JsonNode> lines(ExportFormat format, ExportedRun... runs)
            throws IOException {
        return ExportFormatTest.written(format, runs)
                .lines()
                .map(line -> {
                    try {
                        return MAPPER.readTree(line);
                    } catch (IOException e) {
                        throw new IllegalStateException(line, e);
                    }
                })
                .toList();
    }

    /// 4 9 10 13: the right way, one that loses the answer, and one against the rules.
    private static SearchTree game24() {
        var family = ProblemFamilies.named("game24");
        var tree = new SearchTree(family.parse("4 9 10 13"));
        int right = add(tree, 0, "10 - 4 = 6 (left: 6 9 13)");
        add(tree, 0, "4 + 9 = 13 (left: 10 13 13)");
        add(tree, 0, "9 * 4 = 35 (left: 10 13 35)");
        int second = add(tree, right, "13 - 9 = 4 (left: 4 6)");
        int end = add(tree, second, "4 * 6 = 24 (left: 24)");
        tree.backUp(tree.path(end), 1);
        tree.backUp(tree.path(2), 0);
        return tree;
    }

    private static int add(SearchTree tree, int parent, String text) {
        var chain = tree.chain(parent);
        var thought = Thought.written(text);
        var checker = ProblemFamilies.named("game24").checker();
        return tree.add(parent, thought, checker.check(chain.then(thought)), 0.3, Origin.SEARCH);
    }

    /// Free text, of which nobody knows the truth, with values.
    private static SearchTree valued(double... values) {
        var tree = new SearchTree(new Problem("free", "Q", "Q?"));
        for (double value : values) {
            int id =
                    tree.add(
                            0,
                            Thought.written("worth " + value),
                            new Verdict.Unchecked(),
                            0.5,
                            Origin.SEARCH);
            tree.evaluate(id, value);
        }
        return tree;
    }

    @Test
    void stepsAreRatedByTheSolver() throws IOException {
        var line = lines(ExportFormat.PRM800K, ExportFormatTest.run(game24())).getFirst();
        var steps = line.path("label").path("steps");
        assertThat(steps).hasSize(3);
        assertThat(ratings(steps.get(0))).containsExactly(1, -1, -1);
        assertThat(ratings(steps.get(1))).containsExactly(1);
        assertThat(steps.get(0).path("chosen_completion").asInt()).isZero();
        assertThat(line.path("label").path("finish_reason").asText()).isEqualTo("solution");
        assertThat(line.path("question").path("problem").asText()).contains("4 9 10 13");
    }

    private static List<Integer> ratings(JsonNode step) {
        return IntStream.range(0, step.path("completions").size())
                .mapToObj(i -> step.path("completions").get(i).path("rating").asInt())
                .toList();
    }

    @Test
    void prm800kIsReadBackWithTheSameRatings() throws IOException {
        Path file = folder.resolve("labels.jsonl");
        Files.writeString(
                file,
                ExportFormatTest.written(ExportFormat.PRM800K, ExportFormatTest.run(game24())));
        var run = LogImport.read(file).runs().getFirst();
        assertThat(values(run.tree(), 1)).containsExactly(1.0, -1.0, -1.0);

        var again = ExportFormatTest.run(run.tree());
        var steps = lines(ExportFormat.PRM800K, again).getFirst().path("label").path("steps");
        assertThat(ratings(steps.get(0))).containsExactly(1, -1, -1);
    }

    private static List<Double> values(ReadableTree tree, int level) {
        return IntStream.range(0, tree.size())
                .filter(id -> tree.level(id) == level)
                .mapToObj(tree::bestKnownValue)
                .toList();
    }

    @Test
    void mathShepherdIsReadBackWithTheSameMarks() throws IOException {
        Path file = folder.resolve("labels.jsonl");
        Files.writeString(
                file,
                ExportFormatTest.written(
                        ExportFormat.MATH_SHEPHERD, ExportFormatTest.run(game24())));
        var run = LogImport.read(file).runs().getFirst();
        assertThat(run.recording().header().problem().statement()).contains("4 9 10 13");
        assertThat(IntStream.range(1, run.tree().size()).mapToObj(run.tree()::bestKnownValue))
                .containsExactly(1.0, 1.0, 1.0);
        String input =
                lines(ExportFormat.MATH_SHEPHERD, ExportFormatTest.run(game24()))
                        .getFirst()
                        .path("input")
                        .asText();
        assertThat(input).contains("Step 2: 13 - 9 = 4 (left: 4 6) ки").contains("answer is:");
    }

    @Test
    void outcomesLabelWhereNobodyCanProve() throws IOException {
        var tree = new SearchTree(new Problem("free", "Q", "Q?"));
        int good = free(tree, 0, "good", new Verdict.Unchecked());
        int bad = free(tree, 0, "bad", new Verdict.Unchecked());
        free(tree, 0, "open", new Verdict.Unchecked());
        free(tree, good, "wrong end", new Verdict.Unsolved("no"));
        free(tree, good, "right end", new Verdict.Solved("4"));
        free(tree, bad, "wrong end too", new Verdict.Unsolved("no"));
        var chains = lines(ExportFormat.PRM800K, ExportFormatTest.run(tree));
        assertThat(chains).hasSize(3);
        assertThat(ratings(chains.getFirst().path("label").path("steps").get(0)))
                .containsExactly(1, -1, 0);
        assertThat(chains.getFirst().path("label").path("finish_reason").asText())
                .isEqualTo("found_error");
        assertThat(lines(ExportFormat.PREFERENCES, ExportFormatTest.run(tree)))
                .extracting(l -> l.path("chosen").asText() + " > " + l.path("rejected").asText())
                .containsExactly("good > bad", "right end > wrong end");
    }

    private static int free(SearchTree tree, int parent, String text, Verdict verdict) {
        return tree.add(parent, Thought.written(text), verdict, 0.5, Origin.SEARCH);
    }

    @Test
    void rightThoughtsGoBeforeWrongOnes() throws IOException {
        var pairs = lines(ExportFormat.PREFERENCES, ExportFormatTest.run(game24()));
        assertThat(pairs).hasSize(2);
        assertThat(pairs)
                .allSatisfy(pair -> {
                    assertThat(pair.path("chosen").asText()).startsWith("10 - 4");
                    assertThat(pair.path("source").asText()).isEqualTo("solver");
                    assertThat(pair.path("prompt").asText()).contains("4 9 10 13");
                });
    }

    @Test
    void valuesPreferOnlyByAMargin() throws IOException {
        assertThat(lines(ExportFormat.PREFERENCES, ExportFormatTest.run(valued(0.9, 0.8, 0.65))))
                .extracting(l -> l.path("chosen").asText() + " > " + l.path("rejected").asText())
                .containsExactly("worth 0.9 > worth 0.65");
    }

    @Test
    void policyIsTheSharesOfTheVisits() throws IOException {
        var targets = lines(ExportFormat.POLICY, ExportFormatTest.run(game24()));
        assertThat(targets).hasSize(3);
        var root = targets.getFirst();
        assertThat(root.path("visits").toString()).isEqualTo("[1,1]");
        assertThat(root.path("policy").toString()).isEqualTo("[0.5,0.5]");
        assertThat(root.path("thoughts").get(0).asText()).startsWith("10 - 4");
        assertThat(root.path("value").asDouble()).isEqualTo(0.5);
    }

    @Test
    void severalRunsStandOneAfterTheOther() throws IOException {
        assertThat(
                        lines(
                                ExportFormat.POLICY,
                                ExportFormatTest.run(game24()),
                                ExportFormatTest.run(game24())))
                .hasSize(6);
        assertThat(ExportFormatTest.written(ExportFormat.POLICY, ExportFormatTest.run(valued())))
                .isEmpty();
    }
}
