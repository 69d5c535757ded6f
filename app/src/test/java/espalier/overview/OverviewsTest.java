package espalier.overview;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.canvas.CanvasProbe;
import espalier.canvas.Motion;
import espalier.canvas.TreeCanvas;
import espalier.lettering.CanvasTexts;
import espalier.replica.TreeReplica;
import espalier.scripted.Frames;
import espalier.scripted.GoldenTree;
import espalier.scripted.SampleTrees;
import espalier.selection.UserView;
import espalier.tree.ThoughtId;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

@ExtendWith(ApplicationExtension.class)
class OverviewsTest {

    private final TreeReplica replica = GoldenTree.grown();
    private final UserView view = new UserView();

    @SuppressWarnings("NullAway.Init")
    private TreeCanvas canvas;

    @SuppressWarnings("NullAway.Init")
    private Overviews overviews;

    @Start
    void show(Stage stage) {
        var texts = CanvasTexts.in(Locale.ENGLISH);
        canvas = new TreeCanvas(replica, view, texts);
        canvas.setMotion(Motion.NONE);
        overviews = new Overviews(replica, view, canvas, texts);
        var root = new BorderPane(canvas);
        root.setBottom(overviews);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(root, 900, 600));
        stage.show();
    }

    @Test
    void clickOnABarSelectsItsThought(FxRobot robot) {
        robot.clickOn(ofBar(2));

        assertThat(view.selected()).isEqualTo(2);
    }

    @Test
    void clickOnADotSelectsItsThought(FxRobot robot) {
        robot.clickOn(ofDot(3));

        assertThat(view.selected()).isEqualTo(3);
    }

    @Test
    void doubleClickShowsTheThoughtInTheMiddleOfTheTree(FxRobot robot) {
        robot.doubleClickOn(ofBar(2));
        settle();

        assertThat(CanvasProbe.x(canvas, 2)).isBetween(449.0, 451.0);
    }

    @Test
    void pointerShowsTheThoughtInTheTree(FxRobot robot) {
        point(robot, ofBar(2));
        settle();

        assertThat(canvas.highlights().hovered).isEqualTo(2);
        point(robot, new Point2D(450, 100));
        settle();
        assertThat(canvas.highlights().hovered).isNotEqualTo(2);
    }

    @Test
    void rightButtonOpensTheMenuOfTheThought(FxRobot robot) {
        var opened = new AtomicInteger(ThoughtId.NONE);
        robot.interact(() -> canvas.setOnContextMenu((thought, _, _) -> opened.set(thought)));
        robot.clickOn(ofBar(2), MouseButton.SECONDARY);
        settle();

        assertThat(opened).hasValue(2);
        assertThat(view.selected()).isEqualTo(2);
    }

    @Test
    void newThoughtsAreDrawnWhileTheSearchGoesOn(FxRobot robot) {
        settle();
        int before = overviews.icicle().drawn().orElseThrow().size();
        robot.interact(() -> {
            int leaf = GoldenTree.solution(replica);
            int first = SampleTrees.grow(replica, leaf, 2);
            for (int i = 0; i < 200; i++) {
                SampleTrees.backUp(replica, first, 0.3);
                SampleTrees.backUp(replica, first + 1, 0.3);
            }
            replica.publish();
        });
        Frames.pass(24);
        settle();

        assertThat(overviews.icicle().drawn().orElseThrow().find(replica.tree().size() - 1))
                .isPresent();
        assertThat(overviews.icicle().drawn().orElseThrow().size()).isNotEqualTo(before);
    }

    @Test
    void anotherRunIsDrawnFromItsRoot(FxRobot robot) {
        robot.interact(() -> {
            replica.begin(SampleTrees.PROBLEM, replica.settings());
            view.clear();
        });
        settle();

        assertThat(overviews.icicle().drawn().orElseThrow().size()).isOne();
        assertThat(overviews.candidates().drawn().orElseThrow().dots()).isEmpty();
    }

    private Point2D ofBar(int id) {
        settle();
        var bar = overviews.icicle().drawn().orElseThrow().find(id).orElseThrow();
        return onScreen(
                overviews.icicle(),
                (bar.left() + bar.right()) / 2,
                overviews.icicle().middleOfRow(bar.row()));
    }

    private Point2D ofDot(int id) {
        settle();
        return overviews.candidates().drawn().orElseThrow().dots().stream()
                .filter(dot -> dot.id() == id)
                .map(dot -> onScreen(overviews.candidates(), dot.x(), dot.y()))
                .findFirst()
                .orElseThrow();
    }

    private static Point2D onScreen(Node node, double x, double y) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> node.localToScreen(x, y));
    }

    private void settle() {
        for (int i = 0; i < 500; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            if (CanvasProbe.idle(canvas) && overviews.idle()) {
                return;
            }
            Frames.pass(1);
        }
        throw new AssertionError("The canvas (%s) goes on drawing.".formatted(canvas));
    }

    /// Moves the pointer to a place on the screen; TestFX takes a point as an offset.
    private static void point(FxRobot robot, Point2D place) {
        robot.moveTo(place.getX(), place.getY());
    }
}
