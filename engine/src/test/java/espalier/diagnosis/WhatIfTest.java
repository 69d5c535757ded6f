package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.event.SearchEvent;
import espalier.problem.ProblemFamilies;
import espalier.recording.History;
import espalier.recording.InForce;
import espalier.search.Phase;
import espalier.search.ScriptedModel;
import espalier.search.Search;
import espalier.settings.Algorithm;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.settings.BreadthFirstSettings;
import espalier.settings.Budget;
import espalier.settings.EqualStates;
import espalier.settings.Rollouts;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

class WhatIfTest {

    private static final Problem PROBLEM = ProblemFamilies.named("game24").parse("4 5 6 10");

    private final List<List<String>> expanded = new ArrayList<>();

    private static SearchSettings settings(Algorithm algorithm, long seed) {
        var settings =
                SearchSettings.DEFAULT.with(algorithm).with(Budget.ofExpansions(30)).withSeed(seed);
        return settings.with(
                settings.expansion().withRootThoughts(6).withEqualStates(EqualStates.TREE));
    }

    private static SearchSettings puct(long seed, double exploration) {
        var settings = settings(Algorithm.PUCT, seed);
        return settings.with(settings.algorithms().puct().withExploration(exploration));
    }

    private static SearchSettings breadthFirst(int width) {
        var settings = settings(Algorithm.BREADTH_FIRST, 1);
        return settings.with(settings.algorithms().with(new BreadthFirstSettings(width)));
    }

    /// A run with a scripted model; what it expands is noted.
    private SearchTree run(SearchSettings settings) {
        expanded.clear();
        var search = new Search[1];
        search[0] =
                new Search(
                        PROBLEM,
                        settings,
                        ScriptedModel.roles(),
                        (_, event) -> {
                            if (event instanceof SearchEvent.Expanded e) {
                                expanded.add(search[0].tree().chain(e.parent()).lines());
                            }
                        });
        while (search[0].next() != Phase.SELECT || search[0].stopReason(0).isEmpty()) {
            if (search[0].step().isPresent()) {
                break;
            }
        }
        return ((SearchTree) search[0].tree()).copy();
    }

    @Test
    void smallerBudgetGoesTheSameWayAndStopsEarlier() {
        var inForce = puct(1, 0.2);
        var tree = run(inForce);

        var whatIf = WhatIf.of(tree, inForce, inForce.with(Budget.ofExpansions(4)));

        assertThat(whatIf.leaves()).isEmpty();
        assertThat(whatIf.findings())
                .extracting(Finding::key)
                .startsWith("what-if-shorter", "what-if-stays");
        assertThat(whatIf.findings().getFirst().words()).startsWith("4");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void otherExplorationTurnsWhereTheSearchItselfTurns(long seed) {
        var inForce = puct(seed, 0.05);
        var other = puct(seed, 3);
        var tree = run(inForce);
        var recorded = List.copyOf(expanded);
        run(other);
        int same = 0;
        while (same < Math.min(recorded.size(), expanded.size())
                && recorded.get(same).equals(expanded.get(same))) {
            same++;
        }

        var whatIf = WhatIf.of(tree, inForce, other);

        var way = whatIf.findings().getFirst();
        assertThat(way.words().getFirst()).isEqualTo(String.valueOf(same));
        if (way.key().equals("what-if-turns")) {
            assertThat(tree.chain(way.evidence().getFirst()).lines()).isEqualTo(expanded.get(same));
            assertThat(tree.chain(way.evidence().getLast()).lines()).isEqualTo(recorded.get(same));
        }
        whatIf.leaves().ifPresent(id -> assertThat(tree.expanded(id)).isFalse());
    }

    @Test
    void widerLevelKeepsMoreAndLeavesWhatWasRecorded() {
        var tree = run(breadthFirst(2));

        var whatIf = WhatIf.of(tree, breadthFirst(2), breadthFirst(3));

        assertThat(whatIf.findings())
                .extracting(Finding::key)
                .containsExactly("what-if-keeps", "what-if-level-leaves");
        int left = whatIf.leaves().orElseThrow();
        assertThat(tree.level(left)).isEqualTo(1);
        assertThat(tree.expanded(left)).isFalse();
    }

    @Test
    void narrowerLevelDropsThoughtsAndStaysOnWhatWasRecorded() {
        var tree = new SearchTree(PROBLEM);
        int right = add(tree, 0, 0.9, new Verdict.Legal("s"));
        int dropped = add(tree, 0, 0.8, new Verdict.Legal("t"));
        int end = add(tree, right, 0.7, new Verdict.Solved("24"));
        List.of(0, right, dropped).forEach(tree::markExpanded);

        var whatIf = WhatIf.of(tree, breadthFirst(2), breadthFirst(1));

        assertThat(whatIf)
                .isEqualTo(
                        new WhatIf(
                                OptionalInt.empty(),
                                List.of(
                                        new Finding(
                                                "what-if-drops",
                                                List.of("1", "t2", "1"),
                                                List.of(dropped)),
                                        new Finding(
                                                "what-if-same-answer",
                                                List.of("24"),
                                                List.of(end)))));
    }

    private static int add(SearchTree tree, int parent, double value, Verdict verdict) {
        int id = tree.add(parent, Thought.written("t" + tree.size()), verdict, 0.5, Origin.SEARCH);
        tree.evaluate(id, value);
        return id;
    }

    @Test
    void otherAnswerRuleAnswersOnTheSameTree() {
        var inForce = settings(Algorithm.BREADTH_FIRST, 1);
        var tree = run(inForce);
        var other = inForce.with(inForce.answering().withRule(AnswerChoice.PRM_LAST));

        assertThat(WhatIf.of(tree, inForce, other).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.key()).contains("answer"));
    }

    @Test
    void whatWouldAskTheModelAnewIsRefused() {
        var inForce = puct(1, 0.2);
        var tree = run(inForce);

        assertThatThrownBy(() -> WhatIf.of(tree, inForce, inForce.withSeed(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void rolloutsCannotBePlayedAnew() {
        var inForce = settings(Algorithm.UCT, 1);
        var tree = run(inForce);

        assertThat(WhatIf.of(tree, inForce, inForce.with(Budget.ofExpansions(4))).findings())
                .extracting(Finding::key)
                .containsExactly("what-if-rollouts");
    }

    /// A run that goes on with another algorithm after some expansions; its events and its tree.
    private record Changed(List<SearchEvent> events, SearchTree tree) {

        static Changed of(SearchSettings first, int expansions, SearchSettings then) {
            var events = new ArrayList<SearchEvent>();
            var search = new Search(PROBLEM, first, ScriptedModel.roles(), (_, e) -> events.add(e));
            while (search.next() != Phase.SELECT || search.tally().expansions() < expansions) {
                assertThat(search.step()).isEmpty();
            }
            search.change(then);
            while (search.next() != Phase.SELECT || search.stopReason(0).isEmpty()) {
                if (search.step().isPresent()) {
                    break;
                }
            }
            return new Changed(events, ((SearchTree) search.tree()).copy());
        }

        InForce inForce(SearchSettings first) {
            var history = new History(PROBLEM, first);
            events.forEach(event -> history.add(event, 0));
            return history.inForceAt(history.size());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatWasBeforeAChangeOfTheAlgorithmIsTakenAsItWas(long seed) {
        var goingOn = new Answering(Checking.ON, AnswerChoice.CHECKER, AtVerified.GO_ON);
        var first = puct(seed, 0.05).with(goingOn);
        var uct = settings(Algorithm.UCT, seed).with(goingOn).with(Budget.ofExpansions(20));
        var all = uct.algorithms();
        var then = uct.with(all.with(all.uct().withRollouts(Rollouts.OFF)));
        var run = Changed.of(first, 8, then);
        var course = run.inForce(first);
        assertThat(course.settings()).isEqualTo(then);

        var shorter = WhatIf.of(run.tree(), course, then.with(Budget.ofExpansions(12)));

        assertThat(shorter.findings())
                .extracting(Finding::key)
                .startsWith("what-if-from", "what-if-shorter", "what-if-stays");
        assertThat(shorter.findings().getFirst().words()).containsExactly("8");
        assertThat(shorter.findings().get(1).words()).containsExactly("12", "20");

        var bolder = then.with(all.with(then.algorithms().uct().withExploration(9)));
        var way = WhatIf.of(run.tree(), course, bolder).findings().get(1);
        assertThat(Integer.parseInt(way.words().getFirst())).isGreaterThanOrEqualTo(8);
    }

    @Test
    void ofARunWhoseSettingsHeldFromTheStartNothingIsSaidOfOthers() {
        var inForce = puct(1, 0.2);
        var whatIf = WhatIf.of(run(inForce), inForce, inForce.with(Budget.ofExpansions(4)));

        assertThat(whatIf.findings()).extracting(Finding::key).doesNotContain("what-if-from");
    }
}
