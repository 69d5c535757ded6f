package espalier.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.Seeds;
import espalier.event.SearchEvent;
import espalier.search.Phase;
import espalier.search.ScriptedModel;
import espalier.search.Search;
import espalier.settings.Algorithm;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.EqualStates;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.tree.Scale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

class HistoryTest {

    private static final int SEEDS = Seeds.count(1000);
    private static final Problem PROBLEM = new Problem("scripted", "1", "Solve 1.");
    private static final List<Algorithm> ALGORITHMS =
            List.of(Algorithm.PUCT, Algorithm.UCT, Algorithm.BEST_FIRST, Algorithm.BEAM);

    /// So little that checkpoints must give way to one another.
    private static final long LITTLE_MEMORY = 400_000;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    /// A run with the user's acts in it, and what the tree was after each event.
    private static final class Run {

        private final SearchSettings settings;
        private final History history;
        private final List<Long> prints = new ArrayList<>();
        private final List<SearchEvent> events = new ArrayList<>();
        private final Search search;

        Run(int seed, int expansions) {
            var chosen = SearchSettings.DEFAULT;
            settings =
                    chosen.with(ALGORITHMS.get(seed % ALGORITHMS.size()))
                            .with(Budget.ofExpansions(expansions))
                            .with(
                                    new Answering(
                                            Checking.ON, AnswerChoice.CHECKER, AtVerified.GO_ON))
                            .with(
                                    chosen.expansion()
                                            .withEqualStates(
                                                    seed % 3 == 0
                                                            ? EqualStates.GRAPH
                                                            : EqualStates.TREE)
                                            .withBatch(1 + seed % 3))
                            .withSeed(seed);
            history = new History(PROBLEM, Scale.UNIT, settings, LITTLE_MEMORY);
            search = new Search(PROBLEM, settings, ScriptedModel.roles(), this::heard);
            prints.add(TreeBits.print(search.tree()));
            var random = new SplittableRandom(seed);
            while ((search.next() != Phase.SELECT || search.stopReason(0).isEmpty())
                    && search.step().isEmpty()) {
                act(random);
            }
        }

        private void heard(long sequence, SearchEvent event) {
            history.add(event, sequence * 10);
            events.add(event);
            prints.add(TreeBits.print(search.tree()));
        }

        private void act(SplittableRandom random) {
            int thought = random.nextInt(search.tree().size());
            switch (random.nextInt(30)) {
                case 0 -> search.acts().prune(thought);
                case 1 -> search.acts().restore(thought);
                case 2 -> search.acts().pin(thought);
                case 3 -> search.acts().unpin(thought);
                case 4 -> {
                    if (!search.tree().finished(thought)) {
                        search.acts().expand(thought, 2);
                    }
                }
                default -> {}
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void treeAtAnyEventEqualsTheRunsTreeThen(int seed) {
        var run = new Run(seed, 40);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 40; i++) {
            int moment = random.nextInt(run.history.size() + 1);

            assertThat(TreeBits.print(run.history.treeAt(moment)))
                    .as("moment %d", moment)
                    .isEqualTo(run.prints.get(moment));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void forwardAfterBackwardIsTheIdentity(int seed) {
        var run = new Run(seed, 40);
        var traveller = run.history.traveller();
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 60; i++) {
            traveller.goTo(random.nextInt(run.history.size() + 1));
            if (traveller.moment() < run.history.size()) {
                assertThat(traveller.next()).isEqualTo(run.events.get(traveller.moment() - 1));
            }
            assertThat(TreeBits.print(traveller.tree()))
                    .isEqualTo(run.prints.get(traveller.moment()));
        }
        traveller.goTo(run.history.size());
        assertThat(TreeBits.of(traveller.tree())).isEqualTo(TreeBits.of(run.search.tree()));
    }

    @Test
    void longRunIsTravelledWithLittleMemory() {
        var run = new Run(4, 600);

        assertThat(run.history.size()).isGreaterThan(2000);
        for (int moment = 0; moment <= run.history.size(); moment += 331) {
            assertThat(TreeBits.print(run.history.treeAt(moment)))
                    .isEqualTo(run.prints.get(moment));
        }
    }

    @Test
    void thoughtIsThereFromTheEventThatCreatedItOn() {
        var run = new Run(1, 60);
        for (int id = 1; id < run.search.tree().size(); id++) {
            int created = run.history.index().created(id);

            assertThat(run.history.treeAt(created).size()).isGreaterThan(id);
            assertThat(run.history.treeAt(created - 1).size()).isLessThanOrEqualTo(id);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void copyIsReadOnAnotherThreadWhileTheRunGoesOn(int seed) throws InterruptedException {
        var run = new Run(seed, 40);
        var history = new History(PROBLEM, Scale.UNIT, run.settings, LITTLE_MEMORY);
        int middle = new SplittableRandom(seed).nextInt(run.events.size() + 1);
        run.events.subList(0, middle).forEach(event -> history.add(event, 0));
        var index = history.index();
        var copy = history.copy();
        var marks = List.copyOf(index.marks());
        var later = run.events.subList(middle, run.events.size());
        var reads = new ArrayList<Long>();

        var reader =
                Thread.ofPlatform()
                        .start(() -> {
                            for (int moment = 0; moment <= middle; moment++) {
                                reads.add(TreeBits.print(copy.treeAt(moment)));
                            }
                            later.forEach(event -> copy.add(event, 0));
                        });
        later.forEach(event -> history.add(event, 0));
        reader.join();

        assertThat(reads).isEqualTo(run.prints.subList(0, middle + 1));
        assertThat(TreeBits.print(history.latest())).isEqualTo(run.prints.getLast());
        assertThat(TreeBits.print(copy.latest())).isEqualTo(run.prints.getLast());
        assertThat(index.size()).isEqualTo(middle);
        assertThat(index.marks()).isEqualTo(marks);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void stepsGoToTheNearestEndOfAPhaseOrASimulation(int seed) {
        var run = new Run(seed, 20);
        var index = run.history.index();
        for (int moment = 0; moment <= index.size(); moment++) {
            int at = moment;
            var ends = ends(run.events, HistoryTest::endsSimulation);
            var phases = ends(run.events, e -> endsSimulation(e) || phase(e));

            assertThat(index.simulationBefore(at)).isEqualTo(last(ends, at));
            assertThat(index.simulationAfter(at)).isEqualTo(next(ends, at, index.size()));
            assertThat(index.phaseBefore(at)).isEqualTo(last(phases, at));
            assertThat(index.phaseAfter(at)).isEqualTo(next(phases, at, index.size()));
        }
    }

    private static boolean endsSimulation(SearchEvent event) {
        return event instanceof SearchEvent.BackedUp
                || event instanceof SearchEvent.Completed
                || event instanceof SearchEvent.GivenUp;
    }

    private static boolean phase(SearchEvent event) {
        return event instanceof SearchEvent.Selected
                || event instanceof SearchEvent.Expanded
                || event instanceof SearchEvent.Evaluated;
    }

    private static List<Integer> ends(List<SearchEvent> events, Predicate<SearchEvent> wanted) {
        return IntStream.rangeClosed(1, events.size())
                .filter(moment -> wanted.test(events.get(moment - 1)))
                .boxed()
                .toList();
    }

    private static int last(List<Integer> moments, int before) {
        return moments.stream().filter(m -> m < before).reduce(0, (_, m) -> m);
    }

    private static int next(List<Integer> moments, int after, int otherwise) {
        return moments.stream().filter(m -> m > after).findFirst().orElse(otherwise);
    }

    @Test
    void marksAreMadeOfAnswersAndActsInOrder() {
        var history = new History(PROBLEM, SearchSettings.DEFAULT);
        var run = new Run(5, 60);
        run.events.forEach(event -> history.add(event, 0));

        var acts = history.index().marks().stream().filter(m -> m.kind() == Mark.Kind.ACT).toList();
        assertThat(acts).isNotEmpty();
        for (Mark mark : acts) {
            assertThat(run.events.get(mark.event() - 1))
                    .isInstanceOfAny(
                            SearchEvent.Pruned.class,
                            SearchEvent.Restored.class,
                            SearchEvent.Pinned.class,
                            SearchEvent.Unpinned.class,
                            SearchEvent.Expanded.class);
        }
        assertThat(history.index().marks()).isSortedAccordingTo((a, b) -> a.event() - b.event());
    }

    @Test
    void settingsInForceAreThoseOfTheMoment() {
        var other = SearchSettings.DEFAULT.withSeed(7);
        var history = new History(PROBLEM, SearchSettings.DEFAULT);
        history.add(new SearchEvent.Running(), 5);
        history.add(new SearchEvent.SettingsChanged(other), 8);

        assertThat(history.settingsAt(1)).isEqualTo(SearchSettings.DEFAULT);
        assertThat(history.settingsAt(2)).isEqualTo(other);
        assertThat(history.at(2)).isEqualTo(8);
    }

    @Test
    void eventThatDoesNotFitLeavesTheHistoryAsItWas() {
        var history = new History(PROBLEM, SearchSettings.DEFAULT);

        assertThatThrownBy(() -> history.add(new SearchEvent.Pruned(5), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(history.size()).isZero();
        assertThatThrownBy(() -> history.treeAt(1)).hasMessageContaining("from 0 to 0");
    }
}
