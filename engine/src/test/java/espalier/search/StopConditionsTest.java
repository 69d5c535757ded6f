package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.Proposal;
import espalier.event.RunTally;
import espalier.event.SearchEvent;
import espalier.event.SearchEvent.Opinion;
import espalier.event.StopReason;
import espalier.event.TreeUpdate;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A run told event by event, and when it must stop.
class StopConditionsTest {

    private static final Budget NONE = Budget.ofExpansions(0);

    private final SearchTree tree = new SearchTree(new Problem("f", "1", "Solve 1."));
    private final RunTally tally = new RunTally();
    private final StopConditions stops = new StopConditions();
    private SearchSettings settings = SearchSettings.DEFAULT.with(NONE);

    private void publish(SearchEvent event) {
        TreeUpdate.apply(event, tree);
        tally.count(event);
        stops.hear(event, tree, settings);
    }

    private int finish(String text, double value) {
        return propose(new Thought(text, List.of(), -1, 1, true), new Verdict.Unchecked(), value);
    }

    private int propose(Thought thought, Verdict verdict, double value) {
        int id = tree.size();
        publish(
                new SearchEvent.Expanded(
                        0, Origin.SEARCH, 10, List.of(new Proposal(id, thought, 0.5, verdict))));
        publish(new SearchEvent.Evaluated("test", List.of(new Opinion(id, value))));
        return id;
    }

    private void simulate(int times) {
        for (int i = 0; i < times; i++) {
            publish(new SearchEvent.BackedUp(List.of(0), 0.5));
        }
    }

    private List<StopReason> reasons() {
        return stops.reason(tree, tally, settings, 2).stream().toList();
    }

    @Test
    void eachLimitEndsTheRunWhereItIsReached() {
        finish("x", 0.5);
        simulate(3);
        // 1 expansion, 3 simulations, 2 thoughts, 10 tokens, 2 seconds.
        assertThat(reasons()).isEmpty();
        assertThat(under(NONE.withExpansions(1))).containsExactly(StopReason.EXPANSIONS);
        assertThat(under(NONE.withExpansions(2))).isEmpty();
        assertThat(under(NONE.withSimulations(3))).containsExactly(StopReason.SIMULATIONS);
        assertThat(under(NONE.withSimulations(4))).isEmpty();
        assertThat(under(NONE.withThoughts(2))).containsExactly(StopReason.THOUGHTS);
        assertThat(under(NONE.withThoughts(3))).isEmpty();
        assertThat(under(NONE.withTokens(10))).containsExactly(StopReason.TOKENS);
        assertThat(under(NONE.withTokens(11))).isEmpty();
        assertThat(under(NONE.withSeconds(2))).containsExactly(StopReason.SECONDS);
        assertThat(under(NONE.withSeconds(2.1))).isEmpty();
    }

    private List<StopReason> under(Budget budget) {
        settings = settings.with(budget);
        return reasons();
    }

    @Test
    void treeOfSoManyMegabytesEndsTheRun() {
        settings = settings.with(NONE.withMegabytes(1));
        finish("x".repeat(900_000), 0.5);
        assertThat(reasons()).isEmpty();
        finish("x".repeat(100_000), 0.5);

        assertThat(reasons()).containsExactly(StopReason.MEMORY);
        assertThat(under(NONE.withMegabytes(2))).isEmpty();
    }

    @Test
    void verifiedAnswerEndsTheRunUntilItWasPassedOrIsPruned() {
        int first = propose(Thought.written("x"), new Verdict.Solved("24"), 1);
        assertThat(reasons()).containsExactly(StopReason.VERIFIED_ANSWER);
        publish(new SearchEvent.Pruned(first));
        assertThat(reasons()).isEmpty();
        publish(new SearchEvent.Restored(first));
        publish(new SearchEvent.Stopped(StopReason.VERIFIED_ANSWER));
        assertThat(reasons()).isEmpty();
        propose(Thought.written("y"), new Verdict.Solved("24"), 1);
        assertThat(reasons()).containsExactly(StopReason.VERIFIED_ANSWER);

        settings = settings.with(settings.answering().withStopAtVerified(AtVerified.GO_ON));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void fiveHundredSimulationsThatExpandNothingEndTheRun() {
        simulate(499);
        assertThat(reasons()).isEmpty();
        simulate(1);

        assertThat(reasons()).containsExactly(StopReason.CONVERGED);
    }

    @Test
    void simulationThatExpandsStartsTheCountOfRevisitsAnew() {
        simulate(499);
        propose(Thought.written("x"), new Verdict.Unchecked(), 0.5);
        simulate(1);
        assertThat(tally.revisitsInARow()).isZero();
        simulate(499);
        assertThat(reasons()).isEmpty();
        simulate(1);
        assertThat(reasons()).containsExactly(StopReason.CONVERGED);

        publish(new SearchEvent.Pruned(1));
        assertThat(reasons()).isEmpty();
        simulate(500);
        assertThat(reasons()).containsExactly(StopReason.CONVERGED);
        publish(new SearchEvent.StartedWarm());
        assertThat(reasons()).isEmpty();
    }

    @Test
    void answerThatStaysTheSameForSoManySimulationsEndsTheRun() {
        settings = settings.with(NONE.withConvergedAfter(3));
        simulate(5);
        finish("81", 0.4);
        simulate(3);
        assertThat(reasons()).isEmpty();
        finish("Answer: 81.0", 0.6);
        simulate(1);

        assertThat(reasons()).containsExactly(StopReason.ANSWER_CONVERGED);
    }

    @Test
    void anotherAnswerStartsTheCountAnew() {
        settings = settings.with(NONE.withConvergedAfter(3));
        finish("81", 0.4);
        simulate(3);
        finish("18", 0.6);
        simulate(3);
        assertThat(reasons()).isEmpty();
        simulate(1);

        assertThat(reasons()).containsExactly(StopReason.ANSWER_CONVERGED);
    }

    @Test
    void actsAndOtherSettingsStartTheCountAnew() {
        settings = settings.with(NONE.withConvergedAfter(2));
        finish("81", 0.4);
        int other = finish("18", 0.3);
        var ask = new SearchEvent.Expanded(0, Origin.ASKED, 0, List.of());
        for (SearchEvent act :
                List.of(
                        new SearchEvent.Pruned(other),
                        new SearchEvent.Restored(other),
                        new SearchEvent.Pinned(other),
                        new SearchEvent.Unpinned(other),
                        new SearchEvent.SettingsChanged(settings),
                        ask)) {
            simulate(3);
            assertThat(reasons()).as("before %s", act).isNotEmpty();
            publish(act);
            simulate(2);
            assertThat(reasons()).as("after %s", act).isEmpty();
        }
    }

    @Test
    void pauseChangesNothingInTheCount() {
        settings = settings.with(NONE.withConvergedAfter(2));
        finish("81", 0.4);
        simulate(2);
        for (SearchEvent event :
                List.of(
                        new SearchEvent.Paused(),
                        new SearchEvent.Running(),
                        new SearchEvent.Stopped(StopReason.USER),
                        new SearchEvent.Failed("The model broke."),
                        new SearchEvent.Selected(List.of(0)))) {
            publish(event);
        }
        simulate(1);

        assertThat(reasons()).containsExactly(StopReason.ANSWER_CONVERGED);
    }

    @Test
    void runThatWasEndedByItsAnswerGoesOnForAsLongAgain() {
        settings = settings.with(NONE.withConvergedAfter(2));
        finish("81", 0.4);
        simulate(3);
        publish(new SearchEvent.Stopped(StopReason.ANSWER_CONVERGED));
        simulate(2);
        assertThat(reasons()).isEmpty();
        simulate(1);

        assertThat(reasons()).containsExactly(StopReason.ANSWER_CONVERGED);
    }

    @Test
    void answerPrunedOnTheWayIsNoAnswer() {
        settings = settings.with(NONE.withConvergedAfter(2));
        int only = finish("81", 0.4);
        simulate(1);
        publish(new SearchEvent.Pruned(only));
        simulate(9);

        assertThat(reasons()).isEmpty();
    }
}
