package espalier.selection;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.replica.TreeReplica;
import espalier.scripted.Trees;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// Below the root three branches: 1 with 4, 5 and 6 below and 8 below 4; 2 with 7 below; 3, which
/// is wrong.
class FoldsTest {

    private static final Verdict LEGAL = new Verdict.Legal("4 4");
    private static final Verdict WRONG = new Verdict.Illegal("4 is there once only.");

    private final TreeReplica replica = Trees.visited();

    FoldsTest() {
        grow(1, WRONG, new Verdict.Unsolved("23"), LEGAL);
        grow(2, WRONG);
        grow(4, WRONG);
    }

    @Test
    void branchFailedWhereEveryWayDownIsWrong() {
        assertThat(folds(0).failed()).containsExactly(2, 4);
        prune(6);
        assertThat(folds(0).failed()).containsExactly(1, 2);
        prune(2);
        assertThat(folds(0).failed()).containsExactly(1, 2);
    }

    @Test
    void openThoughtKeepsItsBranchOpen() {
        grow(2, LEGAL);
        assertThat(folds(0).failed()).containsExactly(4);
    }

    @Test
    void branchThatHoldsTheSelectionOrAPinIsLeftOpen() {
        assertThat(folds(8).failed()).containsExactly(2);
        replica.apply(new SearchEvent.Pinned(7));
        assertThat(folds(0).failed()).containsExactly(4);
    }

    @Test
    void largeBranchesAreFoldedBesideTheBestLine() {
        assertThat(folds(0).largerThan(1)).containsExactly(1, 2);
        assertThat(folds(0).largerThan(2)).containsExactly(1);
        assertThat(folds(0, 0, 1, 6).largerThan(1)).containsExactly(2, 4);
    }

    @Test
    void branchesWithFewVisitsAreFoldedButTheirLeavesAreNot() {
        assertThat(folds(0).fewerVisitsThan(1)).containsExactly(2, 4);
        assertThat(folds(0).fewerVisitsThan(3)).containsExactly(1, 2);
        assertThat(folds(0, 0, 2, 7).fewerVisitsThan(1)).containsExactly(4);
    }

    @Test
    void solutionKeepsItsBranchOpen() {
        grow(6, new Verdict.Solved("4 * 6 = 24"));
        assertThat(folds(0).largerThan(1)).containsExactly(2, 4);
    }

    private Folds folds(int selected, Integer... bestLine) {
        return new Folds(replica.tree(), replica.landmarks(), selected, List.of(bestLine));
    }

    private void prune(int thought) {
        replica.apply(new SearchEvent.Pruned(thought));
    }

    private void grow(int parent, Verdict... verdicts) {
        int first = replica.tree().size();
        var proposals =
                Stream.iterate(0, i -> i < verdicts.length, i -> i + 1)
                        .map(i ->
                                new Proposal(
                                        first + i,
                                        Thought.written("thought " + (first + i)),
                                        0.1,
                                        verdicts[i]))
                        .toList();
        replica.apply(new SearchEvent.Expanded(parent, Origin.SEARCH, 10, proposals));
    }
}
