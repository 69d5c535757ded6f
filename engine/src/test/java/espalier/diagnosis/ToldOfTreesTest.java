package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.importing.ImportedRun;
import espalier.importing.LogImport;
import espalier.tree.ThoughtId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What is told of others' trees with visits, held sentence by sentence against the raw JSON of
/// their logs, which the importers have no part in reading.
class ToldOfTreesTest {

    private static final Path SHARED =
            Path.of(System.getProperty("espalier.home", ".."), "..", "shared");

    /// Two of three first thoughts visited, with an answer each, of which one comes twice.
    private static final String UCT =
            """
            {"question": "Q?", "simulations_run": 6, "exploration_constant": 1.414, "root":
             {"state": "Q?", "visits": 6, "value": 0.5, "is_terminal": false, "children": [
              {"state": "Q? One.", "visits": 4, "value": 0.4, "is_terminal": false, "children": [
               {"state": "Q? One. Four.", "visits": 2, "value": 0.3, "is_terminal": true,
                "answer": "4", "children": []},
               {"state": "Q? One. Five.", "visits": 2, "value": 0.5, "is_terminal": true,
                "answer": "5", "children": []}]},
              {"state": "Q? Two.", "visits": 2, "value": 0.7, "is_terminal": true,
               "answer": "5", "children": []},
              {"state": "Q? Three.", "visits": 0, "value": 0.0, "is_terminal": false,
               "children": []}]}}
            """;

    /// Of two players, the first of whom is lost after the most visited action.
    private static final String TWO_PLAYERS =
            """
            {"algorithm": "muzero", "algorithm_config": {}, "env_config": {"discount": -1.0},
             "tree": {"visit": 4, "value_view": 0.1, "raw_value_view": 0.2, "prior": 1.0,
              "child_stats": [
               {"action": 0, "visit": 2, "value_view": 0.5, "raw_value_view": 0.6, "prior": 0.7,
                "reward": 0.0, "child_stats": []},
               {"action": 1, "visit": 1, "value_view": -0.6, "raw_value_view": -0.6, "prior": 0.3,
                "reward": 0.0, "child_stats": []}]}}
            """;

    @TempDir private Path folder;

    /// One tree of a log beside what the program makes of it.
    private static final class Told {

        private final ImportedRun run;
        private final JsonNode log;
        private final boolean uct;
        private final List<JsonNode> raw = new ArrayList<>();
        private final List<Integer> above = new ArrayList<>();
        private int sentences;

        Told(ImportedRun run, JsonNode log) {
            this.run = run;
            this.log = log;
            uct = log.has("root");
            for (int id = 0; id < run.tree().size(); id++) {
                raw.add(log);
                above.add(ThoughtId.NONE);
            }
            match(0, log.path(uct ? "root" : "tree"));
        }

        private void match(int id, JsonNode node) {
            raw.set(id, node);
            var children = run.tree().children(id);
            var ofRaw = node.path(uct ? "children" : "child_stats");
            assertThat(children).hasSize(ofRaw.size());
            for (int i = 0; i < children.size(); i++) {
                above.set(children.get(i), id);
                match(children.get(i), ofRaw.path(i));
            }
        }

        int check() {
            var tree = run.tree();
            var facts = RunFacts.of(run.recording());
            RunDiagnosis.of(facts, tree).findings().forEach(this::check);
            for (int id = 1; id < tree.size(); id++) {
                ChoiceDiagnosis.of(facts, tree, id).findings().forEach(this::check);
                ChainDiagnosis.of(facts, tree, id, Oracle.SHOWN).findings().forEach(this::check);
            }
            return sentences;
        }

        private int visits(int id) {
            return raw.get(id).path(uct ? "visits" : "visit").asInt();
        }

        private double mean(int id) {
            return raw.get(id).path(uct ? "value" : "value_view").asDouble();
        }

        private double own(int id) {
            return raw.get(id).path("raw_value_view").asDouble();
        }

        private double discount() {
            return log.path("env_config").path("discount").asDouble(1);
        }

        private List<Integer> siblings(int id) {
            return below(above.get(id));
        }

        private List<Integer> below(int id) {
            return ids().filter(one -> above.get(one) == id).toList();
        }

        private Stream<Integer> ids() {
            return Stream.iterate(0, id -> id < raw.size(), id -> id + 1);
        }

        private List<Integer> ends() {
            return ids().filter(id -> raw.get(id).path("is_terminal").asBoolean()).toList();
        }

        private List<Integer> ends(String answer) {
            return ends().stream()
                    .filter(id -> same(Words.excerpt(raw.get(id).path("answer").asText()), answer))
                    .toList();
        }

        /// Whether two answers say the same, however they end or begin.
        private static boolean same(String one, String other) {
            return one.replaceAll("\\W+$", "").equalsIgnoreCase(other.replaceAll("\\W+$", ""));
        }

        private double score(int id) {
            double c = log.path("exploration_constant").asDouble();
            return mean(id) + c * Math.sqrt(Math.log(visits(above.get(id))) / visits(id));
        }

        private void check(Finding finding) {
            var words = finding.words();
            var ids = finding.evidence();
            boolean ok =
                    switch (finding.key()) {
                        case "nothing-known" -> ids().noneMatch(id -> raw.get(id).has("correct"));
                        case "chain-unchecked" -> !raw.get(ids.getFirst()).has("correct");
                        case "no-answer" -> ends().isEmpty();
                        case "answer-listed" -> answer(words, ids);
                        case "answers-part" -> part(words, ids);
                        case "one-branch-visits" -> oneBranch(words, ids.getFirst());
                        case "visits-against-values" -> disagree(words, ids.get(0), ids.get(1));
                        case "likely-fall" -> falls(words, ids.getFirst());
                        case "recovered" ->
                                falls(words, ids.getFirst()) && back(ids.get(0), ids.get(1));
                        case "said-again-many" ->
                                words.get(2).equals(String.valueOf(ids.size()))
                                        && ids.stream().allMatch(this::saidAbove);
                        case "log-leads" ->
                                words.get(2).equals(Words.figure(score(ids.get(0))))
                                        && words.get(4).equals(Words.figure(score(ids.get(1))))
                                        && leads(ids.get(0))
                                        && score(ids.get(0)) > score(ids.get(1));
                        case "log-even" ->
                                leads(ids.get(0))
                                        && score(ids.get(0)) == score(ids.get(1))
                                        && words.get(2).equals(Words.figure(score(ids.get(0))));
                        case "log-unvisited" -> visits(ids.getFirst()) == 0;
                        case "formula-uct" -> formula(words, ids.getFirst());
                        case "log-no-scores" ->
                                siblings(ids.getFirst()).stream().anyMatch(id -> visits(id) == 0);
                        case "choice-alone" -> siblings(ids.getFirst()).equals(ids);
                        case "log-drew" ->
                                above.get(ids.getFirst()) == 0
                                        && log.path("algorithm").asText().contains("gumbel");
                        case "log-no-constants" -> !log.path("algorithm_config").has("pb_c_init");
                        default -> false;
                    };
            assertThat(ok).as("%s %s", finding, finding.sentence(Locale.ENGLISH)).isTrue();
            sentences++;
        }

        private boolean answer(List<String> words, List<Integer> ids) {
            var ends = ends(words.get(0));
            double best = ends.stream().mapToDouble(this::mean).max().orElseThrow();
            return ids.equals(ends)
                    && words.get(1).equals(String.valueOf(ends.size()))
                    && words.get(2).equals(String.valueOf(ends().size()))
                    && words.get(3).equals(Words.figure(best));
        }

        private boolean part(List<String> words, List<Integer> ids) {
            int place = ids.getFirst();
            return through(place, words.get(2)) == Integer.parseInt(words.get(1))
                    && through(place, words.get(4)) == Integer.parseInt(words.get(3))
                    && below(place).stream()
                            .noneMatch(id ->
                                    through(id, words.get(2)) > 0 && through(id, words.get(4)) > 0);
        }

        private long through(int place, String answer) {
            return ends(answer).stream().filter(end -> chain(end).contains(place)).count();
        }

        private List<Integer> chain(int end) {
            return Stream.iterate(end, id -> id != ThoughtId.NONE, above::get).toList();
        }

        private boolean oneBranch(List<String> words, int id) {
            int all = siblings(id).stream().mapToInt(this::visits).sum();
            return words.get(0).equals(String.valueOf(visits(id)))
                    && words.get(1).equals(String.valueOf(all))
                    && words.get(4).equals(String.valueOf(siblings(id).size()))
                    && siblings(id).stream().allMatch(other -> visits(other) <= visits(id));
        }

        private boolean disagree(List<String> words, int favourite, int other) {
            double side = Math.signum(discount());
            return side * mean(other) > side * mean(favourite)
                    && siblings(favourite).stream().allMatch(id -> visits(id) <= visits(favourite))
                    && siblings(favourite).contains(other)
                    && words.get(1).equals(String.valueOf(visits(favourite)))
                    && words.get(3).equals(Words.figure(mean(favourite)))
                    && words.get(5).equals(Words.figure(mean(other)))
                    && words.get(6).equals(String.valueOf(visits(other)));
        }

        /// What a thought's own value is compared with: its parent's, from its own side.
        private double before(int id) {
            return (discount() < 0 ? -1 : 1) * own(above.get(id));
        }

        private boolean falls(List<String> words, int id) {
            return words.get(1).equals(Words.figure(before(id)))
                    && words.get(2).equals(Words.figure(own(id)))
                    && before(id) - own(id) > Double.parseDouble(words.get(3));
        }

        private boolean back(int fall, int later) {
            double enough = before(fall) - (before(fall) - own(fall)) / 2;
            boolean otherSide = (chain(later).size() - chain(fall).size()) % 2 == 1;
            double seen = (otherSide && discount() < 0 ? -1 : 1) * own(later);
            return chain(later).contains(fall) && seen >= enough;
        }

        private boolean saidAbove(int id) {
            String field = uct ? "state" : "action";
            String said = raw.get(id).path(field).asText();
            return chain(id).stream()
                    .filter(one -> one != id && one != ThoughtId.ROOT)
                    .anyMatch(one -> raw.get(one).path(field).asText().equals(said));
        }

        private boolean leads(int id) {
            return siblings(id).stream()
                    .filter(other -> visits(other) > 0)
                    .allMatch(other -> score(other) <= score(id));
        }

        private boolean formula(List<String> words, int id) {
            return words.get(1).equals(Words.figure(score(id)))
                    && words.get(2).equals(Words.figure(mean(id)))
                    && words.get(3)
                            .equals(Words.figure(log.path("exploration_constant").asDouble()))
                    && words.get(5).equals(String.valueOf(visits(above.get(id))))
                    && words.get(6).equals(String.valueOf(visits(id)));
        }
    }

    private static int checked(Path log) throws IOException {
        var json = new ObjectMapper().readTree(log.toFile());
        return new Told(LogImport.read(log).runs().getFirst(), json).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {UCT, TWO_PLAYERS})
    void nothingFalseIsToldOfASmallTree(String content) throws IOException {
        assertThat(checked(Files.writeString(folder.resolve("tree.json"), content))).isPositive();
    }

    @Test
    void ofTwoPlayersAFallIsSeenFromWhoFalls() throws IOException {
        Path log = Files.writeString(folder.resolve("game.json"), TWO_PLAYERS);
        var run = LogImport.read(log).runs().getFirst();
        assertThat(RunDiagnosis.of(RunFacts.of(run.recording()), run.tree()).findings())
                .extracting(Finding::key)
                .doesNotContain("likely-fall");

        String turned = TWO_PLAYERS.replace("\"visit\": 2", "\"visit\": 1");
        Files.writeString(log, turned.replaceFirst("\"visit\": 1,", "\"visit\": 0,"));
        var lost = LogImport.read(log).runs().getFirst();
        assertThat(RunDiagnosis.of(RunFacts.of(lost.recording()), lost.tree()).findings())
                .extracting(Finding::key)
                .contains("likely-fall");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logs/mcts_reasoning/sample_tree.json",
                "logs/mcts_reasoning/gpu_actions.json",
                "logs/mcts_reasoning/gpu_llama32_math.json",
                "logs/mctx/muzero_qtransform_tree.json",
                "logs/mctx/gumbel_muzero_reward_tree.json",
                "cases/logs/mctx_discount_minus_one.json"
            })
    void nothingFalseIsToldOfPublishedTrees(String name) throws IOException {
        Path log = SHARED.resolve(name);
        assumeTrue(Files.exists(log), () -> log + " is not here");

        assertThat(checked(log)).isPositive();
    }
}
