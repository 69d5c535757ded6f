package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.settings.Algorithm;
import espalier.settings.BeamSettings;
import espalier.settings.ChainScore;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

class BeamSearchTest {

    private final KnownTree known = new KnownTree(Algorithm.BEAM);

    private void told(int width, ChainScore score) {
        known.settings =
                known.settings.with(
                        known.settings.algorithms().with(new BeamSettings(width, score)));
    }

    /// Chains of the raw values 0.9 0.55, 0.65 0.65 and 0.4 1:
    ///
    /// | | last | minimum | product |
    /// |---|---|---|---|
    /// | 4 | 0.55 | 0.55 | 0.495 |
    /// | 5 | 0.65 | 0.65 | 0.4225 |
    /// | 6 | 1 | 0.4 | 0.4 |
    private void chains() {
        known.valued(0, 0.9);
        known.valued(0, 0.65);
        known.valued(0, 0.4);
        known.expanded(0, 1, 2, 3);
        known.valued(1, 0.55);
        known.valued(2, 0.65);
        known.valued(3, 1);
    }

    @Test
    void lastScoreKeepsByTheLastThought() {
        chains();
        told(3, ChainScore.LAST);

        assertThat(known.order()).containsExactly(6, 5, 4);
    }

    @Test
    void minimumKeepsByTheWeakestThought() {
        chains();
        told(3, ChainScore.MINIMUM);

        assertThat(known.order()).containsExactly(5, 4, 6);
    }

    @Test
    void productKeepsByAllThoughts() {
        chains();
        told(3, ChainScore.PRODUCT);

        assertThat(known.order()).containsExactly(4, 5, 6);
    }

    @Test
    void levelKeepsAsManyAsTheBeamIsWide() {
        chains();
        told(2, ChainScore.LAST);
        // 3 of 0.4 is out, and what is below it.
        assertThat(known.order()).containsExactly(5, 4);
    }

    @Test
    void finishedChainLeavesANarrowerBeam() {
        known.add(0, 0.5, new Verdict.Solved("24"));
        int open = known.valued(0, 0.6);
        known.valued(0, 0.3);
        known.expanded(0);
        known.valued(open, 0.4);
        int better = known.valued(open, 0.5);
        told(2, ChainScore.LAST);

        assertThat(known.order()).containsExactly(open, better);
    }

    @Test
    void searchEndsWhenAsManyChainsAreFinishedAsTheBeamIsWide() {
        known.add(0, 0.5, new Verdict.Solved("24"));
        int open = known.valued(0, 0.6);
        known.expanded(0, open);
        known.add(open, 0.5, new Verdict.Solved("24"));
        known.valued(open, 0.9);
        told(2, ChainScore.LAST);

        assertThat(known.next()).isEqualTo(new Choice.Nothing());
    }

    @Test
    void pinnedThoughtsComeOnTopOfTheWidth() {
        chains();
        known.tree.steering().pin(3);
        told(2, ChainScore.LAST);

        assertThat(known.order()).containsExactly(6, 5);
        known.tree.steering().pin(4);
        assertThat(known.order()).containsExactly(4);
    }

    @Test
    void pinnedChainThatIsKeptAnywayIsKeptOnce() {
        known.tree.steering().pin(known.add(0, 0.5, new Verdict.Solved("24")));
        int open = known.valued(0, 0.6);
        known.expanded(0, open);
        known.valued(open, 0.5);
        known.valued(open, 0.4);
        told(3, ChainScore.LAST);

        assertThat(known.order()).containsExactly(3, 4);
    }
}
