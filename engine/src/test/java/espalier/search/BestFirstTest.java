package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.settings.Algorithm;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

class BestFirstTest {

    private final KnownTree known = new KnownTree(Algorithm.BEST_FIRST);

    @Test
    void highestRawValueIsExpandedWhereverItIs() {
        int a = known.valued(0, 0.4);
        int b = known.valued(0, 0.7);
        known.expanded(0);
        assertThat(known.next()).isEqualTo(known.expand(b, 8));
        int low = known.valued(b, 0.3);
        int even = known.valued(b, 0.4);
        known.expanded(b);
        // 0.4, 0.3 and 0.4 are open; of equal ones the earlier.
        assertThat(known.order()).containsExactly(a, even, low);
    }

    @Test
    void whatIsFinishedWrongPrunedOrInFlightIsLeftOut() {
        known.tree.evaluate(known.add(0, 0.5, new Verdict.Solved("24")), 1);
        known.tree.evaluate(known.add(0, 0.5, new Verdict.Illegal("no")), 1);
        int pruned = known.valued(0, 0.9);
        int inFlight = known.valued(0, 0.8);
        known.valued(pruned, 0.95);
        known.expanded(0, pruned);
        known.tree.steering().prune(pruned);
        known.tree.enter(known.tree.path(inFlight));
        int open = known.valued(0, 0.1);

        assertThat(known.order()).containsExactly(open);
    }

    @Test
    void pinnedThoughtGoesFirst() {
        known.valued(0, 0.9);
        int pinned = known.valued(0, 0.1);
        known.expanded(0);
        known.tree.steering().pin(pinned);

        assertThat(known.next().thought()).isEqualTo(pinned);
    }
}
