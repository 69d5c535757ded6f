package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.settings.Algorithm;
import espalier.settings.ChainScore;
import espalier.settings.DiverseSettings;
import espalier.thought.Verdict;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two subtrees: that of the first thoughts 1 and 3, of the values 0.9 and 0.8, and that of 2 and
/// 4, of 0.1 and 0.2.
class DiverseTreeSearchTest {

    private final KnownTree known = new KnownTree(Algorithm.DIVERSE);

    @BeforeEach
    void firstThoughts() {
        known.settings =
                known.settings.with(
                        known.settings.algorithms().with(new DiverseSettings(2, ChainScore.LAST)));
        known.valued(0, 0.9);
        known.valued(0, 0.1);
        known.valued(0, 0.8);
        known.valued(0, 0.2);
        known.expanded(0);
    }

    @Test
    void eachSubtreeGoesOnFromItsOwnBest() {
        known.valued(1, 0.3);
        int best = known.valued(1, 0.7);
        int lone = known.valued(4, 0.05);

        assertThat(known.order()).containsExactly(1, 4, best, lone);
    }

    @Test
    void subtreeEndsWithItsFinishedChainAndTheOthersGoOn() {
        known.expanded(1, 4);
        known.add(1, 0.5, new Verdict.Solved("24"));
        known.valued(1, 0.7);
        int lone = known.valued(4, 0.05);

        assertThat(known.order()).containsExactly(lone);
    }

    /// Without 2, the other subtree is that of 4 alone.
    @Test
    void prunedFirstThoughtLeavesTheOthersInTheirSubtrees() {
        known.tree.steering().prune(2);

        assertThat(known.order()).containsExactly(1, 4);
    }
}
