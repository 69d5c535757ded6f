package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.settings.Algorithm;
import espalier.thought.Verdict;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import org.junit.jupiter.api.Test;

class BestLineTest {

    private static final Scale ERRORS = new Scale(0, 10, 1, Scale.Better.LOWER);
    private static final Scale TWO_PLAYERS = new Scale(-1, 1, -1);

    private KnownTree known = new KnownTree(Algorithm.PUCT);

    private int end() {
        return BestLine.end(known.tree, known.settings);
    }

    @Test
    void problemAloneIsItsOwnBestLine() {
        assertThat(BestLine.of(known.tree, known.settings)).containsExactly(ThoughtId.ROOT);
    }

    @Test
    void goesIntoTheMostVisitedChildAndEndsAtTheLastVisitedThought() {
        int often = known.valued(0, 0.1);
        int seldom = known.valued(0, 0.9);
        int below = known.valued(often, 0.2);
        known.valued(below, 0.9);
        known.visit(seldom, 0.9);
        known.visit(often, 0.1);
        known.visit(below, 0.2);

        assertThat(BestLine.of(known.tree, known.settings)).containsExactly(0, often, below);
    }

    @Test
    void ofEquallyVisitedChildrenTheOneOfTheHigherQIsOnItThenTheOneOfTheLowerId() {
        int first = known.valued(0, 0.9);
        int better = known.valued(0, 0.1);
        int last = known.valued(0, 0.1);
        known.visit(first, 0.3);
        known.visit(better, 0.6);
        known.visit(last, 0.6);

        assertThat(end()).isEqualTo(better);
    }

    @Test
    void whereNothingCountsVisitsItIsTheChainOfTheHighestV() {
        int tempting = known.valued(0, 0.8);
        int plain = known.valued(0, 0.4);
        known.valued(tempting, 0.2);
        int best = known.valued(plain, 0.85);
        int pruned = known.valued(plain, 0.95);
        known.tree.steering().prune(pruned);

        assertThat(BestLine.of(known.tree, known.settings)).containsExactly(0, plain, best);
    }

    @Test
    void whereLowerIsBetterEquallyVisitedChildrenAndChainsTurnRound() {
        known = new KnownTree(Algorithm.PUCT, ERRORS);
        int bad = known.valued(0, 7);
        int good = known.valued(0, 3);
        assertThat(end()).isEqualTo(good);

        known.visit(bad, 6);
        known.visit(good, 2);
        assertThat(end()).isEqualTo(good);
    }

    @Test
    void ofTwoPlayersWhoMovesTakesWhatIsWorstForTheOther() {
        known = new KnownTree(Algorithm.PUCT, TWO_PLAYERS);
        int losing = known.valued(0, 0.9);
        int winning = known.valued(0, -0.4);
        assertThat(end()).isEqualTo(winning);

        known.visit(losing, 0.9);
        known.visit(winning, -0.4);
        assertThat(end()).isEqualTo(winning);
    }

    @Test
    void ofTwoPlayersTheBestChainIsTheFirstPlayers() {
        known = new KnownTree(Algorithm.PUCT, TWO_PLAYERS);
        int first = known.valued(0, -0.1);
        int other = known.valued(0, 0.1);
        known.valued(first, -0.5);
        int best = known.valued(other, 0.5);

        assertThat(end()).isEqualTo(best);
    }

    @Test
    void watchOfAGrowingTreeTurnsRoundToo() {
        known = new KnownTree(Algorithm.PUCT, ERRORS);
        var watch = new BestLine.Watch();
        for (double value : new double[] {7, 3, 5}) {
            known.valued(0, value);
            assertThat(watch.end(known.tree, known.settings)).isEqualTo(end());
        }
        known.add(0, 0.1, new Verdict.Solved("right"));
        assertThat(watch.end(known.tree, known.settings)).isEqualTo(end()).isEqualTo(4);
    }

    @Test
    void answerGoesBeforeVisits() {
        int often = known.valued(0, 0.9);
        int answer = known.add(0, 0.1, new Verdict.Solved("right"));
        known.visit(often, 0.9);
        known.visit(often, 0.9);

        assertThat(end()).isEqualTo(answer);
    }

    @Test
    void endThatWasProvedWrongIsNotPreferredForItsValue() {
        int wrong = known.add(0, 0.5, new Verdict.Unsolved("no"));
        known.tree.evaluate(wrong, 0.99);
        int open = known.valued(0, 0.3);

        assertThat(end()).isEqualTo(open);
    }
}
