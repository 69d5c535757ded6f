package espalier.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Thoughts A and B, below A the expanded X with its child D, below B the thought Y, whose state is
/// X's.
class EqualStatesTest {

    private static final int A = 1;
    private static final int B = 2;
    private static final int X = 3;
    private static final int Y = 4;
    private static final int D = 5;

    private final SearchTree tree = new SearchTree(new Problem("f", "1", "Solve 1."));

    /// One visit each of the problem (0.5), A (0.4), B (0.6) and X (0.8).
    @BeforeEach
    void beforeTheLink() {
        legal(0);
        legal(0);
        legal(A);
        legal(B);
        legal(X);
        List.of(0, A, B, X).forEach(tree::markExpanded);
        tree.backUp(ThoughtPath.of(0), 0.5);
        tree.backUp(ThoughtPath.of(0, A), 0.4);
        tree.backUp(ThoughtPath.of(0, B), 0.6);
        tree.backUp(ThoughtPath.of(0, A, X), 0.8);
    }

    private int legal(int parent) {
        return tree.add(parent, Thought.written("t"), new Verdict.Legal("s"), 0.5, Origin.SEARCH);
    }

    private void expect(int id, int visits, double sum) {
        assertThat(tree.visits(id)).as("visits of %d", id).isEqualTo(visits);
        assertThat(tree.sum(id)).as("sum of %d", id).isEqualTo(sum);
    }

    /// Each thought's N, W and whether it is spent, to the last bit.
    private List<Object> figures() {
        var figures = new ArrayList<Object>();
        for (int id = 0; id < tree.size(); id++) {
            figures.add(tree.visits(id));
            figures.add(tree.edgeVisits(id));
            figures.add(Double.doubleToLongBits(tree.sum(id)));
            figures.add(tree.spent(id));
        }
        return figures;
    }

    @Test
    void linkChangesNothingUntilASimulationGoesAlongIt() {
        tree.twins().link(Y, X);

        expect(Y, 0, 0);
        expect(X, 1, 0.8);
        expect(A, 2, 0.4 + 0.8);
        expect(B, 1, 0.6);
        expect(0, 4, 0.5 + (0.4 + 0.8) + 0.6);
        assertThat(tree.link(Y)).isEqualTo(X);
    }

    /// 3 x (1.8 / 3) is not 1.8 in doubles.
    @Test
    void linkThatNobodyWentAlongLeavesEveryBitAsItIs() {
        tree.backUp(ThoughtPath.of(0, A, X), 0.1);
        tree.backUp(ThoughtPath.of(0, A, X), 0.9);
        var before = figures();
        tree.twins().link(Y, X);

        assertThat(figures()).isEqualTo(before);
    }

    /// A simulation comes by Y's edge to D with 0.2. Then N(X) = 2 and W(X) = 0.8 + 0.2; each edge
    /// has one visit and half of W(X). N(A) = 1 + 1, W(A) = 0.4 + 0.5; N(B) = 1 + 1, W(B) = 0.6 +
    /// 0.5; N = 1 + 2 + 2, W = 0.5 + 0.9 + 1.1.
    @Test
    void equalStatesShareTheirStatisticsByTheVisitsOfTheirEdges() {
        tree.twins().link(Y, X);
        tree.backUp(ThoughtPath.of(0, B, Y, X, D), 0.2);

        expect(D, 1, 0.2);
        expect(X, 2, 0.8 + 0.2);
        expect(Y, 1, 0.5);
        expect(A, 2, 0.4 + 0.5);
        expect(B, 2, 0.6 + 0.5);
        expect(0, 5, 0.5 + 0.9 + 1.1);
        assertThat(tree.edgeVisits(X)).isEqualTo(1);
        assertThat(tree.edgeVisits(Y)).isEqualTo(1);
        assertThat(tree.value(Y)).isEqualTo(tree.value(X));
    }

    /// What comes by A's edge changes Y's value and not its visits: N(X) = 3, W(X) = 1.6; A's edge
    /// has 2 / 3 of it and Y's 1 / 3.
    @Test
    void valueOfALinkIsItsTwinsWhereverSimulationsComeFrom() {
        tree.twins().link(Y, X);
        tree.backUp(ThoughtPath.of(0, B, Y, X, D), 0.2);
        tree.backUp(ThoughtPath.of(0, A, X, D), 0.6);

        expect(X, 3, 0.8 + (0.2 + 0.6));
        assertThat(tree.visits(Y)).isEqualTo(1);
        assertThat(tree.value(Y)).isEqualTo(tree.value(X));
        expect(A, 3, 0.4 + 2 * (tree.sum(X) / 3));
        expect(B, 2, 0.6 + tree.sum(X) / 3);
    }

    @Test
    void pruneCutsTheLinkAndRestoreGivesTheSameBits() {
        tree.twins().link(Y, X);
        tree.backUp(ThoughtPath.of(0, B, Y, X, D), 0.2);
        var before = figures();
        tree.steering().prune(A);

        assertThat(tree.link(Y)).isEqualTo(ThoughtId.NONE);
        expect(Y, 0, 0);
        expect(B, 1, 0.6);
        expect(0, 2, 0.5 + 0.6);
        tree.steering().restore(A);
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void pruneOfTheLinkLeavesItsTwinAsItIs() {
        tree.twins().link(Y, X);
        tree.backUp(ThoughtPath.of(0, B, Y, X, D), 0.2);
        var before = figures();
        tree.steering().prune(Y);

        expect(X, 2, 0.8 + 0.2);
        expect(A, 2, 0.4 + 0.5);
        expect(B, 1, 0.6);
        tree.steering().restore(Y);
        assertThat(figures()).isEqualTo(before);
    }

    /// Below X, D is linked to F, which is below a third first thought's E. A simulation over both
    /// links ends at F with 1: it counts on the edges of Y and D, not on those of X and F.
    @Test
    void linksBelowLinksCountOnTheEdgesThatWereGoneAlong() {
        int e = legal(legal(0));
        int f = legal(e);
        tree.markExpanded(tree.parent(e));
        tree.markExpanded(e);
        tree.twins().link(Y, X);
        tree.twins().link(D, f);
        tree.backUp(ThoughtPath.of(0, B, Y, X, D, f), 1);

        expect(f, 1, 1);
        expect(e, 0, 0);
        expect(D, 1, 1);
        expect(X, 2, 0.8 + 1);
        expect(Y, 1, 0.9);
        expect(A, 2, 0.4 + 0.9);
        expect(B, 2, 0.6 + 0.9);
        expect(0, 5, 0.5 + 1.3 + 1.5);
        var before = figures();
        tree.steering().prune(e);
        expect(X, 1, 0.8);
        tree.steering().restore(e);
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void expandedThoughtStandsForItself() {
        tree.twins().link(Y, X);
        tree.markExpanded(Y);
        tree.backUp(ThoughtPath.of(0, B, Y), 0.3);

        assertThat(tree.link(Y)).isEqualTo(ThoughtId.NONE);
        expect(Y, 1, 0.3);
        expect(X, 1, 0.8);
    }

    /// The simulation that came over the link stays in X, and so goes to X's own edge.
    @Test
    void unlinkedThoughtLeavesItsVisitsToItsTwin() {
        int z = legal(B);
        tree.twins().link(Y, X);
        tree.twins().link(z, X);
        tree.backUp(ThoughtPath.of(0, B, Y, X, D), 0.2);
        tree.twins().unlink(Y);

        expect(Y, 0, 0);
        expect(A, 3, 0.4 + (0.8 + 0.2));
        expect(B, 1, 0.6);
        tree.twins().unlink(z);
        expect(A, 3, 0.4 + (0.8 + 0.2));
        assertThat(tree.twins().linked()).isEmpty();
    }

    @Test
    void onlyAnotherThoughtOfTheLevelThatIsNoLinkCanBeATwin() {
        int z = legal(B);
        assertThatThrownBy(() -> tree.twins().link(X, X))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.twins().link(D, X))
                .isInstanceOf(IllegalArgumentException.class);
        tree.twins().link(Y, X);
        assertThatThrownBy(() -> tree.twins().link(z, Y))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.twins().link(X, z))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tree.twins().linked()).containsExactly(Y);
    }

    @Test
    void rewardsAndDiscountGoUpByTheEdges() {
        var discounted = new SearchTree(new Problem("f", "1", "Solve 1."), new Scale(0, 1, 0.5));
        for (int parent : List.of(0, 0, 1, 2)) {
            discounted.add(
                    parent, Thought.written("t"), new Verdict.Legal("s"), 0.5, Origin.SEARCH);
        }
        discounted.reward(3, 0.1);
        discounted.reward(4, 0.3);
        discounted.backUp(ThoughtPath.of(0, 1, 3), 0.8);
        discounted.twins().link(4, 3);
        discounted.backUp(ThoughtPath.of(0, 2, 4, 3), 0.4);
        // N(3) = 2, W(3) = 1.2. W(1) = 0.1 + 0.5 x 0.6 = 0.4, W(2) = 0.3 + 0.5 x 0.6 = 0.6,
        // W = 0.5 x 0.4 + 0.5 x 0.6
        double share = (0.8 + 0.4) / 2;
        assertThat(discounted.sum(1)).isEqualTo(0.1 + 0.5 * share);
        assertThat(discounted.sum(2)).isEqualTo(0.3 + 0.5 * share);
        assertThat(discounted.sum(0))
                .isEqualTo(0.5 * (0.1 + 0.5 * share) + 0.5 * (0.3 + 0.5 * share));
    }

    @Test
    void linkThatIsTakenBackAndMadeAgainLeavesEveryBitAsItWas() {
        tree.twins().link(Y, X);
        tree.backUp(ThoughtPath.of(0, B, Y, X, D), 0.2);
        var before = figures();
        int by = tree.twins().linkVisits(Y);
        tree.twins().unlink(Y);
        assertThat(tree.twins().twin(Y)).isEqualTo(ThoughtId.NONE);
        assertThat(tree.twins().shared(X)).isFalse();
        tree.twins().relink(Y, X, by);

        assertThat(tree.twins().isLinked(Y)).isTrue();
        assertThat(tree.twins().isLinked(X)).isFalse();
        assertThat(tree.goesOnAt(Y)).isEqualTo(X);
        assertThat(tree.goesOnAt(D)).isEqualTo(D);
        assertThat(by).isEqualTo(1);
        assertThat(tree.twins().twin(Y)).isEqualTo(X);
        assertThat(tree.twins().shared(X)).isTrue();
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void linkMadeAgainBesideAnotherTakesItsVisitsFromTheTwinsOwnEdgeAlone() {
        int z = legal(B);
        tree.twins().link(Y, X);
        tree.twins().link(z, X);
        tree.backUp(ThoughtPath.of(0, B, z, X, D), 0.2);
        tree.backUp(ThoughtPath.of(0, B, Y, X, D), 0.2);
        var before = figures();
        tree.twins().unlink(Y);
        assertThatThrownBy(() -> tree.twins().relink(Y, X, 3)).hasMessageContaining("from 0 to 2");
        assertThatThrownBy(() -> tree.twins().relink(Y, X, -1)).hasMessageContaining("from 0 to 2");
        tree.twins().relink(Y, X, 1);
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void linkMadeAgainCanHaveAllOfItsTwinsVisitsOrNone() {
        tree.twins().relink(Y, X, 1);
        assertThat(tree.edgeVisits(X)).isZero();
        assertThat(tree.edgeVisits(Y)).isEqualTo(1);
        tree.twins().relink(Y, X, 0);
        assertThat(tree.edgeVisits(X)).isEqualTo(1);
        assertThat(tree.edgeVisits(Y)).isZero();
    }

    @Test
    void linkMadeAgainToAnotherTwinLeavesTheOneThatItHad() {
        int z = legal(A);
        tree.twins().link(Y, z);
        tree.twins().relink(Y, X, 0);

        assertThat(tree.twins().twin(Y)).isEqualTo(X);
        assertThat(tree.twins().shared(z)).isFalse();
    }

    @Test
    void noThoughtIsMadeALinkAgainThatCouldBeNone() {
        assertThatThrownBy(() -> tree.twins().relink(D, X, 0))
                .hasMessageContaining("can't be linked");
    }

    @Test
    void thoughtCanBeLinkedToAnotherTwinInstead() {
        int z = legal(A);
        tree.twins().link(Y, z);
        tree.twins().link(Y, X);

        assertThat(tree.twins().twin(Y)).isEqualTo(X);
        assertThat(tree.twins().shared(z)).isFalse();
        assertThat(tree.twins().shared(X)).isTrue();
    }

    /// B is expanded and has nothing but Y, so both are settled when X is: X's child D is.
    @Test
    void linkIsSpentWithItsTwin() {
        int solved = tree.add(X, Thought.written("t"), new Verdict.Solved("1"), 0.5, Origin.SEARCH);
        tree.steering().prune(D);
        tree.backUp(ThoughtPath.of(0, A, X, solved), 1);
        assertThat(tree.spent(X)).isTrue();
        assertThat(tree.spent(B)).isFalse();
        tree.twins().link(Y, X);
        assertThat(tree.spent(B)).isTrue();
    }

    @Test
    void judgementOfATwinIsHeardAboveItsLinks() {
        tree.twins().link(Y, X);
        tree.backUp(ThoughtPath.of(0, B, Y, X, D), 0.2);
        tree.steering().judge(X, 1);

        expect(Y, 1, 1);
        expect(A, 2, 0.4 + 1);
        expect(B, 2, 0.6 + 1);
    }

    @Test
    void simulationOverALinkIsOnItsWayAlongTheLinksEdgeAlone() {
        tree.twins().link(Y, X);
        tree.enter(ThoughtPath.of(0, B, Y, X, D));
        tree.enter(ThoughtPath.of(0, A, X, D));

        assertThat(tree.inFlight(X)).isEqualTo(2);
        assertThat(tree.edgeInFlight(X)).isEqualTo(1);
        assertThat(tree.edgeInFlight(Y)).isEqualTo(1);
        assertThat(tree.edgeInFlight(D)).isEqualTo(2);
        assertThat(tree.edgeInFlight(B)).isEqualTo(1);
    }

    @Test
    void copyKeepsTheLinksAndGoesItsOwnWay() {
        tree.twins().link(Y, X);
        tree.backUp(ThoughtPath.of(0, B, Y, X, D), 0.2);
        var before = figures();
        var copy = tree.copy();
        tree.twins().unlink(Y);

        assertThat(copy.twins().twin(Y)).isEqualTo(X);
        assertThat(copy.twins().shared(X)).isTrue();
        assertThat(copy.twins().linkVisits(Y)).isEqualTo(1);
        copy.steering().prune(A);
        copy.steering().restore(A);
        tree.twins().relink(Y, X, 1);
        assertThat(figures()).isEqualTo(before);
        assertThat(copy.sum(B)).isEqualTo(tree.sum(B));
    }
}
