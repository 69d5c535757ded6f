package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.diagnosis.ClaimAudit;
import espalier.diagnosis.RunDiagnosis;
import espalier.diagnosis.RunFacts;
import espalier.importing.ImportedRun;
import espalier.importing.LogImport;
import espalier.problem.ProblemFamilies;
import espalier.settings.Algorithm;
import espalier.settings.Answering;
import espalier.settings.Answering.AtVerified;
import espalier.settings.BreadthFirstSettings;
import espalier.settings.Budget;
import espalier.settings.EqualStates;
import espalier.settings.Rollouts;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Runs of ours, written as other programs write theirs and opened again: the same choices, figures
/// and verdict, and no constant that the file does not state.
class ForeignFormsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Problem TEXT = new Problem("free", "Count.", "Count.");

    @TempDir private Path folder;

    private ImportedRun opened(String log) throws IOException {
        var read = LogImport.read(Files.writeString(folder.resolve("log.json"), log));
        assertThat(read.notices()).isEmpty();
        var run = read.runs().getFirst();
        assertThat(run.recording().notices()).isEmpty();
        assertThat(ClaimAudit.of(run.facts(), run.tree())).isEmpty();
        assertThat(run.recording().header().model()).isEmpty();
        return run;
    }

    private static Search searched(Problem problem, SearchSettings settings, SearchRoles roles) {
        var search = new Search(problem, settings, roles, (_, _) -> {});
        while (search.next() != Phase.SELECT || search.stopReason(0).isEmpty()) {
            if (search.step().isPresent()) {
                break;
            }
        }
        return search;
    }

    private static RunDiagnosis told(Search search) {
        return RunDiagnosis.of(
                new RunFacts(
                        search.settings(), search.tally().expansions(), Optional.of("EXHAUSTED")),
                search.tree());
    }

    private static RunDiagnosis told(ImportedRun run) {
        return RunDiagnosis.of(run.recording(), run.tree());
    }

    private static SearchSettings settings(Algorithm algorithm) {
        var plain = SearchSettings.DEFAULT.with(algorithm);
        return plain.with(
                        plain.expansion()
                                .withThoughts(3)
                                .withRootThoughts(5)
                                .withEqualStates(EqualStates.TREE))
                .with(
                        new Answering(
                                plain.answering().checker(),
                                plain.answering().rule(),
                                AtVerified.GO_ON))
                .with(Budget.ofExpansions(40));
    }

    private static SearchRoles talking() {
        var model = new ScriptedModel();
        return new SearchRoles(model, model, ProblemFamilies.checker());
    }

    private static List<Integer> ofLevel(ReadableTree tree, int level) {
        return IntStream.range(1, tree.size())
                .filter(id -> tree.level(id) == level)
                .boxed()
                .toList();
    }

    /// What our breadth-first search went on from.
    private static List<Integer> kept(ReadableTree tree, int level) {
        return ofLevel(tree, level).stream()
                .filter(id -> tree.expanded(id) || tree.finished(id))
                .toList();
    }

    private static String text(ReadableTree tree, int id) {
        var text = new StringBuilder();
        tree.chain(id).lines().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static ArrayNode texts(ReadableTree tree, List<Integer> ids) {
        var texts = JSON.arrayNode();
        ids.forEach(id -> texts.add(text(tree, id)));
        return texts;
    }

    private static String asTreeOfThoughts(ReadableTree tree) {
        var run = JSON.objectNode().put("idx", 0);
        var steps = run.putArray("steps");
        var infos = run.putArray("infos");
        List<Integer> from = List.of(ThoughtId.ROOT);
        for (int level = 1; !ofLevel(tree, level).isEmpty(); level++) {
            var made = from.stream().flatMap(id -> tree.children(id).stream()).toList();
            var values = JSON.arrayNode();
            made.forEach(id -> values.add(tree.rawValue(id)));
            var step = steps.addObject().put("step", level - 1).put("x", tree.problem().input());
            step.set("ys", texts(tree, from));
            step.set("new_ys", texts(tree, made));
            step.set("values", values);
            from = kept(tree, level);
            step.set("select_new_ys", texts(tree, from));
        }
        from.forEach(id ->
                infos.addObject().put("r", tree.verdict(id) instanceof Verdict.Solved ? 1 : 0));
        return JSON.arrayNode().add(run).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "2 2 2 3, 1, DROPPED 1",
        "1 2 3 4, 1, DROPPED 1",
        "4 5 6 10, 2, NEVER_GENERATED 1",
        "3 3 8 8, 3, NEVER_GENERATED 1",
        "1 1 4 6, 4, SOLVED 0",
        "1 1 1 1, 3, UNSOLVABLE 0"
    })
    void breadthFirstInTreeOfThoughtsForm(String numbers, int width, String verdict)
            throws IOException {
        var problem = ProblemFamilies.named("game24").parse(numbers);
        var plain = settings(Algorithm.BREADTH_FIRST).with(Budget.ofExpansions(1000));
        var search =
                searched(
                        problem,
                        plain.with(plain.algorithms().with(new BreadthFirstSettings(width))),
                        GoldenModel.roles());
        var tree = search.tree();

        var run = opened(asTreeOfThoughts(tree));

        for (int level = 1; level <= 3; level++) {
            var ours = kept(tree, level).stream().map(id -> text(tree, id)).toList();
            var theirs =
                    run.tree().kept(level).orElseThrow().stream()
                            .map(id -> text(run.tree(), id))
                            .toList();
            assertThat(theirs).isEqualTo(ours);
        }
        assertThat(figures(run.tree(), run.tree()::rawValue))
                .isEqualTo(figures(tree, tree::rawValue));
        assertThat(run.recording().settings().names()).containsOnly("algorithm", "width");
        assertThat(told(run).outcome()).isEqualTo(told(search).outcome());
        assertThat(told(run).outcome().kind() + " " + told(run).outcome().level())
                .isEqualTo(verdict);
    }

    private static Map<String, Double> figures(
            ReadableTree tree, Function<Integer, Double> figure) {
        var figures = new TreeMap<String, Double>();
        for (int id = 1; id < tree.size(); id++) {
            figures.put(text(tree, id), figure.apply(id));
        }
        return figures;
    }

    private static ObjectNode asReasoning(ReadableTree tree, int id, String state) {
        var node =
                JSON.objectNode()
                        .put("state", state)
                        .put("visits", tree.visits(id))
                        .put("value", tree.visits(id) == 0 ? 0 : tree.value(id))
                        .put("is_terminal", tree.finished(id));
        var children = node.putArray("children");
        tree.children(id)
                .forEach(child ->
                        children.add(
                                asReasoning(
                                        tree, child, state + "\n\n" + tree.thought(child).text())));
        return node;
    }

    @Test
    void uctInMctsReasoningsForm() throws IOException {
        var plain = settings(Algorithm.UCT);
        var uct = plain.algorithms().uct().withExploration(1.25).withRollouts(Rollouts.OFF);
        var search = searched(TEXT, plain.with(plain.algorithms().with(uct)), talking());
        var log =
                JSON.objectNode()
                        .put("question", TEXT.input())
                        .put("simulations_run", search.tally().simulations())
                        .put("exploration_constant", 1.25);
        log.set("root", asReasoning(search.tree(), ThoughtId.ROOT, "Question: Count."));

        var read = LogImport.read(Files.writeString(folder.resolve("log.json"), log.toString()));
        var run = read.runs().getFirst();

        assertThat(visits(run.tree())).isEqualTo(visits(search.tree()));
        assertThat(run.recording().settings().toMap())
                .isEqualTo(Map.of("algorithm", "uct", "uct-exploration", "1.25"));
        assertThat(run.facts().simulations()).hasValue(search.tally().simulations());
        assertThat(told(run).outcome()).isEqualTo(told(search).outcome());
        valuesAreEqual(run.tree(), search.tree());
    }

    /// Visits by the way down, a child by its place among its siblings.
    private static Map<List<Integer>, Integer> visits(ReadableTree tree) {
        var visits = new HashMap<List<Integer>, Integer>();
        for (int id = 0; id < tree.size(); id++) {
            visits.put(way(tree, id), tree.visits(id));
        }
        return visits;
    }

    private static List<Integer> way(ReadableTree tree, int id) {
        var way = new ArrayList<Integer>();
        for (int at = id; at != ThoughtId.ROOT; at = tree.parent(at)) {
            way.add(tree.children(tree.parent(at)).indexOf(at));
        }
        return way.reversed();
    }

    private static void valuesAreEqual(ReadableTree theirs, ReadableTree ours) {
        var values = new HashMap<List<Integer>, Double>();
        for (int id = 0; id < ours.size(); id++) {
            values.put(way(ours, id), ours.value(id));
        }
        for (int id = 0; id < theirs.size(); id++) {
            if (theirs.visits(id) > 0) {
                assertThat(theirs.value(id)).isCloseTo(values.get(way(theirs, id)), within(1e-9));
            }
        }
    }

    private static ObjectNode asMctx(ReadableTree tree, int id, int action) {
        var node = JSON.objectNode().put("prior", tree.prior(id));
        if (id != ThoughtId.ROOT) {
            node.put("action", action);
        }
        if (tree.visits(id) > 0) {
            node.put("visit", tree.visits(id))
                    .put("value_view", tree.value(id))
                    .put("raw_value_view", tree.ownSum(id) / tree.ownVisits(id))
                    .put("reward", 0.0);
        }
        var children = node.putArray("child_stats");
        var ids = tree.children(id);
        for (int place = 0; place < ids.size(); place++) {
            children.add(asMctx(tree, ids.get(place), place));
        }
        return node;
    }

    private ImportedRun mctx(Search search, String algorithm, ObjectNode config)
            throws IOException {
        var log = JSON.objectNode().put("algorithm", algorithm);
        log.set("algorithm_config", config);
        log.putObject("env_config").put("discount", 1.0);
        log.set("tree", asMctx(search.tree(), ThoughtId.ROOT, 0));
        var run = opened(log.toString());

        assertThat(visits(run.tree())).isEqualTo(visits(search.tree()));
        valuesAreEqual(run.tree(), search.tree());
        assertThat(priors(run.tree())).isEqualTo(priors(search.tree()));
        assertThat(told(run).outcome()).isEqualTo(told(search).outcome());
        return run;
    }

    private static Map<List<Integer>, Double> priors(ReadableTree tree) {
        var priors = new HashMap<List<Integer>, Double>();
        for (int id = 1; id < tree.size(); id++) {
            priors.put(way(tree, id), tree.prior(id));
        }
        return priors;
    }

    @Test
    void puctInMctxsForm() throws IOException {
        var plain = settings(Algorithm.PUCT);
        var puct = plain.algorithms().puct().withExploration(0.75);
        var search = searched(TEXT, plain.with(puct), talking());

        var run = mctx(search, "muzero", JSON.objectNode().put("pb_c_init", 0.75));

        assertThat(run.recording().settings().toMap())
                .isEqualTo(Map.of("algorithm", "puct", "exploration", "0.75"));
    }

    @Test
    void gumbelInMctxsForm() throws IOException {
        var plain = settings(Algorithm.GUMBEL);
        var gumbel = plain.algorithms().gumbel().withConsidered(4).withNoise(0);
        var search = searched(TEXT, plain.with(plain.algorithms().with(gumbel)), talking());

        var run =
                mctx(
                        search,
                        "gumbel_muzero",
                        JSON.objectNode().put("max_num_considered_actions", 4));

        assertThat(run.recording().settings().toMap())
                .isEqualTo(Map.of("algorithm", "gumbel", "gumbel-considered", "4"));
    }
}
