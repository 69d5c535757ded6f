package espalier.scene;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.replica.TreeReplica;
import espalier.scripted.SampleTrees;
import espalier.selection.Matches;
import espalier.tree.ThoughtId;

import javafx.geometry.Insets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

class FoundMarksTest {

    private static final double MIDDLE = Orientation.TOP_DOWN.middle();

    private final Camera camera = new Camera();
    private final Matches matches = new Matches();

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyMatchInViewHasAMarkNearAtEveryZoom(int seed) {
        var replica = SampleTrees.random(5_000, seed);
        var random = new Random(seed);
        int step = 1 + random.nextInt(200);
        for (int id = random.nextInt(step); id < 5_000; id += step) {
            matches.add(replica.tree(), id);
        }
        var arrangement = SampleArrangements.arrangement(replica, Set.of(), matches);
        for (double zoom = 1; zoom > 1e-3; zoom /= 3) {
            var visible = look(arrangement, zoom);
            for (int i = 0; i < matches.size(); i++) {
                assertMarked(arrangement, visible, matches.get(i));
            }
        }
    }

    @Test
    void foldSaysHowManyMatchesItHides() {
        var replica = SampleTrees.empty();
        SampleTrees.grow(replica, ThoughtId.ROOT, 2);
        SampleTrees.grow(replica, 1, 3);
        SampleTrees.grow(replica, 3, 2);
        List.of(1, 4, 6, 7).forEach(id -> matches.add(replica.tree(), id));
        var arrangement = SampleArrangements.arrangement(replica, Set.of(1, 3), matches);
        var visible = look(arrangement, 1);
        assertThat(thought(visible, 1).marks().foundFolded()).isEqualTo(3);
        assertThat(thought(visible, 1).marks().found()).isTrue();
        assertThat(thought(visible, 2).marks().foundFolded()).isZero();

        matches.add(replica.tree(), SampleTrees.grow(replica, 3, 1));
        arrangement.folded().grow();
        visible.collect(arrangement, 1);
        assertThat(thought(visible, 1).marks().foundFolded()).isEqualTo(4);

        matches.clear();
        visible.collect(arrangement, 1);
        assertThat(thought(visible, 1).marks().foundFolded()).isZero();
        assertThat(thought(visible, 1).marks().found()).isFalse();
    }

    @Test
    void aTreeFullOfMatchesHasNoMoreMarksThanThereIsRoomFor() {
        TreeReplica replica = SampleTrees.random(60_000, 3);
        IntStream.range(0, 60_000).forEach(id -> matches.add(replica.tree(), id));
        var arrangement = SampleArrangements.arrangement(replica, Set.of(), matches);
        assertThat(look(arrangement, 1e-9).marks()).hasSizeLessThan(800 * 600 / 64);
    }

    private void assertMarked(Arrangement arrangement, VisibleSet visible, int id) {
        double across = arrangement.layout().across(id);
        double down = arrangement.layout().down(id) + MIDDLE;
        double x = camera.screenX(across, down);
        double y = camera.screenY(across, down);
        if (x > 0 && x < camera.width() && y > 0 && y < camera.height()) {
            boolean itself =
                    visible.shown().stream()
                            .anyMatch(t ->
                                    t.id() == id
                                            && t.marks().found()
                                            && t.form() == VisibleThought.Form.THOUGHT);
            boolean near =
                    visible.marks().stream()
                            .anyMatch(m -> Math.abs(m.x() - x) < 9 && Math.abs(m.y() - y) < 9);
            boolean nearAnother =
                    visible.shown().stream()
                            .anyMatch(t ->
                                    t.marks().found()
                                            && Math.abs(t.place().x() - x) < 9
                                            && Math.abs(t.place().y() - y) < 9);
            assertThat(itself || near || nearAnother).as("match %d", id).isTrue();
        }
    }

    private static VisibleThought thought(VisibleSet visible, int id) {
        return visible.shown().stream().filter(t -> t.id() == id).findFirst().orElseThrow();
    }

    private VisibleSet look(Arrangement arrangement, double zoom) {
        camera.resize(800, 600);
        camera.look(camera.fitted(arrangement.layout(), Insets.EMPTY));
        camera.reach(arrangement.layout());
        camera.zoomAt(zoom / camera.zoom(), 400, 300);
        camera.hold(0, MIDDLE, 400, 100);
        var visible = new VisibleSet(camera, new Highlights(), arrangement, 500, 8);
        visible.collect(arrangement, 1);
        return visible;
    }
}
