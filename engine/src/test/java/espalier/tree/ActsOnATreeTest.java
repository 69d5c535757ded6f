package espalier.tree;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Thought A with its child C, and thought B, each visited once; the user acts on them.
class ActsOnATreeTest {

    private static final int A = 1;
    private static final int B = 2;
    private static final int C = 3;

    private final SearchTree tree = new SearchTree(new Problem("f", "1", "Solve 1."));

    ActsOnATreeTest() {
        legal(0);
        legal(0);
        legal(A);
        tree.evaluate(A, 0.25);
        tree.backUp(tree.path(A), 0.25);
        tree.backUp(tree.path(B), 0.5);
        tree.backUp(tree.path(C), 0.75);
    }

    private int legal(int parent) {
        return tree.add(
                parent,
                Thought.written("t" + tree.size()),
                new Verdict.Legal("s"),
                0.5,
                Origin.SEARCH);
    }

    @Test
    void judgementStandsInPlaceOfWhatWasFoundHereAndAbove() {
        tree.steering().judge(A, 1);

        assertThat(tree.value(A)).isEqualTo(1);
        assertThat(tree.sum(A)).isEqualTo(2);
        assertThat(tree.value(0)).isEqualTo((2 + 0.5) / 3);
        assertThat(tree.judgement(A)).isEqualTo(1);
        assertThat(tree.judgement(B)).isNaN();
        assertThat(tree.judgedThoughts()).containsExactly(A);
    }

    @Test
    void whatTheModelSaidCanBeReadBesideTheJudgement() {
        tree.steering().judge(A, 1);

        assertThat(tree.rawValue(A)).isEqualTo(1);
        assertThat(tree.modelValue(A)).isEqualTo(0.25);
        assertThat(tree.meanValue(A)).isEqualTo((0.25 + 0.75) / 2);
    }

    @Test
    void judgementCountsForEachVisit() {
        tree.steering().judge(A, 0.25);
        assertThat(tree.sum(A)).isEqualTo(0.5);
        assertThat(tree.sum(0)).isEqualTo(0.5 + 0.5);
    }

    @Test
    void priorIsTheOneThatTheThoughtCameWith() {
        int d = tree.add(0, Thought.written("d"), new Verdict.Unchecked(), 0.75, Origin.SEARCH);
        assertThat(tree.prior(d)).isEqualTo(0.75);
        assertThat(tree.prior(A)).isEqualTo(0.5);
    }

    @Test
    void chainIsTheThoughtsFromTheProblemDown() {
        assertThat(tree.chain(C).lines()).containsExactly("t1", "t3");
        assertThat(tree.chain(0).lines()).isEmpty();
    }

    @Test
    void searchCanComeToWhatNeitherIsWrongNorCutOffNorLiesBelowSuch() {
        assertThat(tree.reachable(C)).isTrue();
        tree.steering().prune(A);
        assertThat(tree.reachable(C)).isFalse();
        assertThat(tree.reachable(B)).isTrue();
        int wrong = tree.add(B, Thought.written("w"), new Verdict.Illegal("no"), 1, Origin.SEARCH);
        assertThat(tree.reachable(wrong)).isFalse();
    }

    @Test
    void valueIsSeenFromTheProblemByWhoMovesThere() {
        var game = new SearchTree(new Problem("f", "1", "Solve 1."), new Scale(-1, 1, -1));
        game.add(0, Thought.written("a"), new Verdict.Unchecked(), 1, Origin.SEARCH);
        game.add(1, Thought.written("b"), new Verdict.Unchecked(), 1, Origin.SEARCH);

        assertThat(game.seenFromProblem(1, 0.5)).isEqualTo(-0.5);
        assertThat(game.seenFromProblem(2, 0.5)).isEqualTo(0.5);
        assertThat(tree.seenFromProblem(A, 0.5)).isEqualTo(0.5);
    }

    @Test
    void liftedJudgementLeavesEverythingAsItWas() {
        double before = tree.sum(0);
        tree.steering().judge(A, 1);
        tree.steering().unjudge(A);

        assertThat(tree.sum(0)).isEqualTo(before);
        assertThat(tree.value(A)).isEqualTo(0.5);
        assertThat(tree.rawValue(A)).isEqualTo(0.25);
        assertThat(tree.judgedThoughts()).isEmpty();
    }

    @Test
    void judgementOfAThoughtThatNothingVisitedIsItsRawValueAndNoMean() {
        int d = legal(B);
        tree.steering().judge(d, 0.5);

        assertThat(tree.value(d)).isNaN();
        assertThat(tree.meanValue(d)).isNaN();
        assertThat(tree.bestKnownValue(d)).isEqualTo(0.5);
        assertThat(tree.onlyOpined(d)).isFalse();
    }

    @Test
    void onlyAnUnvisitedThoughtThatTheModelAloneSpokeOfIsOnlyOpined() {
        int d = legal(B);
        assertThat(tree.onlyOpined(d)).as("nobody has spoken").isFalse();
        assertThat(tree.bestKnownValue(d)).isNaN();
        tree.evaluate(d, 0.25);
        assertThat(tree.onlyOpined(d)).isTrue();
        assertThat(tree.bestKnownShare(d)).isEqualTo(0.25);
        tree.backUp(tree.path(d), 1);
        assertThat(tree.onlyOpined(d)).as("visited").isFalse();
        assertThat(tree.bestKnownValue(d)).isEqualTo(1);
    }

    @Test
    void searchGoesOnWhereItWasTold() {
        assertThat(tree.focus()).isZero();
        tree.steering().onlyHere(A);
        assertThat(tree.focus()).isEqualTo(A);
    }

    @Test
    void unpinnedThoughtIsPinnedNoMore() {
        assertThat(tree.pinned(B)).isFalse();
        tree.steering().pin(B);
        assertThat(tree.pinned(B)).isTrue();
        assertThat(tree.pinned(A)).isFalse();
        tree.steering().unpin(B);
        assertThat(tree.pinned(B)).isFalse();
    }

    @Test
    void undoneThoughtIsUndoneWithAllBelowAndWasNotPruned() {
        tree.steering().withdraw(A);

        assertThat(tree.undone(A)).isTrue();
        assertThat(tree.undone(C)).isFalse();
        assertThat(tree.pruned(A)).isFalse();
        assertThat(tree.withdrawn(C)).isTrue();
        assertThat(tree.withdrawn(B)).isFalse();
        assertThat(tree.status(C)).isEqualTo(ThoughtStatus.UNDONE);
        assertThat(tree.visits(0)).as("what is undone does not count").isEqualTo(1);
        tree.steering().restore(A);
        assertThat(tree.undone(A)).isFalse();
        assertThat(tree.withdrawn(C)).isFalse();
        assertThat(tree.status(C)).isEqualTo(ThoughtStatus.OPEN);
        assertThat(tree.visits(0)).isEqualTo(3);
    }

    @Test
    void prunesAreNamedInIdOrderUnlessTheyLeftByAnUndo() {
        tree.steering().prune(C);
        tree.steering().prune(B);
        assertThat(tree.prunedThoughts()).containsExactly(B, C);
        assertThat(tree.pruned(A)).isFalse();
        tree.steering().withdraw(A);
        assertThat(tree.prunedThoughts()).containsExactly(B);
        assertThat(tree.pruned(C)).as("by the user, within what is undone").isTrue();
        tree.steering().restore(A);
        assertThat(tree.prunedThoughts()).containsExactly(B, C);
    }

    @Test
    void prunedAndUndoneAreOneAfterTheOther() {
        tree.steering().prune(A);
        tree.steering().withdraw(A);
        assertThat(tree.prunedThoughts()).isEmpty();
        tree.steering().prune(A);
        assertThat(tree.undone(A)).isFalse();
        assertThat(tree.prunedThoughts()).containsExactly(A);
    }

    @Test
    void statusesThatAreOutAreThoseOfPrunedAndUndoneThoughts() {
        assertThat(ThoughtStatus.values())
                .filteredOn(ThoughtStatus::out)
                .containsExactlyInAnyOrder(ThoughtStatus.PRUNED, ThoughtStatus.UNDONE);
    }

    @Test
    void rewardOfAStepCountsForEachVisitAbove() {
        tree.reward(A, 0.125);

        assertThat(tree.reward(A)).isEqualTo(0.125);
        assertThat(tree.reward(B)).isZero();
        assertThat(tree.sum(A)).isEqualTo(1);
        assertThat(tree.sum(0)).isEqualTo(2 * 0.125 + 1 + 0.5);
    }

    @Test
    void rewardsGrowWithTheTree() {
        tree.reward(A, 0.125);
        int last = 0;
        while (tree.size() < 3000) {
            last = legal(B);
        }
        assertThat(tree.reward(last)).isZero();
        tree.reward(last, 0.5);
        assertThat(tree.reward(last)).isEqualTo(0.5);
        assertThat(tree.reward(A)).isEqualTo(0.125);
    }

    @Test
    void ownVisitsAreThoseThatEndedAtTheThoughtItself() {
        assertThat(tree.ownVisits(A)).isEqualTo(1);
        assertThat(tree.ownSum(A)).isEqualTo(0.25);
        assertThat(tree.ownVisits(0)).isZero();
        assertThat(tree.sum(A)).isEqualTo(1);
    }

    @Test
    void childrenAreInOrderAlsoWhenTheyCameBetweenOthers() {
        int d = legal(0);
        assertThat(tree.children(0)).containsExactly(A, B, d);
        assertThat(tree.childCount(0)).isEqualTo(3);
        assertThat(tree.childCount(B)).isZero();
    }

    @Test
    void chainThatTheGeneratorEndedIsFinishedWithoutAChecker() {
        int end =
                tree.add(
                        B,
                        Thought.known("so it is 4", true),
                        new Verdict.Unchecked(),
                        0.5,
                        Origin.SEARCH);

        assertThat(tree.finished(end)).isTrue();
        assertThat(tree.status(end)).isEqualTo(ThoughtStatus.FINISHED);
        assertThat(tree.finishedThoughts().toArray()).containsExactly(end);
        assertThat(tree.deadEnd(end)).isFalse();
    }

    @Test
    void deadEndIsAnExpandedThoughtWithNothingToGoInto() {
        assertThat(tree.deadEnd(C)).as("never asked").isFalse();
        tree.markExpanded(C);
        assertThat(tree.deadEnd(C)).isTrue();
        int wrong =
                tree.add(
                        C,
                        Thought.known("no", true),
                        new Verdict.Illegal("no"),
                        0.5,
                        Origin.SEARCH);
        assertThat(tree.hasSelectableChild(C)).isFalse();
        assertThat(tree.deadEnd(C)).isTrue();
        assertThat(tree.selectable(wrong)).isFalse();
        int right = legal(C);
        assertThat(tree.deadEnd(C)).isFalse();
        tree.steering().prune(right);
        assertThat(tree.deadEnd(C)).isTrue();
    }

    @Test
    void statesOfAThoughtAreTheCheckersFirst() {
        assertThat(
                        List.of(
                                new Verdict.Illegal("no"),
                                new Verdict.Unsolved("no"),
                                new Verdict.Unproved("?"),
                                new Verdict.Unchecked()))
                .extracting(verdict ->
                        tree.status(tree.add(0, Thought.written("x"), verdict, 1, Origin.SEARCH)))
                .containsExactly(
                        ThoughtStatus.WRONG,
                        ThoughtStatus.FINISHED,
                        ThoughtStatus.FINISHED,
                        ThoughtStatus.OPEN);
    }

    @Test
    void copyHoldsWhatTheUserLaidDownAndGoesItsOwnWay() {
        tree.steering().judge(A, 1);
        tree.steering().onlyHere(B);
        var copy = tree.copy();
        tree.steering().unjudge(A);
        tree.steering().onlyHere(0);

        assertThat(copy.judgedThoughts()).containsExactly(A);
        assertThat(copy.value(0)).isEqualTo((2 + 0.5) / 3);
        assertThat(copy.focus()).isEqualTo(B);
    }
}
