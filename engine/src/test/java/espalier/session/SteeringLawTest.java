package espalier.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.Seeds;
import espalier.diagnosis.TreeAudit;
import espalier.event.SearchEvent;
import espalier.event.TreeUpdate;
import espalier.event.UserAct;
import espalier.recording.TreeBits;
import espalier.search.Phase;
import espalier.search.RefusalException;
import espalier.search.ScriptedModel;
import espalier.search.Search;
import espalier.settings.Algorithm;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.tree.Origin;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class SteeringLawTest {

    private static final int SEEDS = Seeds.count(100);
    private static final Problem PROBLEM = new Problem("scripted", "1", "Solve 1.");
    private static final List<Algorithm> ALGORITHMS =
            List.of(Algorithm.PUCT, Algorithm.UCT, Algorithm.BEST_FIRST, Algorithm.GUMBEL);

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    private final List<SearchEvent> events = new ArrayList<>();

    private Search search(int seed) {
        var settings =
                SearchSettings.DEFAULT
                        .with(ALGORITHMS.get(seed % ALGORITHMS.size()))
                        .with(Budget.ofExpansions(200))
                        .with(new Answering(Checking.ON, AnswerChoice.CHECKER, AtVerified.GO_ON))
                        .withSeed(seed);
        return new Search(PROBLEM, settings, ScriptedModel.roles(), (_, e) -> events.add(e));
    }

    private static void simulate(Search search, int simulations) {
        int target = search.tally().simulations() + simulations;
        while (search.tally().simulations() < target && search.step().isEmpty()) {
            // One phase more.
        }
        while (search.next() != Phase.SELECT) {
            search.step();
        }
    }

    private static void act(UndoableActs steering, Search search, SplittableRandom random) {
        int thought = random.nextInt(search.tree().size());
        try {
            switch (random.nextInt(11)) {
                case 0 -> steering.prune(thought);
                case 1 -> steering.restore(thought);
                case 2 -> steering.pin(thought);
                case 3 -> steering.unpin(thought);
                case 4 -> steering.judge(thought, random.nextInt(11) / 10.0);
                case 5 -> steering.unjudge(thought);
                case 6 -> steering.onlyHere(thought);
                case 7 -> steering.expand(thought, 1 + random.nextInt(3));
                case 8 -> steering.write(thought, "mine " + random.nextInt(20));
                case 9 -> steering.edit(thought, "mine " + random.nextInt(20));
                default -> steering.playOut(thought);
            }
        } catch (RefusalException e) {
            assertThat(e).hasMessageContaining(" ");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void undoOfAnyActsGivesBackTheSameBitsAndRedoTheOthers(int seed) {
        var random = new SplittableRandom(seed);
        var search = search(seed);
        simulate(search, 20 + random.nextInt(20));
        var steering = new UndoableActs(search);
        int size = search.tree().size();
        var states = new ArrayList<long[]>();
        for (int i = 0; i < 25; i++) {
            int depth = steering.depth();
            long[] before = facts(search);
            act(steering, search, random);
            if (steering.depth() > depth) {
                states.add(before);
            }
            assertThat(TreeAudit.of(search.tree())).isEmpty();
        }
        long[] end = facts(search);
        assertThat(states).hasSize(steering.depth()).hasSizeGreaterThan(5);

        for (int i = states.size() - 1; i >= 0; i--) {
            steering.undo(1);
            assertThat(TreeAudit.of(search.tree())).isEmpty();
            assertThat(facts(search)).startsWith(states.get(i));
        }
        assertThat(search.tree().size()).isGreaterThanOrEqualTo(size);
        steering.redo(states.size());
        assertThat(facts(search)).isEqualTo(end);
        steering.undo(states.size());
        simulate(search, 20);
        assertThat(TreeAudit.of(search.tree())).isEmpty();
    }

    @Test
    void actAfterAnUndoLeavesNothingToRedo() {
        var search = search(1);
        simulate(search, 10);
        var steering = new UndoableActs(search);
        steering.prune(1);
        steering.undo(1);
        assertThat(steering.acts().redoable()).hasSize(1);

        steering.pin(2);

        assertThat(steering.acts().redoable()).isEmpty();
        int told = events.size();
        steering.redo(1);
        assertThat(events).hasSize(told);
        assertThat(search.tree().pruned(1)).isFalse();
    }

    @Test
    void thoughtExpandedWhileItsTwinWasPrunedIsLinkedAgainWhenThatIsUndone() {
        undoOfAnyActsGivesBackTheSameBitsAndRedoTheOthers(69);
        assertThat(events).anyMatch(e -> e instanceof SearchEvent.Relinked);
    }

    /// What an act may change of the thoughts that there are, the root's first.
    private static long[] facts(Search search) {
        var tree = search.tree();
        return IntStream.range(0, tree.size())
                .boxed()
                .flatMapToLong(id ->
                        LongStream.of(
                                tree.visits(id),
                                Double.doubleToRawLongBits(tree.sum(id)),
                                Double.doubleToRawLongBits(tree.value(id)),
                                Double.doubleToRawLongBits(tree.judgement(id)),
                                tree.spent(id) ? 1 : 0,
                                tree.pinned(id) ? 1 : 0,
                                tree.pruned(id) ? 1 : 0,
                                tree.focus()))
                .toArray();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void treeBuiltFromTheEventsOfASteeredRunIsTheRunsTree(int seed) {
        var random = new SplittableRandom(seed);
        var search = search(seed);
        var steering = new UndoableActs(search);
        for (int i = 0; i < 60; i++) {
            simulate(search, 1);
            act(steering, search, random);
            if (random.nextInt(4) == 0) {
                steering.undo(1 + random.nextInt(3));
            }
            if (random.nextInt(6) == 0) {
                steering.redo(1);
            }
        }
        var rebuilt = new SearchTree(PROBLEM);
        events.forEach(event -> TreeUpdate.apply(event, rebuilt));

        assertThat(TreeBits.of(rebuilt)).isEqualTo(TreeBits.of(search.tree()));
        assertThat(facts(search)).isNotEmpty();
        assertThat(TreeAudit.of(search.tree())).isEmpty();
    }

    @Test
    void searchGoesOnBelowTheOneThoughtAlone() {
        var search = search(0);
        simulate(search, 15);
        int focus = search.tree().children(0).getLast();
        search.acts().onlyHere(focus);
        events.clear();
        simulate(search, 15);

        assertThat(events)
                .filteredOn(e -> e instanceof SearchEvent.Selected)
                .isNotEmpty()
                .allSatisfy(
                        e -> assertThat(((SearchEvent.Selected) e).path()).startsWith(0, focus));
        assertThat(TreeAudit.of(search.tree())).isEmpty();
    }

    @Test
    void judgedValueStandsForAllThatLiesBelowUntilItIsLifted() {
        var search = search(0);
        simulate(search, 25);
        var tree = search.tree();
        int child = tree.children(0).stream().filter(id -> tree.visits(id) > 1).findFirst().get();
        double before = tree.value(child);
        double rootBefore = tree.value(0);
        search.acts().judge(child, 1);
        double rootJudged = tree.value(0);
        simulate(search, 10);
        assertThat(tree.value(child)).isEqualTo(1);
        assertThat(rootJudged).isGreaterThan(rootBefore);
        assertThat(TreeAudit.of(tree)).isEmpty();

        search.acts().unjudge(child);
        assertThat(tree.value(child)).isNotEqualTo(1).isBetween(0.0, 1.0);
        assertThat(before).isNotEqualTo(1);
        assertThat(TreeAudit.of(tree)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, 80, Double.NaN})
    void judgementIsAShare(double value) {
        var search = search(2);
        simulate(search, 10);
        var steering = new UndoableActs(search);

        assertThatThrownBy(() -> steering.judge(1, value))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "A judgement (%s) must be from 0 to 1. Maybe it is meant in percent."
                                .formatted(value));

        assertThat(search.tree().judgedThoughts()).isEmpty();
        assertThat(steering.depth()).isZero();
        steering.judge(1, 0);
        steering.judge(2, 1);
        assertThat(search.tree().judgedThoughts()).containsExactly(1, 2);
    }

    @Test
    void writtenThoughtIsCheckedEvaluatedAndGetsItsShareOfThePrior() {
        var search = search(0);
        simulate(search, 3);
        int siblings =
                (int) search.tree().children(0).stream().filter(search.tree()::selectable).count();
        var steering = new UndoableActs(search);
        steering.write(0, " my own ");
        var tree = search.tree();
        int id = tree.size() - 1;

        assertThat(tree.thought(id).text()).isEqualTo("my own");
        assertThat(tree.origin(id)).isEqualTo(Origin.WRITTEN);
        assertThat(tree.prior(id)).isEqualTo(1.0 / (siblings + 1));
        assertThat(tree.rawValue(id)).isBetween(0.0, 1.0);
        assertThatThrownBy(() -> steering.write(0, "my own"))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> steering.write(0, "two\nlines")).hasMessageContaining("one line");
        assertThat(steering.acts().undoable())
                .containsExactly(new DoneActs.Named(UserAct.WRITE, 0, 1));
    }

    @Test
    void resamplingIsEvidenceThatNeverEntersTheTree() {
        var search = search(0);
        simulate(search, 5);
        long[] before = TreeBits.of(search.tree());
        events.clear();
        search.acts().resample(1, 8);

        assertThat(TreeBits.of(search.tree())).isEqualTo(before);
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        SearchEvent.Resampled.class,
                        e ->
                                assertThat(
                                                e.samples().stream()
                                                        .mapToInt(SearchEvent.Sample::draws)
                                                        .sum())
                                        .isEqualTo(8));
        search.acts().resample(1, 8);
        assertThat(events.getLast()).isNotEqualTo(events.getFirst());
    }

    @Test
    void linesPlayedBesideTheTreeAreEvidenceThatNeverEntersIt() {
        var search = search(0);
        simulate(search, 5);
        long[] before = TreeBits.of(search.tree());
        events.clear();
        search.acts().continueFrom(0, 12);
        search.acts().continueFrom(0, 12);
        search.acts().readAnswer(1, List.of("an answer"));

        assertThat(TreeBits.of(search.tree())).isEqualTo(before);
        assertThat(events.subList(0, 2))
                .allSatisfy(e ->
                        assertThat(
                                        ((SearchEvent.Continued) e)
                                                .endings().stream()
                                                        .mapToInt(SearchEvent.Ending::draws)
                                                        .sum())
                                .isEqualTo(12));
        assertThat(events.get(1)).isNotEqualTo(events.get(0));
        assertThat(((SearchEvent.AnswerRead) events.get(2)).with()).isEmpty();
        assertThatThrownBy(() -> search.acts().readAnswer(0, List.of("an answer")))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void playedOutLineEndsWithAnEnd() {
        var search = search(0);
        simulate(search, 2);
        var steering = new UndoableActs(search);
        int first = search.tree().size();
        steering.playOut(1);
        int last = search.tree().size() - 1;

        assertThat(last).isGreaterThanOrEqualTo(first);
        assertThat(search.tree().finished(last) || !search.tree().selectable(last)).isTrue();
        steering.undo(1);
        assertThat(search.tree().hidden(last)).isTrue();
    }

    @Test
    void restrictionsAreListedEachWithItsWayOut() {
        var search = search(0);
        simulate(search, 10);
        var steering = new UndoableActs(search);
        steering.prune(1);
        steering.pin(2);
        steering.judge(3, 0.5);
        steering.onlyHere(2);

        assertThat(Restriction.of(search.tree()))
                .containsExactly(
                        new Restriction(Restriction.Kind.ONLY_HERE, 2, new Command.OnlyHere(0)),
                        new Restriction(Restriction.Kind.PRUNED, 1, new Command.Restore(1)),
                        new Restriction(Restriction.Kind.PINNED, 2, new Command.Unpin(2)),
                        new Restriction(Restriction.Kind.JUDGED, 3, new Command.Unjudge(3)));
    }
}
