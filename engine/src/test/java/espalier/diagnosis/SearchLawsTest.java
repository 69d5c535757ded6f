package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.Seeds;
import espalier.event.SearchEvent;
import espalier.event.TreeUpdate;
import espalier.search.Answer;
import espalier.search.AnswerRule;
import espalier.search.Phase;
import espalier.search.ScriptedModel;
import espalier.search.Search;
import espalier.search.TreePrint;
import espalier.settings.Algorithm;
import espalier.settings.AlgorithmSettings;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.EqualStates;
import espalier.settings.Rollouts;
import espalier.settings.SearchSettings;
import espalier.settings.WideningSettings;
import espalier.thought.Problem;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What holds of every search, whatever is done to it on the way: with batches of 1 and of 8, in
/// trees and graphs, with and without rollouts and widening, by turns.
class SearchLawsTest {

    private static final Problem PROBLEM = new Problem("scripted", "1", "Solve 1.");
    private static final int SEEDS = Seeds.count(1000);
    private static final int EXPANSIONS = 40;

    static Stream<Arguments> searches() {
        return Arrays.stream(Algorithm.values())
                .flatMap(algorithm ->
                        IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(algorithm, seed)));
    }

    private static SearchSettings settings(Algorithm algorithm, int seed) {
        var expansion = SearchSettings.DEFAULT.expansion();
        var own = AlgorithmSettings.DEFAULT;
        var rollouts = seed % 3 == 0 ? Rollouts.ON : Rollouts.OFF;
        return SearchSettings.DEFAULT
                .with(algorithm)
                .with(
                        expansion
                                .withBatch(seed % 2 == 0 ? 1 : 8)
                                .withEqualStates(
                                        seed % 4 < 2 ? EqualStates.TREE : EqualStates.GRAPH))
                .with(
                        own.with(own.puct().withRollouts(rollouts))
                                .with(own.uct().withRollouts(rollouts))
                                .with(new WideningSettings(widens(seed) ? 12 : 0, 0.3)))
                .with(Budget.ofExpansions(EXPANSIONS))
                .with(new Answering(Checking.ON, AnswerChoice.CHECKER, AtVerified.GO_ON))
                .withSeed(seed);
    }

    private static boolean widens(int seed) {
        return seed % 5 == 0;
    }

    /// A search among whose phases random acts fall, with all that was published.
    private static final class Run {
        final List<SearchEvent> events = new ArrayList<>();
        final Search search;
        final SplittableRandom random;

        Run(Algorithm algorithm, int seed) {
            random = new SplittableRandom(seed);
            search =
                    new Search(
                            PROBLEM,
                            settings(algorithm, seed),
                            ScriptedModel.roles(),
                            (sequence, event) -> {
                                events.add(event);
                                assertThat(sequence).isEqualTo(events.size());
                            });
        }

        void act() {
            int thought = random.nextInt(search.tree().size());
            switch (random.nextInt(7)) {
                case 0 -> search.acts().prune(thought);
                case 1 -> search.acts().restore(thought);
                case 2 -> search.acts().pin(thought);
                case 3 -> search.acts().unpin(thought);
                case 4 -> search.change(turned(search.settings()));
                case 5 -> search.change(search.settings().with(any()));
                default -> {
                    int count = 1 + random.nextInt(3);
                    if (!search.tree().finished(thought)) {
                        search.acts().expand(thought, count);
                    }
                }
            }
        }

        private Algorithm any() {
            var all = List.of(Algorithm.values());
            return all.get(random.nextInt(all.size()));
        }

        private static SearchSettings turned(SearchSettings settings) {
            var expansion = settings.expansion();
            return settings.with(
                    expansion.withEqualStates(
                            expansion.equalStates() == EqualStates.TREE
                                    ? EqualStates.GRAPH
                                    : EqualStates.TREE));
        }

        boolean over() {
            return search.next() == Phase.SELECT && search.stopReason(0).isPresent();
        }

        Run go() {
            for (int i = 0; i < 400 && !over() && search.step().isEmpty(); i++) {
                if (search.next() == Phase.SELECT) {
                    nothingIsInFlight();
                }
                if (random.nextInt(6) == 0) {
                    act();
                    assertThat(TreeAudit.of(search.tree())).isEmpty();
                }
            }
            return this;
        }

        private void nothingIsInFlight() {
            assertThat(IntStream.range(0, search.tree().size()).map(search.tree()::inFlight))
                    .containsOnly(0);
        }

        List<Integer> expanded() {
            return events.stream()
                    .filter(e -> e instanceof SearchEvent.Expanded)
                    .map(e -> (SearchEvent.Expanded) e)
                    .filter(e -> e.origin() == Origin.SEARCH)
                    .map(SearchEvent.Expanded::parent)
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("searches")
    void treeRebuiltFromEventsEqualsTheEngines(Algorithm algorithm, int seed) {
        var run = new Run(algorithm, seed).go();

        var rebuilt = new SearchTree(PROBLEM);
        run.events.forEach(event -> TreeUpdate.apply(event, rebuilt));

        assertThat(TreePrint.of(rebuilt)).isEqualTo(TreePrint.of(run.search.tree()));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("searches")
    void pruneThenRestoreReturnsTheSameBits(Algorithm algorithm, int seed) {
        var run = new Run(algorithm, seed).go();
        var tree = run.search.tree();
        int tried = 0;
        for (int id = 1; id < tree.size() && tried < 12; id += 1 + tree.size() / 20) {
            if (!tree.pruned(id)) {
                tried++;
                String before = TreePrint.of(tree);
                run.search.acts().prune(id);
                assertThat(TreeAudit.of(tree)).isEmpty();
                run.search.acts().restore(id);
                assertThat(TreePrint.of(tree)).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("searches")
    void sameSeedAndActsGiveTheSameEvents(Algorithm algorithm, int seed) {
        assertThat(new Run(algorithm, seed).go().events)
                .isEqualTo(new Run(algorithm, seed).go().events);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("searches")
    void budgetIsKeptAndNoThoughtIsExpandedTwice(Algorithm algorithm, int seed) {
        var run = new Run(algorithm, seed).go();
        var expanded = run.expanded();

        assertThat(expanded).hasSizeLessThanOrEqualTo(EXPANSIONS);
        assertThat(run.search.tally().expansions()).isEqualTo(expanded.size());
        if (!widens(seed)) {
            assertThat(expanded).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("searches")
    void prunedOrWrongThoughtIsNeverSelectedAndNeverAnswers(Algorithm algorithm, int seed) {
        var run = new Run(algorithm, seed).go();

        var tree = new SearchTree(PROBLEM);
        for (SearchEvent event : run.events) {
            if (event instanceof SearchEvent.Selected(var path)) {
                for (int id : path) {
                    assertThat(tree.hidden(id)).isFalse();
                    assertThat(tree.verdict(id)).isNotInstanceOf(Verdict.Illegal.class);
                }
            }
            TreeUpdate.apply(event, tree);
        }
        for (AnswerChoice rule : AnswerChoice.values()) {
            assertThat(
                            AnswerRule.pick(tree, by(rule, run.search.settings()))
                                    .map(Answer::thought)
                                    .filter(id -> !tree.reachable(id)))
                    .isEmpty();
        }
    }

    private static SearchSettings by(AnswerChoice rule, SearchSettings settings) {
        return settings.with(settings.answering().withRule(rule));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("searches")
    void pinnedThoughtSurvivesAndGetsItsShare(Algorithm algorithm, int seed) {
        var run = new Run(algorithm, seed);
        var search = run.search;
        while (!search.tree().expanded(ThoughtId.ROOT) || search.next() != Phase.SELECT) {
            search.step();
        }
        var tree = search.tree();
        var candidates = tree.children(ThoughtId.ROOT).stream().filter(tree::selectable).toList();
        if (candidates.isEmpty()) {
            return;
        }
        int pinned = candidates.getLast();
        search.acts().pin(pinned);
        boolean exhausted = false;
        while (!run.over() && !exhausted) {
            exhausted = search.step().isPresent();
            if (algorithm.backsUp() && search.next() == Phase.SELECT && !tree.spent(pinned)) {
                long siblings =
                        tree.children(ThoughtId.ROOT).stream().filter(tree::selectable).count();
                long share = tree.visits(ThoughtId.ROOT) / siblings;
                assertThat((long) tree.edgeVisits(pinned)).isGreaterThanOrEqualTo(share);
            }
        }
        assertThat(tree.expanded(pinned) || tree.finished(pinned) || isLink(tree, pinned)).isTrue();
    }

    private static boolean isLink(ReadableTree tree, int id) {
        return tree.link(id) != ThoughtId.NONE;
    }
}
