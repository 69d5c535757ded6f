package espalier.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.layout.TidyLayout;
import espalier.replica.TreeReplica;
import espalier.scripted.SampleTrees;

import javafx.geometry.Insets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Random;

class CameraTest {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 600;

    @ParameterizedTest(name = "{0}, {1} thoughts")
    @CsvSource({
        "TOP_DOWN, 1",
        "TOP_DOWN, 5",
        "TOP_DOWN, 60",
        "TOP_DOWN, 2000",
        "TOP_DOWN, 30000",
        "LEFT_RIGHT, 1",
        "LEFT_RIGHT, 60",
        "LEFT_RIGHT, 30000"
    })
    void fittedViewShowsTheWholeTree(Orientation orientation, int size) {
        var layout = layout(SampleTrees.random(size, 3));
        var camera = camera(orientation, layout);

        double first = camera.screenX(layout.before(0), 0);
        double last = camera.screenX(layout.after(0), layout.deep(0));
        double top = camera.screenY(layout.before(0), 0);
        double bottom = camera.screenY(layout.after(0), layout.deep(0));
        assertThat(first).isBetween(0.0, last);
        assertThat(last).isBetween(first, WIDTH);
        assertThat(top).isBetween(0.0, bottom);
        assertThat(bottom).isBetween(top, HEIGHT);
        assertThat(camera.zoom()).isLessThanOrEqualTo(1);
    }

    @Test
    void fittedViewShowsTheWholeOfAChainOfTenThousand() {
        var layout = layout(SampleTrees.chain(10_000));
        var camera = camera(Orientation.TOP_DOWN, layout);

        assertThat(camera.screenY(0, layout.down(9_999))).isBetween(HEIGHT / 2, HEIGHT);
    }

    @Test
    void wideTreeStillUsesTheHeight() {
        var layout = layout(SampleTrees.random(30_000, 3));
        var camera = camera(Orientation.TOP_DOWN, layout);

        assertThat(camera.screenY(0, layout.deep(0))).isGreaterThan(HEIGHT * 0.6);
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void zoomKeepsThePlaceUnderThePointerAndCanBeUndone(Orientation orientation) {
        var random = new Random(5);
        var camera = camera(orientation, layout(SampleTrees.random(500, 3)));
        for (int i = 0; i < 100; i++) {
            double x = random.nextDouble() * WIDTH;
            double y = random.nextDouble() * HEIGHT;
            double across = camera.across(x, y);
            double down = camera.down(x, y);
            double zoom = camera.zoom();
            camera.zoomAt(1.3, x, y);
            assertThat(camera.across(x, y)).isCloseTo(across, within(1e-6));
            assertThat(camera.down(x, y)).isCloseTo(down, within(1e-6));
            assertThat(camera.screenX(across, down)).isCloseTo(x, within(1e-6));
            camera.zoomAt(zoom / camera.zoom(), x, y);
            assertThat(camera.rowHeight()).isGreaterThan(0);
            assertThat(camera.zoom()).isCloseTo(zoom, within(1e-9));
        }
    }

    @Test
    void wayBetweenTwoViewsEndsAtTheOther() {
        var from = new Camera.View(1, 0.5, 10, 20);
        var to = new Camera.View(0.25, 0.8, -50, 40);

        assertThat(from.towards(to, 1).near(to)).isTrue();
        assertThat(from.towards(to, 0)).isEqualTo(from);
        assertThat(from.towards(to, 0.5).zoom()).isCloseTo(0.5, within(1e-9));
    }

    private static TidyLayout layout(TreeReplica replica) {
        return SampleArrangements.arrangement(replica).layout();
    }

    private static Camera camera(Orientation orientation, TidyLayout layout) {
        var camera = new Camera();
        camera.turn(orientation);
        camera.resize(WIDTH, HEIGHT);
        camera.look(camera.fitted(layout, new Insets(20)));
        return camera;
    }
}
