package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.settings.Algorithm;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

class GreedyTest {

    private final KnownTree known = new KnownTree(Algorithm.GREEDY);

    private Choice one(int id) {
        var sampling = known.settings.expansion().sampling().withTemperature(0);
        return new Choice.Expand(known.tree.path(id), 1, sampling);
    }

    @Test
    void followsTheMostProbableThoughtAndAsksForOne() {
        known.legal(0, 0.3);
        int b = known.legal(0, 0.4);
        known.expanded(0);

        assertThat(known.next()).isEqualTo(one(b));
    }

    @Test
    void pinnedThoughtGoesBeforeAMoreProbableOne() {
        int pinned = known.legal(0, 0.3);
        known.legal(0, 0.4);
        known.expanded(0);
        known.tree.steering().pin(pinned);

        assertThat(known.next()).isEqualTo(one(pinned));
    }

    @Test
    void endsWithItsChain() {
        known.add(0, 0.3, new Verdict.Solved("24"));
        known.expanded(0);

        assertThat(known.next()).isEqualTo(new Choice.Nothing());
    }
}
