package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.settings.Algorithm;
import espalier.settings.FirstPlayUrgency;
import espalier.settings.Rollouts;
import espalier.settings.UctSettings;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UctTest {

    private final KnownTree known = new KnownTree(Algorithm.UCT);

    /// The problem once with 0.5, 1 twice with 0.4, 2 once with 0.6, 3 of raw value 0.55 never: N =
    /// 4, ln N = 1.386294.
    @BeforeEach
    void visitedThoughts() {
        known.legal(0, 0.9);
        known.legal(0, 0.1);
        known.valued(0, 0.55);
        known.expanded(0);
        known.visit(0, 0.5);
        known.visit(1, 0.4);
        known.visit(1, 0.4);
        known.visit(2, 0.6);
        told(FirstPlayUrgency.RAW_VALUE);
    }

    private void told(FirstPlayUrgency urgency) {
        known.settings =
                known.settings.with(
                        known.settings
                                .algorithms()
                                .with(new UctSettings(0.5, urgency, Rollouts.ON)));
    }

    @Test
    void goesToTheHighestUpperBoundWhateverThePriors() {
        // 1: 0.4 + 0.5 sqrt(1.386294 / 2) = 0.816277     2: 0.6 + 0.5 sqrt(1.386294) = 1.188705
        // 3: 0.55 + 0.5 sqrt(1.386294) = 1.138705
        assertThat(known.row(1).score()).isCloseTo(0.816277, within(1e-6));
        assertThat(known.row(2).score()).isCloseTo(1.188705, within(1e-6));
        assertThat(known.row(3).score()).isCloseTo(1.138705, within(1e-6));
        assertThat(known.next()).isEqualTo(known.expand(2, 8));
    }

    @Test
    void urgencyFirstGoesToTheUnvisited() {
        told(FirstPlayUrgency.FIRST);

        assertThat(known.next()).isEqualTo(known.expand(3, 8));
    }

    @Test
    void unvisitedThoughtCanHaveItsParentsValueOrNone() {
        told(FirstPlayUrgency.PARENT);
        // (0.5 + 0.8 + 0.6) / 4
        assertThat(known.row(3).value()).isCloseTo(0.475, within(1e-12));
        told(FirstPlayUrgency.ZERO);
        assertThat(known.row(3).value()).isZero();
    }

    @Test
    void simulationsInFlightCountAsLost() {
        known.tree.enter(known.tree.path(2));
        // N = 5, ln N = 1.609438. 2: 0.6 / 2 + 0.5 sqrt(1.609438 / 2) = 0.748531
        // 3: 0.55 + 0.5 sqrt(1.609438) = 1.184318
        assertThat(known.row(2).score()).isCloseTo(0.748531, within(1e-6));
        assertThat(known.row(3).score()).isCloseTo(1.184318, within(1e-6));
        assertThat(known.next().thought()).isEqualTo(3);
    }
}
