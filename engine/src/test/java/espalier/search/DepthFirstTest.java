package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.settings.Algorithm;
import espalier.settings.DepthFirstSettings;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// With the threshold 0.4.
class DepthFirstTest {

    private final KnownTree known = new KnownTree(Algorithm.DEPTH_FIRST);

    @BeforeEach
    void threshold() {
        known.settings =
                known.settings.with(known.settings.algorithms().with(new DepthFirstSettings(0.4)));
    }

    @Test
    void goesDownTheBestAndBackToTheNearestThatIsAboveTheThreshold() {
        int a = known.valued(0, 0.5);
        int b = known.valued(0, 0.8);
        known.valued(0, 0.4);
        known.expanded(0);
        int b1 = known.valued(b, 0.45);
        int b2 = known.valued(b, 0.6);
        known.valued(b, 0.1);
        known.valued(b2, 0.39);

        assertThat(known.order()).containsExactly(b, b2, b1, a);
    }

    @Test
    void pinnedThoughtIsGoneIntoFirstWhateverItsValue() {
        int a = known.valued(0, 0.5);
        int low = known.valued(0, 0.1);
        known.expanded(0);
        known.tree.steering().pin(low);

        assertThat(known.order()).containsExactly(low, a);
    }

    @Test
    void finishedAndPrunedThoughtsAreTurnedBackFrom() {
        int finished = known.finished(0);
        int pruned = known.valued(0, 0.9);
        int open = known.valued(0, 0.5);
        known.expanded(0);
        known.tree.steering().pin(finished);
        known.tree.steering().prune(pruned);

        assertThat(known.order()).containsExactly(open);
    }

    @Test
    void oneThoughtAtATimeIsInFlight() {
        known.valued(0, 0.9);
        known.valued(0, 0.8);
        known.expanded(0);
        known.tree.enter(known.tree.path(1));

        assertThat(known.next()).isEqualTo(new Choice.Nothing());
    }
}
