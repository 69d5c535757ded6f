package espalier.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.event.SearchEvent;
import espalier.overview.Icicle.Bar;
import espalier.replica.TreeReplica;
import espalier.scripted.SampleTrees;
import espalier.tree.ThoughtId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class IcicleTest {

    private static final int ROWS = 20;
    private static final double WIDTH = 800;

    /// The problem with three first thoughts, of 3, 1 and no visits, itself visited once.
    private final TreeReplica small = SampleTrees.empty();

    IcicleTest() {
        SampleTrees.grow(small, ThoughtId.ROOT, 3);
        SampleTrees.backUp(small, ThoughtId.ROOT, 0.5);
        SampleTrees.backUp(small, 1, 0.9);
        SampleTrees.backUp(small, 1, 0.8);
        SampleTrees.backUp(small, 1, 0.7);
        SampleTrees.backUp(small, 2, 0.1);
    }

    @Test
    void widthIsTheShareOfTheParentsVisits() {
        assertThat(bars(of(small)))
                .containsExactly(
                        new Bar(0, 0, 0, 800), new Bar(1, 1, 0, 480), new Bar(2, 1, 480, 640));
    }

    @Test
    void prunedThoughtHasNoWidthAndLeavesItsRoomToTheOthers() {
        small.apply(new SearchEvent.Pruned(1));

        assertThat(bars(of(small))).containsExactly(new Bar(0, 0, 0, 800), new Bar(2, 1, 0, 400));
        assertThat(of(small).find(1)).contains(new Bar(1, 1, 0, 0));
    }

    @Test
    void siblingsShareAlikeWhereNothingCountsVisits() {
        var unvisited = SampleTrees.empty();
        SampleTrees.grow(unvisited, ThoughtId.ROOT, 4);

        assertThat(of(unvisited).byVisits()).isFalse();
        assertThat(bars(of(unvisited)))
                .containsExactly(
                        new Bar(0, 0, 0, 800),
                        new Bar(1, 1, 0, 200),
                        new Bar(2, 1, 200, 400),
                        new Bar(3, 1, 400, 600),
                        new Bar(4, 1, 600, 800));
    }

    @Test
    void problemAloneTakesTheWholeWidth() {
        var empty = of(SampleTrees.empty());

        assertThat(bars(empty)).containsExactly(new Bar(0, 0, 0, 800));
        assertThat(empty.depth()).isOne();
    }

    @Test
    void placeBelongsToTheThoughtWhoseBarIsThere() {
        var icicle = of(small);

        assertThat(icicle.at(0, 799)).isEqualTo(ThoughtId.ROOT);
        assertThat(icicle.at(1, 479)).isEqualTo(1);
        assertThat(icicle.at(1, 480)).isEqualTo(2);
        assertThat(icicle.at(1, 700)).isEqualTo(ThoughtId.NONE);
        assertThat(icicle.at(2, 10)).isEqualTo(ThoughtId.NONE);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void barsStandWithinTheirParentsAndNeverOverlap(int seed) {
        var replica = SampleTrees.random(2_000, seed);
        var icicle = of(replica);
        Map<Integer, Bar> byId = new HashMap<>();
        Map<Integer, Double> ends = new HashMap<>();
        for (Bar bar : bars(icicle)) {
            byId.put(bar.id(), bar);
            assertThat(bar.width()).isGreaterThanOrEqualTo(1);
            assertThat(bar.left()).isGreaterThanOrEqualTo(ends.getOrDefault(bar.row(), 0.0) - 1e-6);
            ends.put(bar.row(), bar.right());
            if (bar.row() > 0) {
                Bar parent = byId.get(replica.tree().parent(bar.id()));
                assertThat(parent).isNotNull();
                assertThat(bar.left()).isGreaterThanOrEqualTo(parent.left() - 1e-6);
                assertThat(bar.right()).isLessThanOrEqualTo(parent.right() + 1e-6);
                assertThat(bar.row()).isEqualTo(parent.row() + 1);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void everyThoughtIsFoundAlsoWhereItIsTooNarrowToBeDrawn(int seed) {
        var replica = SampleTrees.random(5_000, seed);
        var icicle = of(replica);
        for (Bar bar : bars(icicle)) {
            Bar found = icicle.find(bar.id()).orElseThrow();
            assertThat(found.left()).isCloseTo(bar.left(), within(1e-6));
            assertThat(found.right()).isCloseTo(bar.right(), within(1e-6));
            assertThat(found.row()).isEqualTo(bar.row());
        }
        for (int id = 0; id < replica.tree().size(); id++) {
            assertThat(icicle.find(id).orElseThrow().row()).isEqualTo(replica.tree().level(id));
        }
    }

    @Test
    void largeTreeHasFewBars() {
        assertThat(of(SampleTrees.random(50_000, 1)).size()).isBetween(100, 12_000);
    }

    @Test
    void narrowBarsAreLeftOutWhereThereWouldBeTooMany() {
        var replica = SampleTrees.empty();
        SampleTrees.grow(replica, ThoughtId.ROOT, 20_000);

        assertThat(Icicle.of(replica.tree(), 0, ROWS, 40_000).size()).isLessThanOrEqualTo(12_000);
    }

    @Test
    void rowsBeginAboveASelectionThatIsDeeperThanTheyAreMany() {
        var chain = SampleTrees.chain(1_000);
        var icicle = Icicle.of(chain.tree(), 700, ROWS, WIDTH);

        assertThat(icicle.top()).isBetween(700 - ROWS + 1, 700 - ROWS / 2);
        assertThat(icicle.find(700)).isPresent();
        assertThat(icicle.find(10)).isEmpty();
        assertThat(icicle.find(999)).isEmpty();
        assertThat(icicle.depth()).isEqualTo(ROWS);
    }

    private static Icicle of(TreeReplica replica) {
        return Icicle.of(replica.tree(), ThoughtId.ROOT, ROWS, WIDTH);
    }

    private static List<Bar> bars(Icicle icicle) {
        return IntStream.range(0, icicle.size()).mapToObj(icicle::get).toList();
    }
}
