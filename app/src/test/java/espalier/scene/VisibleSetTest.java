package espalier.scene;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.scene.VisibleThought.Form;
import espalier.scripted.SampleTrees;
import espalier.tree.ThoughtId;

import javafx.geometry.Insets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class VisibleSetTest {

    private static final int BUDGET = 500;
    private static final double MIDDLE = Orientation.TOP_DOWN.middle();

    private final Camera camera = new Camera();
    private final Highlights highlights = new Highlights();

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyThoughtInViewIsDrawnWhereThereIsRoom(int seed) {
        var arrangement = SampleArrangements.arrangement(SampleTrees.random(600, seed));
        lookSomewhere(arrangement, seed, 0.5);
        Set<Integer> drawn = drawn(arrangement);

        for (int id = 0; id < arrangement.layout().size(); id++) {
            double across = arrangement.layout().across(id);
            double down = arrangement.layout().down(id) + MIDDLE;
            double x = camera.screenX(across, down);
            double y = camera.screenY(across, down);
            if (x > 0 && x < camera.width() && y > 0 && y < camera.height()) {
                assertThat(drawn).contains(id);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void budgetHoldsAtEveryZoom(int seed) {
        var arrangement = SampleArrangements.arrangement(SampleTrees.random(20_000, seed));
        var visible = visible(arrangement);
        for (double zoom = 2; zoom > 1e-4; zoom /= 1.7) {
            lookSomewhere(arrangement, seed, zoom);
            visible.collect(arrangement, 1);
            assertThat(visible.shown()).hasSizeLessThan(BUDGET + 10);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void breakpointsAndChosenThoughtsAreDrawnAtEveryZoom(int seed) {
        var arrangement = SampleArrangements.arrangement(SampleTrees.random(20_000, seed));
        int marked = arrangement.layout().size() - 1;
        int chosen = marked / 2;
        highlights.setMarked(Set.of(marked));
        highlights.setChosen(Set.of(chosen));
        var visible = visible(arrangement);
        for (int id : new int[] {marked, chosen}) {
            for (double zoom = 2; zoom > 1e-4; zoom /= 1.7) {
                look(arrangement, id, zoom);
                visible.collect(arrangement, 1);
                var drawn =
                        visible.shown().stream()
                                .filter(t -> t.id() == id && t.outstanding())
                                .toList();
                assertThat(drawn).hasSize(1);
                assertThat(drawn.getFirst().form()).isNotEqualTo(Form.END);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsDrawnIsJoinedToWhatIsDrawnAboveIt(int seed) {
        var arrangement = SampleArrangements.arrangement(SampleTrees.random(5_000, seed));
        lookSomewhere(arrangement, seed, 0.05);
        highlights.setBest(arrangement.tree().path(arrangement.tree().size() - 1));
        var visible = visible(arrangement);
        visible.collect(arrangement, 1);

        var shown = visible.shown().stream().map(t -> t.id()).collect(Collectors.toSet());
        for (VisibleThought thought : visible.shown()) {
            if (thought.above() != ThoughtId.NONE) {
                assertThat(shown).contains(thought.above());
                assertThat(arrangement.tree().path(thought.id())).contains(thought.above());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void solutionsInsideClumpsLeaveAMarkOnEachSmallSquare(int seed) {
        var replica = SampleTrees.random(5_000, seed);
        var random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            SampleTrees.solve(replica, random.nextInt(5_000));
        }
        var arrangement = SampleArrangements.arrangement(replica);
        lookSomewhere(arrangement, seed, 1e-9);
        var visible = visible(arrangement);
        visible.collect(arrangement, 1);

        for (int i = 0; i < replica.landmarks().size(); i++) {
            int id = replica.landmarks().get(i);
            double x = camera.screenX(arrangement.layout().across(id), 0);
            double y = camera.screenY(0, arrangement.layout().down(id) + MIDDLE);
            if (x > 0 && x < camera.width() && y > 0 && y < camera.height()) {
                assertThat(visible.shown())
                        .anyMatch(t ->
                                replica.landmarks().holds(t.id())
                                        && Math.abs(t.place().x() - x) < 10
                                        && Math.abs(t.place().y() - y) < 10);
            }
        }
    }

    @Test
    void newThoughtComesOutOfItsParentAndTheOthersGoWhereTheyBelong() {
        var replica = SampleTrees.empty();
        SampleTrees.grow(replica, ThoughtId.ROOT, 2);
        var arrangement = SampleArrangements.arrangement(replica);
        camera.resize(800, 600);
        camera.hold(0, MIDDLE, 400, 100);
        var visible = visible(arrangement);
        visible.collect(arrangement, 1);
        double before = shown(visible, 2).place().x();
        SampleTrees.grow(replica, 1, 3);
        arrangement.folded().grow();
        arrangement.layout().grow(arrangement.folded());
        visible.moved(Arranger.Shift.NONE, 3);

        assertThat(visible.collect(arrangement, 0)).isFalse();
        assertThat(shown(visible, 2).place().x()).isEqualTo(before);
        assertThat(shown(visible, 4).place().x()).isEqualTo(shown(visible, 1).place().x());
        assertThat(visible.collect(arrangement, 1)).isTrue();
        assertThat(shown(visible, 2).place().x())
                .isEqualTo(camera.onAcross(arrangement.layout().across(2)));
        assertThat(shown(visible, 4).place().y()).isGreaterThan(shown(visible, 1).place().y());
    }

    private static VisibleThought shown(VisibleSet visible, int id) {
        return visible.shown().stream().filter(t -> t.id() == id).findFirst().orElseThrow();
    }

    @Test
    void oneOfAHundredChildrenOutsideTheViewStandsForAllOnItsSide() {
        var replica = SampleTrees.empty();
        SampleTrees.grow(replica, ThoughtId.ROOT, 100);
        var arrangement = SampleArrangements.arrangement(replica);
        camera.resize(800, 600);
        camera.hold(0, MIDDLE, 400, 100);
        var visible = visible(arrangement);
        visible.collect(arrangement, 1);

        assertThat(visible.shown().stream().filter(t -> t.form() == Form.END).map(t -> t.id()))
                .containsExactlyInAnyOrder(1, 100);
    }

    private Set<Integer> drawn(Arrangement arrangement) {
        var visible = visible(arrangement);
        visible.collect(arrangement, 1);
        return visible.shown().stream()
                .filter(t -> t.form() == Form.THOUGHT)
                .map(t -> t.id())
                .collect(Collectors.toSet());
    }

    private void lookSomewhere(Arrangement arrangement, int seed, double zoom) {
        var random = new Random(seed);
        look(arrangement, random.nextInt(arrangement.layout().size()), zoom);
    }

    private void look(Arrangement arrangement, int id, double zoom) {
        camera.resize(800, 600);
        camera.look(camera.fitted(arrangement.layout(), Insets.EMPTY));
        camera.reach(arrangement.layout());
        camera.zoomAt(zoom / camera.zoom(), 400, 300);
        double across = arrangement.layout().across(id);
        camera.hold(across, arrangement.layout().down(id) + MIDDLE, 400, 300);
    }

    private VisibleSet visible(Arrangement arrangement) {
        return new VisibleSet(camera, highlights, arrangement, BUDGET, 8);
    }
}
