package espalier.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.layout.TidyLayout;
import espalier.replica.TreeReplica;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;
import java.util.Set;

class CameraTest {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 600;

    @ParameterizedTest(name = "{0} thoughts")
    @ValueSource(ints = {1, 5, 60, 2_000, 30_000})
    void fitShowsTheWholeTree(int size) {
        var layout = layout(SampleTrees.random(size, 3));
        var camera = camera(layout);

        assertThat(camera.screenX(layout.left(0))).isBetween(0.0, WIDTH);
        assertThat(camera.screenX(layout.right(0))).isBetween(0.0, WIDTH);
        assertThat(camera.screenY(0)).isBetween(0.0, HEIGHT);
        assertThat(camera.screenY(layout.levels() - 1)).isBetween(0.0, HEIGHT);
        assertThat(camera.zoom()).isLessThanOrEqualTo(1);
    }

    @Test
    void fitShowsTheWholeOfAChainOfTenThousand() {
        var layout = layout(SampleTrees.chain(10_000));
        var camera = camera(layout);

        assertThat(camera.screenY(9_999)).isBetween(HEIGHT / 2, HEIGHT);
    }

    @Test
    void wideTreeStillUsesTheHeight() {
        var layout = layout(SampleTrees.random(30_000, 3));
        var camera = camera(layout);

        assertThat(camera.screenY(layout.levels() - 1)).isGreaterThan(HEIGHT * 0.6);
    }

    @Test
    void zoomKeepsThePlaceUnderThePointerAndCanBeUndone() {
        var random = new Random(5);
        var camera = camera(layout(SampleTrees.random(500, 3)));
        for (int i = 0; i < 100; i++) {
            double x = random.nextDouble() * WIDTH;
            double y = random.nextDouble() * HEIGHT;
            double column = camera.column(x);
            double level = camera.level(y);
            double zoom = camera.zoom();
            camera.zoomAt(1.3, x, y);
            assertThat(camera.column(x)).isCloseTo(column, within(1e-6));
            assertThat(camera.level(y)).isCloseTo(level, within(1e-6));
            camera.zoomAt(zoom / camera.zoom(), x, y);
            assertThat(camera.rowHeight()).isGreaterThan(0);
            assertThat(camera.zoom()).isCloseTo(zoom, within(1e-9));
        }
    }

    private static TidyLayout layout(TreeReplica replica) {
        var layout = new TidyLayout();
        layout.arrange(new FoldedTree(replica.tree(), Set.of(), _ -> false));
        return layout;
    }

    private static Camera camera(TidyLayout layout) {
        var camera = new Camera();
        camera.resize(WIDTH, HEIGHT);
        camera.fit(layout);
        return camera;
    }
}
