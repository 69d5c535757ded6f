package espalier.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.canvas.VisibleThought.Form;
import espalier.layout.TidyLayout;
import espalier.replica.TreeReplica;
import espalier.tree.ThoughtId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class VisibleSetTest {

    private static final int BUDGET = 500;

    private final Camera camera = new Camera();
    private final Highlights highlights = new Highlights();
    private final VisibleSet visible = new VisibleSet(camera, highlights, BUDGET, 8);

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyThoughtInViewIsDrawnWhereThereIsRoom(int seed) {
        var arrangement = arrangement(SampleTrees.random(600, seed));
        lookSomewhere(arrangement, seed, 0.5);
        Set<Integer> drawn = drawn(arrangement);

        for (int id = 0; id < arrangement.layout().size(); id++) {
            double x = camera.screenX(arrangement.layout().x(id));
            double y = camera.screenY(arrangement.layout().level(id));
            if (x > 0 && x < camera.width() && y > 0 && y < camera.height()) {
                assertThat(drawn).contains(id);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void budgetHoldsAtEveryZoom(int seed) {
        var arrangement = arrangement(SampleTrees.random(20_000, seed));
        for (double zoom = 2; zoom > 1e-4; zoom /= 1.7) {
            lookSomewhere(arrangement, seed, zoom);
            visible.collect(arrangement);
            assertThat(visible.shown()).hasSizeLessThan(BUDGET + 10);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsDrawnIsJoinedToWhatIsDrawnAboveIt(int seed) {
        var arrangement = arrangement(SampleTrees.random(5_000, seed));
        lookSomewhere(arrangement, seed, 0.05);
        highlights.setBest(arrangement.tree().path(arrangement.tree().size() - 1));
        visible.collect(arrangement);

        var shown = visible.shown().stream().map(t -> t.id).collect(Collectors.toSet());
        for (VisibleThought thought : visible.shown()) {
            if (thought.above != ThoughtId.NONE) {
                assertThat(shown).contains(thought.above);
                assertThat(arrangement.tree().path(thought.id)).contains(thought.above);
            }
        }
    }

    @Test
    void oneOfAHundredChildrenOutsideTheViewStandsForAllOnItsSide() {
        var replica = SampleTrees.empty();
        SampleTrees.grow(replica, ThoughtId.ROOT, 100);
        var arrangement = arrangement(replica);
        camera.resize(800, 600);
        camera.hold(0, 0, 400, 100);
        visible.collect(arrangement);

        assertThat(visible.shown().stream().filter(t -> t.form == Form.END).map(t -> t.id))
                .containsExactlyInAnyOrder(1, 100);
    }

    private Set<Integer> drawn(Arrangement arrangement) {
        visible.collect(arrangement);
        return visible.shown().stream()
                .filter(t -> t.form == Form.THOUGHT)
                .map(t -> t.id)
                .collect(Collectors.toSet());
    }

    private void lookSomewhere(Arrangement arrangement, int seed, double zoom) {
        var random = new Random(seed);
        camera.resize(800, 600);
        camera.fit(arrangement.layout());
        camera.zoomAt(zoom / camera.zoom(), 400, 300);
        int id = random.nextInt(arrangement.layout().size());
        camera.hold(arrangement.layout().x(id), arrangement.layout().level(id), 400, 300);
    }

    private static Arrangement arrangement(TreeReplica replica) {
        var folded = new FoldedTree(replica.tree(), Set.of(), _ -> false);
        var layout = new TidyLayout();
        layout.arrange(folded);
        return new Arrangement(replica.tree(), folded, layout);
    }
}
