package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.settings.Algorithm;
import espalier.settings.WideningSettings;
import espalier.tree.ThoughtPath;

import org.junit.jupiter.api.Test;

/// What is the same on the way down for every score.
class DescentTest {

    private final KnownTree known = new KnownTree(Algorithm.PUCT);

    private void widening(double factor, double exponent) {
        known.settings =
                known.settings.with(
                        known.settings.algorithms().with(new WideningSettings(factor, exponent)));
    }

    private Choice widen(int id) {
        return new Choice.Widen(known.tree.path(id), known.settings.expansion().sampling());
    }

    /// With 1.5 N^0.5, two children are enough up to N = 1 (1.5) and too few from N = 2 on (2.12).
    @Test
    void thoughtThatWasVisitedOftenEnoughIsAskedForOneMoreChild() {
        known.legal(0, 0.5);
        known.legal(0, 0.5);
        known.expanded(0);
        known.visit(0, 0.5);
        widening(1.5, 0.5);
        assertThat(known.next()).isEqualTo(known.expand(1, 8));
        known.visit(1, 0.5);

        assertThat(known.next()).isEqualTo(widen(0));
        known.legal(0, 0.5);
        assertThat(known.next()).isInstanceOf(Choice.Expand.class);
    }

    /// 1 x 4^0.5 = 2 children are enough at N = 4.
    @Test
    void asManyChildrenAsTheBoundAreEnough() {
        known.legal(0, 0.5);
        known.legal(0, 0.5);
        known.expanded(0);
        for (int i = 0; i < 4; i++) {
            known.visit(1, 0.5);
        }
        widening(1, 0.5);
        assertThat(known.next()).isInstanceOf(Choice.Expand.class);
        known.visit(1, 0.5);

        assertThat(known.next()).isEqualTo(widen(0));
    }

    @Test
    void thoughtWithoutFurtherChildrenIsNotAskedAgain() {
        known.legal(0, 0.5);
        known.expanded(0);
        known.visit(0, 0.5);
        known.visit(1, 0.5);
        widening(10, 1);
        assertThat(known.next()).isEqualTo(widen(0));
        known.tree.markDry(0);

        assertThat(known.next()).isEqualTo(known.expand(1, 8));
    }

    @Test
    void factorZeroAsksOnce() {
        known.legal(0, 0.5);
        known.expanded(0);
        for (int i = 0; i < 100; i++) {
            known.visit(1, 0.5);
        }
        widening(0, 1);

        assertThat(known.next()).isEqualTo(known.expand(1, 8));
    }

    /// The next simulation is the 7th; a third of it, rounded down, is 2.
    @Test
    void pinnedThoughtBelowItsShareGoesFirst() {
        known.legal(0, 0.9);
        known.legal(0, 0.5);
        int pinned = known.legal(0, 0.001);
        known.expanded(0);
        known.tree.steering().pin(pinned);
        known.visit(0, 1);
        known.visit(1, 1);
        assertThat(known.next().thought()).isEqualTo(pinned);
        known.visit(pinned, 0);
        assertThat(known.next().thought()).isNotEqualTo(pinned);
        known.visit(1, 1);
        assertThat(known.next().thought()).isNotEqualTo(pinned);
        known.visit(1, 1);

        assertThat(known.next().thought()).isEqualTo(pinned);
    }

    @Test
    void whatTheCheckerHasSettledIsLeftForWhatIsOpen() {
        int settled = known.legal(0, 0.9);
        int open = known.legal(0, 0.01);
        int end = known.finished(settled);
        known.expanded(0, settled);
        known.visit(end, 0);
        assertThat(known.tree.spent(settled)).isTrue();
        assertThat(known.next().thought()).isEqualTo(open);
        known.tree.steering().prune(open);

        assertThat(known.next()).isEqualTo(new Choice.Nothing());
    }

    @Test
    void linkIsGoneOverToItsTwin() {
        int a = known.legal(0, 0.5);
        int b = known.legal(0, 0.4);
        int below = known.legal(a, 0.5);
        known.expanded(0, a);
        known.visit(0, 0.5);
        known.visit(a, 0);
        known.tree.twins().link(b, a);

        assertThat(known.next())
                .isEqualTo(
                        new Choice.Expand(
                                ThoughtPath.of(0, b, a, below),
                                8,
                                known.settings.expansion().sampling()));
    }
}
