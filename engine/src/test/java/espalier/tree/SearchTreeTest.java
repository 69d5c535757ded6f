package espalier.tree;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.recording.TreeBits;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

class SearchTreeTest {

    private final SearchTree tree = new SearchTree(new Problem("f", "1", "Solve 1."));

    private int add(int parent, Verdict verdict) {
        return tree.add(parent, Thought.written("t" + tree.size()), verdict, 0.5, Origin.SEARCH);
    }

    private int legal(int parent) {
        return add(parent, new Verdict.Legal("s"));
    }

    @Test
    void unvisitedThoughtHasNoValue() {
        assertThat(tree.value(ThoughtId.ROOT)).isNaN();
    }

    @Test
    void valueOfParentIsTheMeanOfAllThatEnteredBelow() {
        int a = legal(0);
        int b = legal(0);
        tree.backUp(tree.path(0), 0.5);
        tree.backUp(tree.path(a), 1);
        tree.backUp(tree.path(b), 0);
        tree.backUp(tree.path(b), 0.1);

        assertThat(tree.visits(0)).isEqualTo(4);
        assertThat(tree.value(0)).isEqualTo((0.5 + 1 + 0.1) / 4);
        assertThat(tree.value(b)).isEqualTo(0.05);
    }

    @Test
    void pruneTakesTheBranchOutOfItsAncestors() {
        int a = legal(0);
        int b = legal(0);
        tree.backUp(tree.path(a), 1);
        tree.backUp(tree.path(b), 0);
        tree.steering().prune(a);

        assertThat(tree.visits(0)).isEqualTo(1);
        assertThat(tree.value(0)).isZero();
        assertThat(tree.visits(a)).isEqualTo(1);
        assertThat(tree.status(a)).isEqualTo(ThoughtStatus.PRUNED);
    }

    @Test
    void restoreUnderAPrunedAncestorTakesEffectWhenThatOneIsRestored() {
        int a = legal(0);
        int b = legal(a);
        tree.backUp(tree.path(b), 1);
        tree.steering().prune(b);
        tree.steering().prune(a);
        tree.steering().restore(b);
        assertThat(tree.visits(0)).isZero();
        assertThat(tree.hidden(b)).isTrue();
        tree.steering().restore(a);

        assertThat(tree.visits(0)).isEqualTo(1);
        assertThat(tree.hidden(b)).isFalse();
    }

    @Test
    void backUpIntoAPrunedBranchCountsOnlyInsideIt() {
        int a = legal(0);
        int b = legal(a);
        tree.steering().prune(a);
        tree.backUp(tree.path(b), 1);

        assertThat(tree.visits(b)).isEqualTo(1);
        assertThat(tree.visits(a)).isEqualTo(1);
        assertThat(tree.visits(0)).isZero();
    }

    @Test
    void expandedThoughtWithWrongChildrenAloneIsADeadEnd() {
        add(0, new Verdict.Illegal("no"));
        tree.markExpanded(0);

        assertThat(tree.status(0)).isEqualTo(ThoughtStatus.DEAD_END);
        assertThat(tree.spent(0)).isTrue();
    }

    @Test
    void settledChainsMakeTheirParentSpentUntilAnotherThoughtComes() {
        int wrong = add(0, new Verdict.Unsolved("no"));
        tree.markExpanded(0);
        assertThat(tree.spent(0)).isFalse();
        tree.backUp(tree.path(wrong), 0);
        assertThat(tree.spent(0)).isTrue();
        legal(0);
        tree.refresh(0);

        assertThat(tree.spent(0)).isFalse();
    }

    @Test
    void simulationsInFlightAreCountedUpToSixtyThreeAndTouchNothingElse() {
        int id = tree.add(0, Thought.written("x"), new Verdict.Unchecked(), 0.5, Origin.WRITTEN);
        tree.steering().pin(id);
        for (int i = 1; i <= 64; i++) {
            tree.enter(ThoughtPath.of(0, id));
            assertThat(tree.inFlight(id)).isEqualTo(Math.min(i, 63));
            assertThat(tree.level(id)).isEqualTo(1);
            assertThat(tree.origin(id)).isEqualTo(Origin.WRITTEN);
        }
        for (int i = 1; i <= 65; i++) {
            tree.leave(ThoughtPath.of(0, id));
            assertThat(tree.inFlight(id)).isEqualTo(Math.max(0, 63 - i));
            assertThat(tree.pinned(id)).isTrue();
        }
    }

    @Test
    void thousandsOfThoughtsKeepTheirPlaces() {
        int at = 0;
        for (int i = 0; i < 5000; i++) {
            at = legal(at);
        }

        assertThat(tree.size()).isEqualTo(5001);
        assertThat(tree.level(at)).isEqualTo(5000);
        assertThat(tree.path(at)).hasSize(5001).startsWith(0, 1, 2).endsWith(at);
    }

    @Test
    void pinnedThoughtsAreNamedInIdOrderUntilTheyAreUnpinned() {
        for (int i = 0; i < 3; i++) {
            tree.add(0, Thought.written("a" + i), new Verdict.Unchecked(), 0.5, Origin.SEARCH);
        }
        tree.steering().pin(3);
        tree.steering().pin(1);
        assertThat(tree.pinnedThoughts()).containsExactly(1, 3);
        tree.steering().unpin(1);
        assertThat(tree.pinnedThoughts()).containsExactly(3);
    }

    @Test
    void copyAndOriginalGoTheirOwnWaysAcrossPages() {
        var tree = new SearchTree(new Problem("none", "1", "Solve 1."));
        for (int id = 1; id < 3_000; id++) {
            tree.add(
                    (id - 1) / 3,
                    Thought.written("thought " + id),
                    new Verdict.Legal("state " + id),
                    0.5,
                    Origin.SEARCH);
        }
        long[] before = TreeBits.of(tree);
        var copy = tree.copy();
        var second = copy.copy();
        for (int id = 1; id < 3_000; id += 7) {
            tree.evaluate(id, 0.25);
            tree.markExpanded(id);
        }
        tree.add(5, Thought.written("new"), new Verdict.Unchecked(), 1, Origin.SEARCH);
        assertThat(TreeBits.of(copy)).isEqualTo(before);

        long[] after = TreeBits.of(tree);
        copy.add(9, Thought.written("other"), new Verdict.Unchecked(), 1, Origin.SEARCH);
        copy.evaluate(2_999, 0.75);
        assertThat(TreeBits.of(tree)).isEqualTo(after);
        assertThat(TreeBits.of(second)).isEqualTo(before);
        assertThat(copy.thought(3_000).text()).isEqualTo("other");
        assertThat(tree.thought(3_000).text()).isEqualTo("new");
    }
}
