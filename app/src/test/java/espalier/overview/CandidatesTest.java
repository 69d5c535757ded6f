package espalier.overview;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.overview.Candidates.Dot;
import espalier.overview.Candidates.Frame;
import espalier.replica.TreeReplica;
import espalier.scripted.SampleTrees;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ThoughtId;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class CandidatesTest {

    private static final Frame FRAME = new Frame(30, 10, 230, 110);

    private final TreeReplica replica = SampleTrees.empty();

    @Test
    void dotIsFurtherRightByPriorHigherByValueAndLargerByVisits() {
        expand(ThoughtId.ROOT, 0.1, 0.4);
        SampleTrees.backUp(replica, 1, 0.25);
        SampleTrees.backUp(replica, 1, 0.25);
        SampleTrees.backUp(replica, 1, 0.25);
        SampleTrees.backUp(replica, 1, 0.25);
        SampleTrees.backUp(replica, 2, 1);

        assertThat(of(1).dots()).containsExactly(new Dot(1, 70, 85, 9), new Dot(2, 190, 10, 6));
        assertThat(of(1).reach()).isEqualTo(0.5);
    }

    @Test
    void candidatesAreTheSelectedThoughtAndItsSiblings() {
        expand(ThoughtId.ROOT, 0.1, 0.4);
        expand(1, 0.2, 0.3, 0.5);

        assertThat(of(ThoughtId.ROOT).dots()).extracting(Dot::id).containsExactlyInAnyOrder(1, 2);
        assertThat(of(2).dots()).extracting(Dot::id).containsExactlyInAnyOrder(1, 2);
        assertThat(of(4).dots()).extracting(Dot::id).containsExactlyInAnyOrder(3, 4, 5);
        assertThat(of(4).parent()).isEqualTo(1);
    }

    @Test
    void candidatesWhosePriorsNoLogStatesStandInTheirOrder() {
        expand(ThoughtId.ROOT, Double.NaN, Double.NaN);
        var dots = of(1).dots();

        assertThat(of(1).reach()).isNaN();
        assertThat(dots).extracting(Dot::x).containsExactlyInAnyOrder(80.0, 180.0);
    }

    @Test
    void candidateWithoutValueLiesBelowValueZero() {
        expand(ThoughtId.ROOT, 0.1, 0.4);
        SampleTrees.backUp(replica, 1, 0);
        var candidates = of(1);

        assertThat(candidates.hasLane()).isTrue();
        assertThat(candidates.dots().getFirst().y()).isEqualTo(candidates.floor());
        assertThat(candidates.dots().getLast().y()).isGreaterThan(candidates.floor());
    }

    @Test
    void ofDotsThatCoverOneAnotherTheMostVisitedIsKeptUnlessOneIsSelected() {
        expand(ThoughtId.ROOT, 0.2, 0.2, 0.2);
        SampleTrees.backUp(replica, 2, 0.5);
        SampleTrees.backUp(replica, 3, 0.5);
        SampleTrees.backUp(replica, 3, 0.5);

        assertThat(of(ThoughtId.ROOT).dots()).extracting(Dot::id).containsExactly(3, 1);
        assertThat(of(2).dots()).extracting(Dot::id).containsExactly(2, 1);
    }

    @Test
    void thereAreNeverMoreDotsThanPlaces() {
        SampleTrees.grow(replica, ThoughtId.ROOT, 10_000);

        assertThat(of(17).dots()).extracting(Dot::id).containsExactly(17);
    }

    @Test
    void placeBelongsToTheUppermostDot() {
        expand(ThoughtId.ROOT, 0.2, 0.21);
        SampleTrees.backUp(replica, 1, 0.5);
        SampleTrees.backUp(replica, 1, 0.5);
        SampleTrees.backUp(replica, 2, 0.5);
        var candidates = of(1);
        Dot small = candidates.dots().getLast();

        assertThat(small.id()).isEqualTo(2);
        assertThat(candidates.at(small.x(), small.y())).isEqualTo(2);
        assertThat(candidates.at(small.x() - 12, small.y())).isEqualTo(1);
        assertThat(candidates.at(200, 20)).isEqualTo(ThoughtId.NONE);
    }

    @Test
    void problemWithoutThoughtsHasNoDots() {
        assertThat(of(ThoughtId.ROOT).dots()).isEmpty();
    }

    private Candidates of(int selected) {
        return Candidates.of(replica.tree(), selected, FRAME);
    }

    private void expand(int parent, double... priors) {
        List<Proposal> proposals = new ArrayList<>();
        for (double prior : priors) {
            int id = replica.tree().size() + proposals.size();
            proposals.add(
                    new Proposal(id, Thought.written("step " + id), prior, new Verdict.Legal("")));
        }
        replica.apply(new SearchEvent.Expanded(parent, Origin.SEARCH, 10, proposals));
    }
}
