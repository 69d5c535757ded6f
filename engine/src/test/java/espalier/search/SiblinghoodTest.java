package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.Proposal;
import espalier.settings.Algorithm;
import espalier.settings.Answering.Checking;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

import java.util.List;

class SiblinghoodTest {

    private static final Verdict LEGAL = new Verdict.Legal("state");

    private final KnownTree known = new KnownTree(Algorithm.PUCT);

    private static Thought drawn(String text, double probability, int draws) {
        return new Thought(text, List.of(), Math.log(probability), draws, false);
    }

    private List<Proposal> proposals(int most, Thought... drawn) {
        return new Siblinghood(known.tree, 0, known.tree.chain(0), _ -> LEGAL, known.settings)
                .proposals(List.of(drawn), most, 0, 10);
    }

    private List<Proposal> proposals(double share, Thought... drawn) {
        return new Siblinghood(known.tree, 0, known.tree.chain(0), _ -> LEGAL, known.settings)
                .proposals(List.of(drawn), 8, share, 10);
    }

    private static Proposal proposal(int id, Thought thought, double prior) {
        return new Proposal(id, thought, prior, LEGAL);
    }

    @Test
    void spellingsOfOneThoughtAreOneWhosePriorsAndDrawsAddUp() {
        var first = drawn("a", 0.25, 2);
        var other = drawn("b", 0.5, 1);

        assertThat(proposals(8, first, other, drawn("a", 0.125, 3)))
                .containsExactly(
                        proposal(
                                10,
                                first.withDraws(5),
                                first.probability() + Math.exp(Math.log(0.125))),
                        proposal(11, other, other.probability()));
    }

    @Test
    void priorsNeverAddUpToMoreThanOne() {
        assertThat(proposals(8, drawn("a", 0.9, 1), drawn("a", 0.9, 1)).getFirst().prior())
                .isEqualTo(1);
    }

    @Test
    void whatTheParentHasAlreadyIsLeftOut() {
        known.add(0, drawn("a", 0.25, 1), LEGAL);
        var other = drawn("b", 0.5, 1);

        assertThat(proposals(1, drawn("a", 0.25, 1), other))
                .containsExactly(proposal(10, other, other.probability()));
    }

    @Test
    void fullSiblinghoodTakesFurtherDrawsOfItsThoughtsAlone() {
        var first = drawn("a", 0.25, 1);

        assertThat(proposals(1, first, drawn("b", 0.5, 1), first))
                .containsExactly(
                        proposal(
                                10, first.withDraws(2), first.probability() + first.probability()));
    }

    @Test
    void aThoughtBelowAShareOfTheMostProbableSiblingIsLeftOut() {
        var likely = drawn("a", 0.5, 1);
        var close = drawn("c", 0.06, 1);

        assertThat(proposals(0.1, drawn("b", 0.04, 1), likely, close))
                .containsExactly(
                        proposal(10, likely, likely.probability()),
                        proposal(11, close, close.probability()));
    }

    @Test
    void theMostProbableSiblingMayStandInTheTreeAlready() {
        known.add(0, drawn("a", 0.5, 1), LEGAL);

        assertThat(proposals(0.1, drawn("b", 0.04, 1))).isEmpty();
        assertThat(proposals(0.1, drawn("b", 0.06, 1))).hasSize(1);
    }

    @Test
    void spellingsAreAddedUpBeforeTheyAreComparedWithTheirSiblings() {
        assertThat(proposals(0.1, drawn("a", 0.5, 1), drawn("b", 0.04, 1), drawn("b", 0.03, 1)))
                .hasSize(2);
    }

    @Test
    void aThoughtOfUnknownProbabilityStays() {
        assertThat(proposals(0.1, drawn("a", 0.5, 1), Thought.known("b", false))).hasSize(2);
    }

    @Test
    void withoutTheCheckerNobodyLooks() {
        known.settings = known.settings.with(known.settings.answering().withChecker(Checking.OFF));

        assertThat(proposals(1, drawn("a", 0.25, 1)).getFirst().verdict())
                .isEqualTo(new Verdict.Unchecked());
    }
}
