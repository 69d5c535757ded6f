package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.event.TreeUpdate;
import espalier.search.Phase;
import espalier.search.ScriptedModel;
import espalier.search.Search;
import espalier.search.TreePrint;
import espalier.settings.Algorithm;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.EqualStates;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.SearchTree;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What holds of every search, whatever is done to it on the way.
class SearchLawsTest {

    private static final Problem PROBLEM = new Problem("scripted", "1", "Solve 1.");
    private static final int SEEDS = Boolean.getBoolean("espalier.thorough") ? 1000 : 100;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    /// A search among whose phases random acts fall, with all that was published.
    private static final class Run {
        final List<SearchEvent> events = new ArrayList<>();
        final Search search;
        final SplittableRandom random;

        Run(int seed) {
            random = new SplittableRandom(seed);
            search =
                    new Search(
                            PROBLEM,
                            settings(seed),
                            ScriptedModel.roles(),
                            (sequence, event) -> {
                                events.add(event);
                                assertThat(sequence).isEqualTo(events.size());
                            });
        }

        /// Every algorithm in turn; every second round in graph mode, every third one in batches.
        static SearchSettings settings(int seed) {
            var algorithms = Algorithm.values();
            var plain = SearchSettings.DEFAULT;
            int round = seed / algorithms.length;
            return plain.with(algorithms[seed % algorithms.length])
                    .with(
                            plain.expansion()
                                    .withThoughts(3)
                                    .withRootThoughts(6)
                                    .withBatch(round % 3 == 2 ? 4 : 1)
                                    .withEqualStates(
                                            round % 2 == 1 ? EqualStates.GRAPH : EqualStates.TREE))
                    .with(Budget.ofExpansions(40))
                    .with(new Answering(Checking.ON, AnswerChoice.CHECKER, AtVerified.GO_ON))
                    .withSeed(seed);
        }

        /// Another algorithm for the same run.
        void change() {
            var algorithms = Algorithm.values();
            search.change(search.settings().with(algorithms[random.nextInt(algorithms.length)]));
        }

        void act() {
            int thought = random.nextInt(search.tree().size());
            switch (random.nextInt(6)) {
                case 0 -> search.prune(thought);
                case 1 -> search.restore(thought);
                case 2 -> search.pin(thought);
                case 3 -> search.unpin(thought);
                case 4 -> change();
                default -> search.expandFor(thought, 1 + random.nextInt(3));
            }
        }

        Run go(boolean withActs) {
            for (int i = 0; i < 400; i++) {
                if (search.next() == Phase.SELECT && search.stopReason(0).isPresent()) {
                    break;
                }
                if (search.step().isPresent()) {
                    break;
                }
                if (withActs && random.nextInt(6) == 0) {
                    act();
                    assertThat(TreeAudit.of(search.tree())).isEmpty();
                }
            }
            return this;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void treeRebuiltFromEventsEqualsTheEngines(int seed) {
        var run = new Run(seed).go(true);

        var rebuilt = new SearchTree(PROBLEM);
        run.events.forEach(event -> TreeUpdate.apply(event, rebuilt));

        assertThat(TreePrint.of(rebuilt)).isEqualTo(TreePrint.of(run.search.tree()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pruneThenRestoreReturnsTheSameBits(int seed) {
        var run = new Run(seed).go(true);
        var tree = run.search.tree();
        for (int id = 1; id < tree.size(); id++) {
            if (!tree.pruned(id)) {
                String before = TreePrint.of(tree);
                run.search.prune(id);
                assertThat(TreeAudit.of(tree)).isEmpty();
                run.search.restore(id);
                assertThat(TreePrint.of(tree)).isEqualTo(before);
                if (id > 40) {
                    return;
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sameSeedAndActsGiveTheSameEvents(int seed) {
        assertThat(new Run(seed).go(true).events).isEqualTo(new Run(seed).go(true).events);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void budgetIsKeptAndNoThoughtIsExpandedTwice(int seed) {
        var run = new Run(seed).go(true);

        var expanded =
                run.events.stream()
                        .filter(e -> e instanceof SearchEvent.Expanded)
                        .map(e -> (SearchEvent.Expanded) e)
                        .filter(e -> e.origin() == Origin.SEARCH)
                        .map(SearchEvent.Expanded::parent)
                        .toList();

        assertThat(expanded).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(40);
        assertThat(run.search.tally().expansions()).isEqualTo(expanded.size());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsInFlightBetweenBatches(int seed) {
        var run = new Run(seed).go(true);
        var tree = run.search.tree();
        while (run.search.next() != Phase.SELECT) {
            run.search.step();
        }

        assertThat(IntStream.range(0, tree.size()).filter(id -> tree.inFlight(id) > 0)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void prunedOrWrongThoughtIsNeverSelected(int seed) {
        var run = new Run(seed).go(true);

        var tree = new SearchTree(PROBLEM);
        for (SearchEvent event : run.events) {
            if (event instanceof SearchEvent.Selected(var path)) {
                for (int id : path) {
                    assertThat(tree.pruned(id)).isFalse();
                    assertThat(tree.verdict(id)).isNotInstanceOf(Verdict.Illegal.class);
                }
            }
            TreeUpdate.apply(event, tree);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pinnedThoughtGetsItsShare(int seed) {
        var search =
                new Search(
                        PROBLEM,
                        SearchSettings.DEFAULT
                                .with(Budget.ofExpansions(60))
                                .with(
                                        new Answering(
                                                Checking.ON,
                                                AnswerChoice.CHECKER,
                                                AtVerified.GO_ON))
                                .withSeed(seed),
                        ScriptedModel.roles(),
                        (_, _) -> {});
        for (int i = 0; i < 4; i++) {
            search.step();
        }
        var tree = search.tree();
        int pinned =
                tree.children(0).stream()
                        .filter(tree::selectable)
                        .reduce((_, b) -> b)
                        .orElseThrow();
        long siblings = tree.children(0).stream().filter(tree::selectable).count();
        search.pin(pinned);
        while (!(search.next() == Phase.SELECT && search.stopReason(0).isPresent())
                && search.step().isEmpty()) {
            if (search.next() == Phase.SELECT) {
                assertThat((long) tree.visits(pinned))
                        .isGreaterThanOrEqualTo(tree.visits(0) / siblings);
            }
        }
        assertThat(tree.visits(0)).isGreaterThan(20);
    }
}
