package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.settings.Algorithm;
import espalier.settings.RebaseSettings;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rewards 0.9, 0.5 and 0.1 at the temperature 0.5: exp 1.8 = 6.0496, exp 1 = 2.7183 and exp 0.2 =
/// 1.2214 are 0.6056, 0.2721 and 0.1223 of their sum.
class RebaseTest {

    private final KnownTree known = new KnownTree(Algorithm.REBASE);

    @BeforeEach
    void firstThoughts() {
        width(4);
        known.valued(0, 0.9);
        known.valued(0, 0.5);
        known.valued(0, 0.1);
        known.expanded(0);
    }

    private void width(int width) {
        known.settings =
                known.settings.with(
                        known.settings.algorithms().with(new RebaseSettings(width, 0.5)));
    }

    @Test
    void problemIsExpandedIntoTheWholeWidth() {
        var fresh = new KnownTree(Algorithm.REBASE);

        assertThat(fresh.next()).isEqualTo(fresh.expand(0, 24));
    }

    /// 4 x 0.6056 = 2.42, 4 x 0.2721 = 1.09 and 4 x 0.1223 = 0.49 round to 2, 1 and 0.
    @Test
    void widthIsSharedOutBySoftmaxOfTheRewards() {
        assertThat(known.next()).isEqualTo(known.expand(1, 2));
        known.expanded(1);
        assertThat(known.next()).isEqualTo(known.expand(2, 1));
        known.expanded(2);

        assertThat(known.next()).isEqualTo(new Choice.Nothing());
    }

    /// 9 x 0.6056 = 5.45, 9 x 0.2721 = 2.45 and 9 x 0.1223 = 1.10.
    @Test
    void widerLevelReachesTheLowestToo() {
        width(9);
        assertThat(known.next()).isEqualTo(known.expand(1, 5));
        known.expanded(1);
        assertThat(known.next()).isEqualTo(known.expand(2, 2));
        known.expanded(2);

        assertThat(known.next()).isEqualTo(known.expand(3, 1));
    }

    /// 2 x 0.6056 = 1.21 and 2 x 0.2721 = 0.54 round to 1 and 1, 2 x 0.1223 = 0.24 to 0.
    @Test
    void everyFinishedChainTakesOneOffTheWidth() {
        known.finished(0);
        known.finished(0);

        assertThat(known.next()).isEqualTo(known.expand(1, 1));
        known.expanded(1);
        assertThat(known.next()).isEqualTo(known.expand(2, 1));
        known.expanded(2);
        assertThat(known.next()).isEqualTo(new Choice.Nothing());
    }
}
