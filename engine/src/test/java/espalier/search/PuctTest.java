package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.settings.Algorithm;
import espalier.settings.FirstPlayUrgency;
import espalier.settings.PuctSettings;
import espalier.settings.Rollouts;
import espalier.settings.ValueTransform;
import espalier.thought.Verdict;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.function.UnaryOperator;

class PuctTest {

    private final KnownTree known = new KnownTree(Algorithm.PUCT);

    @BeforeEach
    void plain() {
        known.settings =
                known.settings.with(
                        new PuctSettings(
                                1,
                                0,
                                ValueTransform.NONE,
                                FirstPlayUrgency.ZERO,
                                0,
                                0.3,
                                Rollouts.OFF));
    }

    private void told(UnaryOperator<PuctSettings> change) {
        known.settings = known.settings.with(change.apply(known.settings.algorithms().puct()));
    }

    /// Two first thoughts of priors 0.6 and 0.2, visited twice with 0.4 and once with 0.3; the
    /// problem itself once with 0.5. So N = 4, the priors normalise to 0.75 and 0.25.
    private void visitedThoughts() {
        int a = known.legal(0, 0.6);
        int b = known.legal(0, 0.2);
        known.expanded(0);
        known.visit(0, 0.5);
        known.visit(a, 0.4);
        known.visit(a, 0.4);
        known.visit(b, 0.3);
    }

    @Test
    void beginsWithTheProblem() {
        assertThat(known.next()).isEqualTo(known.expand(0, 24));
    }

    @Test
    void goesWhereValueAndBonusTogetherAreHighest() {
        visitedThoughts();
        // 1: 0.4 + 0.75 x 2 / 3 = 0.9     2: 0.3 + 0.25 x 2 / 2 = 0.55
        assertThat(known.row(1).score()).isCloseTo(0.9, within(1e-12));
        assertThat(known.row(2).score()).isCloseTo(0.55, within(1e-12));
        assertThat(known.next()).isEqualTo(known.expand(1, 8));
        // With c = 0.05 and 0.6 for b: 1: 0.4 + 0.05 x 0.559 = 0.428, 2: 0.45 + 0.05 x 0.186 =
        // 0.459
        known.visit(2, 0.6);
        told(puct -> puct.withExploration(0.05));

        assertThat(known.next()).isEqualTo(known.expand(2, 8));
    }

    @Test
    void bonusGrowsWithTheParentsVisitsOverTheBase() {
        visitedThoughts();
        told(puct -> puct.withExploration(0.5).withExplorationBase(2));
        // c = 0.5 + ln((4 + 2 + 1) / 2) = 1.752763
        // 1: 1.752763 x 0.75 x 2 / 3 = 0.876381     2: 1.752763 x 0.25 x 2 / 2 = 0.438191
        assertThat(known.row(1).bonus()).isCloseTo(0.876381, within(1e-6));
        assertThat(known.row(2).bonus()).isCloseTo(0.438191, within(1e-6));
    }

    @Test
    void minMaxPutsValuesOnTheScaleOfTheParentAndItsVisitedChildren() {
        visitedThoughts();
        int unvisited = known.valued(0, 0.32);
        known.visit(0, 0.15);
        told(puct -> puct.withTransform(ValueTransform.MIN_MAX));
        // Q of the parent (0.5 + 0.15 + 0.8 + 0.3) / 5 = 0.35, of 1 0.4, of 2 0.3: from 0.3 to 0.4
        assertThat(known.row(1).value()).isCloseTo(1, within(1e-9));
        assertThat(known.row(2).value()).isCloseTo(0, within(1e-9));
        assertThat(known.row(unvisited).value()).isZero();
        told(puct -> puct.withFirstPlayUrgency(FirstPlayUrgency.RAW_VALUE));
        assertThat(known.row(unvisited).value()).isCloseTo(0.2, within(1e-9));
        told(puct -> puct.withFirstPlayUrgency(FirstPlayUrgency.PARENT));
        assertThat(known.row(unvisited).value()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void unvisitedThoughtsHaveTheValueThatTheSettingSays() {
        int a = known.valued(0, 0.1);
        int b = known.valued(0, 0.9);
        known.expanded(0);
        known.visit(0, 0.5);

        assertThat(known.next()).isEqualTo(known.expand(a, 8));
        told(puct -> puct.withFirstPlayUrgency(FirstPlayUrgency.RAW_VALUE));
        assertThat(known.row(a).value()).isEqualTo(0.1);
        assertThat(known.next()).isEqualTo(known.expand(b, 8));
        told(puct -> puct.withFirstPlayUrgency(FirstPlayUrgency.PARENT));
        assertThat(known.row(b).value()).isEqualTo(0.5);
        assertThat(known.next()).isEqualTo(known.expand(a, 8));
    }

    @Test
    void urgencyFirstVisitsEveryChildBeforeAnyIsVisitedTwice() {
        known.legal(0, 0.9);
        known.legal(0, 0.001);
        known.expanded(0);
        told(puct -> puct.withFirstPlayUrgency(FirstPlayUrgency.FIRST));
        known.visit(1, 1);

        assertThat(known.next()).isEqualTo(known.expand(2, 8));
        known.visit(2, 0);
        assertThat(known.next()).isEqualTo(known.expand(1, 8));
    }

    @Test
    void simulationsInFlightCountAsLost() {
        visitedThoughts();
        known.tree.enter(known.tree.path(1));
        // N = 5. 1: 0.8 / 3 + 0.75 x 2.236 / 4 = 0.686     2: 0.3 + 0.25 x 2.236 / 2 = 0.580
        assertThat(known.row(1).score()).isCloseTo(0.685929, within(1e-6));
        assertThat(known.row(2).score()).isCloseTo(0.579508, within(1e-6));
        known.tree.enter(known.tree.path(1));
        // N = 6. 1: 0.8 / 4 + 0.75 x 2.449 / 5 = 0.567     2: 0.3 + 0.25 x 2.449 / 2 = 0.606
        assertThat(known.next().thought()).isEqualTo(2);
        known.tree.leave(known.tree.path(1));
        known.tree.leave(known.tree.path(1));

        assertThat(known.row(1).score()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void unvisitedThoughtInFlightIsWorthNothing() {
        int a = known.valued(0, 0.9);
        int b = known.valued(0, 0.1);
        known.expanded(0);
        known.visit(0, 0.5);
        told(puct -> puct.withFirstPlayUrgency(FirstPlayUrgency.RAW_VALUE));
        assertThat(known.next().thought()).isEqualTo(a);
        known.tree.enter(known.tree.path(a));
        // N = 2. a: 0 + 0.5 x 1.414 / 2 = 0.354     b: 0.1 + 0.5 x 1.414 = 0.807
        assertThat(known.row(a).value()).isZero();
        assertThat(known.next().thought()).isEqualTo(b);
    }

    @Test
    void noiseIsMixedIntoThePriorsOfFirstThoughtsAlone() {
        known.legal(0, 0.6);
        known.legal(0, 0.2);
        int below = known.legal(1, 0.5);
        known.legal(1, 0.5);
        known.expanded(0, 1);
        known.visit(0, 0.5);
        told(puct -> puct.withNoiseShare(0.25));
        double first = known.row(1).prior();
        double second = known.row(2).prior();

        assertThat(first + second).isCloseTo(1, within(1e-12));
        assertThat(first).isBetween(0.75 * 0.75, 0.75 * 0.75 + 0.25).isNotEqualTo(0.75);
        assertThat(first).isCloseTo(0.5625 + 0.25 * known.row(1).noise(), within(1e-12));
        assertThat(known.row(below).prior()).isEqualTo(0.5);
        assertThat(known.row(below).noise()).isNaN();
        known.settings = known.settings.withSeed(8);
        assertThat(known.row(1).prior()).isNotEqualTo(first);
    }

    @Test
    void neverFollowsAWrongOrAPrunedThought() {
        known.add(0, 0.9, new Verdict.Illegal("no"));
        int pruned = known.legal(0, 0.8);
        int open = known.legal(0, 0.01);
        known.expanded(0);
        known.tree.steering().prune(pruned);

        assertThat(known.next()).isEqualTo(known.expand(open, 8));
    }

    @Test
    void visitsAFinishedChainOnceAndThenLeavesIt() {
        int finished = known.add(0, 0.9, new Verdict.Unsolved("no"));
        int open = known.legal(0, 0.01);
        known.expanded(0);
        assertThat(known.next()).isEqualTo(new Choice.Revisit(known.tree.path(finished)));
        known.visit(finished, 0);

        assertThat(known.next()).isEqualTo(known.expand(open, 8));
    }

    @Test
    void endsWhereNothingIsOpen() {
        known.add(0, 0.9, new Verdict.Illegal("no"));
        known.expanded(0);

        assertThat(known.next()).isEqualTo(new Choice.Nothing());
    }
}
