package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.settings.Algorithm;
import espalier.settings.BreadthFirstSettings;
import espalier.thought.Verdict;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// With b = 2.
class BreadthFirstTest {

    private final KnownTree known = new KnownTree(Algorithm.BREADTH_FIRST);

    /// First thoughts 1 to 4 of the values 0.3, 0.9, 0.6 and 0.5.
    @BeforeEach
    void firstThoughts() {
        known.settings =
                known.settings.with(known.settings.algorithms().with(new BreadthFirstSettings(2)));
        known.valued(0, 0.3);
        known.valued(0, 0.9);
        known.valued(0, 0.6);
        known.valued(0, 0.5);
        known.expanded(0);
    }

    @Test
    void everyLevelKeepsTheBestAndIsDoneBeforeTheNext() {
        int under2 = known.valued(2, 0.2);
        known.valued(2, 0.1);
        int under3 = known.valued(3, 0.8);
        assertThat(known.next()).isEqualTo(known.expand(2, 8));
        known.expanded(2);
        assertThat(known.next()).isEqualTo(known.expand(3, 8));
        known.expanded(3);

        assertThat(known.order()).containsExactly(under3, under2);
    }

    @Test
    void finishedChainHasItsPlaceAmongThem() {
        known.add(0, 0.5, new Verdict.Solved("24"));

        assertThat(known.order()).containsExactly(2);
    }

    @Test
    void prunedThoughtMakesRoomForTheNextBest() {
        known.expanded(2, 3);
        known.valued(2, 0.7);
        known.tree.steering().prune(3);

        assertThat(known.next().thought()).isEqualTo(4);
    }

    @Test
    void pinnedThoughtsComeOnTop() {
        known.tree.steering().pin(1);

        assertThat(known.order()).containsExactly(2, 3, 1);
        known.tree.steering().pin(2);
        assertThat(known.next()).isEqualTo(new Choice.Nothing());
    }

    @Test
    void thoughtsOfOneLevelCanBeInFlightTogetherThoseOfTheNextWait() {
        known.tree.enter(known.tree.path(3));
        assertThat(known.next().thought()).isEqualTo(2);
        known.expanded(2);
        int below = known.valued(2, 0.9);
        assertThat(known.next()).isEqualTo(new Choice.Nothing());
        known.tree.leave(known.tree.path(3));
        known.expanded(3);

        assertThat(known.next().thought()).isEqualTo(below);
    }

    @Test
    void pinnedLinkIsLeftToItsTwin() {
        known.tree.steering().pin(1);
        known.tree.twins().link(1, 2);

        assertThat(known.order()).containsExactly(2, 3);
    }
}
