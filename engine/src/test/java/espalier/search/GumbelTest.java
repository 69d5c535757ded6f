package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.settings.Algorithm;
import espalier.settings.Budget;
import espalier.settings.GumbelSettings;
import espalier.settings.ValueTransform;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class GumbelTest {

    private final KnownTree known = new KnownTree(Algorithm.GUMBEL);

    private void told(GumbelSettings gumbel, int expansions) {
        known.settings =
                known.settings
                        .with(known.settings.algorithms().with(gumbel))
                        .with(Budget.ofExpansions(expansions));
    }

    private static GumbelSettings considering(int considered, double valueScale) {
        return new GumbelSettings(considered, 0, 1, valueScale, ValueTransform.NONE);
    }

    private void firstThoughts(double... priors) {
        for (double prior : priors) {
            known.legal(0, prior);
        }
        known.expanded(0);
        known.tree.evaluate(0, 0.5);
        known.visit(0, 0.5);
    }

    /// Visits what the search chooses among the first thoughts, whose values are known.
    private List<Integer> visits(int simulations, double... values) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < simulations; i++) {
            int first = known.next().path().get(1);
            order.add(first);
            known.visit(first, values[first - 1]);
        }
        return List.copyOf(order);
    }

    /// Of four first thoughts the two likeliest are considered; 8 simulations go to them in turn.
    @Test
    void onlyTheLikeliestFirstThoughtsAreConsidered() {
        firstThoughts(0.4, 0.1, 0.3, 0.2);
        told(considering(2, 0.1), 9);

        assertThat(visits(8, 0.1, 1, 0.2, 1)).containsExactlyInAnyOrder(1, 3, 1, 3, 1, 3, 1, 3);
    }

    /// m = 4 and 8 simulations are 2 phases of 4: 8 / (2 x 4) = 1 for each of four, by their
    /// priors, then 8 / (2 x 2) = 2 for each of the two of the highest ln P + s Q, s = (1 + n) 10:
    /// with n = 1 3: -1.609 + 20 x 0.9 = 16.4, 4: -2.303 + 20 x 0.8 = 13.7, 2: -1.204 + 20 x 0.2 =
    /// 2.8, 1: -0.916 + 20 x 0.1 = 1.1.
    @Test
    void worseHalfIsDroppedAfterEachPhase() {
        firstThoughts(0.4, 0.3, 0.2, 0.1);
        told(considering(4, 10), 9);

        assertThat(visits(8, 0.1, 0.2, 0.9, 0.8)).containsExactly(1, 2, 3, 4, 3, 4, 3, 4);
    }

    /// 16 expansions, the problem's taken off, are 15 simulations: 15 / (2 x 4) = 1 for each of
    /// four, then 15 / (2 x 2) = 3 for each of two.
    @Test
    void problemsOwnExpansionIsNotPlannedFor() {
        firstThoughts(0.4, 0.3, 0.2, 0.1);
        told(considering(4, 10), 16);

        assertThat(visits(10, 0.1, 0.2, 0.9, 0.8)).containsExactly(1, 2, 3, 4, 3, 4, 3, 4, 3, 4);
    }

    @Test
    void simulationsInFlightHaveTheirPlaceInTheSchedule() {
        firstThoughts(0.4, 0.3, 0.2, 0.1);
        told(considering(4, 10), 9);
        var order = new ArrayList<Integer>();
        for (int i = 0; i < 4; i++) {
            order.add(known.next().thought());
            known.tree.enter(known.tree.path(order.getLast()));
        }

        assertThat(order).containsExactly(1, 2, 3, 4);
    }

    /// By g + ln P of Gumbel noise g, the first of the considered is a draw from the priors.
    @Test
    void noiseDrawsTheConsideredByTheirPriorsOverSeeds0To3999() {
        firstThoughts(0.5, 0.3, 0.2);
        told(new GumbelSettings(2, 1, 1, 1, ValueTransform.NONE), 9);
        int[] drawn = new int[4];
        for (int seed = 0; seed < 4000; seed++) {
            known.settings = known.settings.withSeed(seed);
            drawn[known.next().thought()]++;
        }

        assertThat(drawn[1] / 4000.0).isCloseTo(0.5, within(0.03));
        assertThat(drawn[2] / 4000.0).isCloseTo(0.3, within(0.03));
        assertThat(drawn[3] / 4000.0).isCloseTo(0.2, within(0.03));
        var next = known.row(known.next().thought());
        assertThat(next.bonus()).isEqualTo(next.noise() + Math.log(next.prior()));
    }

    /// 1 has the raw value 0.4; below it 2 of P 0.7 was visited once with 0.3, 3 of P 0.3 never.
    /// The mix for 3 is (0.4 + 1 x 0.3) / 2 = 0.35, s = (1 + 1) 1 = 2: 0.7 exp 0.6 = 1.275483 and
    /// 0.3 exp 0.7 = 0.604126 are 0.678590 and 0.321410 of both; less 1 / 2 for 2.
    @Test
    void belowTheRootVisitsFollowTheImprovedPolicy() {
        firstThoughts(1);
        int a = known.legal(1, 0.7);
        int b = known.legal(1, 0.3);
        known.expanded(1);
        known.tree.evaluate(1, 0.4);
        known.visit(a, 0.3);
        told(considering(2, 1), 9);

        assertThat(known.row(a).value()).isCloseTo(0.678590, within(1e-6));
        assertThat(known.row(b).value()).isCloseTo(0.321410, within(1e-6));
        assertThat(known.row(a).bonus()).isEqualTo(-0.5);
        assertThat(known.row(b).bonus()).isZero();
        assertThat(known.next().thought()).isEqualTo(b);
    }

    /// Completed values 0.3, 0.9 and their mix (0.5 + 2 (0.5 x 0.3 + 0.3 x 0.9) / 0.8) / 3 =
    /// 0.516667: on the scale from 0.3 to 0.9 they are 0, 1 and 0.361111; s = (1 + 1) 1.
    @Test
    void minMaxPutsCompletedValuesOnTheirOwnScale() {
        firstThoughts(0.5, 0.3, 0.2);
        known.visit(1, 0.3);
        known.visit(2, 0.9);
        told(new GumbelSettings(3, 0, 1, 1, ValueTransform.MIN_MAX), 9);

        assertThat(known.row(1).value()).isZero();
        assertThat(known.row(2).value()).isCloseTo(2, within(1e-9));
        assertThat(known.row(3).value()).isCloseTo(0.722222, within(1e-6));
    }
}
