package espalier.shell;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.replica.TreeReplica;
import espalier.scripted.Trees;
import espalier.session.Command;
import espalier.session.Restriction;
import espalier.settings.AnswerChoice;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;

import org.junit.jupiter.api.Test;

import java.util.List;

class OutcomeViewModelTest {

    private static final Restriction PRUNED =
            new Restriction(Restriction.Kind.PRUNED, 2, new Command.Restore(2));

    private final TreeReplica replica = Trees.visited();
    private long now;
    private final OutcomeViewModel outcome = new OutcomeViewModel(replica, () -> now);

    @Test
    void prunedBranchesAreCountedAtOnceWhileTheSearchRests() {
        replica.apply(new SearchEvent.Pruned(2));
        replica.publish();
        assertThat(outcome.outcomeProperty().get().limiting()).containsExactly(PRUNED);
        replica.apply(new SearchEvent.Restored(2));
        replica.publish();
        assertThat(outcome.outcomeProperty().get().limiting()).isEmpty();
    }

    @Test
    void bestLineFollowsTheVisits() {
        replica.publish();
        assertThat(outcome.outcomeProperty().get().bestLine()).isEqualTo(List.of(0, 1));
    }

    @Test
    void runningSearchIsLookedAtAFewTimesASecondOnly() {
        replica.apply(new SearchEvent.Running());
        now += 1_000_000_000;
        replica.publish();
        replica.apply(new SearchEvent.Pruned(2));
        now += 1_000_000;
        replica.publish();
        assertThat(outcome.outcomeProperty().get().limiting()).isEmpty();
        now += 1_000_000_000;
        replica.publish();
        assertThat(outcome.outcomeProperty().get().limiting()).containsExactly(PRUNED);
    }

    @Test
    void anotherAnswerRuleIsFollowedAtOnceWhileTheSearchRuns() {
        replica.apply(
                new SearchEvent.Expanded(
                        2,
                        Origin.SEARCH,
                        10,
                        List.of(
                                new Proposal(
                                        4,
                                        Thought.written("right"),
                                        0.5,
                                        new Verdict.Solved("4 * 6 = 24")))));
        replica.apply(new SearchEvent.Running());
        now += 1_000_000_000;
        replica.publish();
        assertThat(outcome.outcomeProperty().get().bestLine()).isEqualTo(List.of(0, 2, 4));
        replica.answerBy(AnswerChoice.MOST_VISITS);
        assertThat(outcome.outcomeProperty().get().bestLine()).isEqualTo(List.of(0, 1));
    }
}
