package espalier.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.event.SearchEvent;
import espalier.lettering.CanvasTexts;
import espalier.replica.TreeReplica;
import espalier.scene.Orientation;
import espalier.scene.VisibleThought;
import espalier.scene.VisibleThought.Form;
import espalier.scripted.Frames;
import espalier.scripted.SampleTrees;
import espalier.selection.UserView;
import espalier.tree.ThoughtId;

import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@ExtendWith(ApplicationExtension.class)
class TreeCanvasTest {

    private static final double WIDTH = 800;
    private static final double HEIGHT = 600;

    private final TreeReplica replica = SampleTrees.random(60, 1);
    private final UserView view = new UserView();

    @SuppressWarnings("NullAway.Init")
    private TreeCanvas canvas;

    @Start
    void show(Stage stage) {
        canvas = new TreeCanvas(replica, view, CanvasTexts.in(Locale.ENGLISH));
        // The headless platform takes a wheel's place on the screen for its place in the window.
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(canvas, WIDTH, HEIGHT));
        stage.show();
    }

    @Test
    void clickSelectsTheThoughtUnderThePointer(FxRobot robot) {
        settle();
        robot.clickOn(onScreen(5));

        assertThat(view.selected()).isEqualTo(5);
    }

    @Test
    void doubleClickShowsTheThoughtInTheMiddle(FxRobot robot) {
        settle();
        robot.doubleClickOn(onScreen(5));
        settle();

        assertThat(x(5)).isCloseTo(WIDTH / 2, within(1.0));
        assertThat(y(5)).isCloseTo(HEIGHT / 2, within(1.0));
    }

    @Test
    void wheelZoomsAtThePointer(FxRobot robot) {
        settle();
        point(robot, onScreen(5));
        double x = x(5);
        double y = y(5);
        double zoom = canvas.frames().camera().zoom();
        robot.scroll(3, VerticalDirection.UP);
        settle();

        assertThat(canvas.frames().camera().zoom()).isGreaterThan(zoom * 1.2);
        assertThat(x(5)).isCloseTo(x, within(1.0));
        assertThat(y(5)).isCloseTo(y, within(1.0));
    }

    @Test
    void wheelWithShiftPansSideways(FxRobot robot) {
        settle();
        double x = x(0);
        double y = y(0);
        double zoom = canvas.frames().camera().zoom();
        point(robot, canvas.localToScreen(40, 500));
        robot.interact(() -> canvas.fireEvent(wheelWithShift(80)));
        settle();

        assertThat(x(0) - x).isCloseTo(80, within(1.0));
        assertThat(y(0)).isCloseTo(y, within(1.0));
        assertThat(canvas.frames().camera().zoom()).isEqualTo(zoom);
    }

    @Test
    void dragPansAsFarAsThePointerMoves(FxRobot robot) {
        settle();
        double x = x(0);
        double y = y(0);
        point(robot, canvas.localToScreen(40, 500));
        robot.press(MouseButton.PRIMARY).moveBy(60, -30).release(MouseButton.PRIMARY);
        settle();

        assertThat(x(0) - x).isCloseTo(60, within(1.0));
        assertThat(y(0) - y).isCloseTo(-30, within(1.0));
    }

    @Test
    void rightButtonSelectsAndOpensTheMenuOfTheThought(FxRobot robot) {
        var opened = new ArrayList<Integer>();
        robot.interact(() -> canvas.setOnContextMenu((thought, _, _) -> opened.add(thought)));
        settle();
        robot.rightClickOn(onScreen(5));

        assertThat(opened).containsExactly(5);
        assertThat(view.selected()).isEqualTo(5);
    }

    @Test
    void turnedTreeGrowsToTheRightAndIsWhollyInView(FxRobot robot) {
        settle();
        robot.interact(() -> canvas.turn(Orientation.LEFT_RIGHT));
        settle();
        assertThat(shown(5).place().x()).isCloseTo(x(5), within(1.0));
        assertThat(shown(5).place().y()).isCloseTo(y(5), within(1.0));
        growMuch(robot);

        double level = x(1) - x(0);
        assertThat(level).isPositive();
        for (int id = 1; id < replica.tree().size(); id++) {
            assertThat(x(id)).isBetween(0.0, WIDTH);
            assertThat(y(id)).isBetween(0.0, HEIGHT);
            assertThat(x(id) - x(replica.tree().parent(id))).isCloseTo(level, within(0.5));
        }
    }

    @Test
    void viewFollowsTheGrowingTreeUntilTheUserZooms(FxRobot robot) {
        settle();
        growMuch(robot);
        assertThat(x(SampleTrees.deepest(replica))).isBetween(0.0, WIDTH);

        robot.interact(canvas::zoomActual);
        settle();
        growMuch(robot);
        assertThat(canvas.frames().camera().zoom()).isEqualTo(1);
    }

    @Test
    void thoughtUnderThePointerStaysWhereItIsAsTheTreeGrows(FxRobot robot) {
        settle();
        robot.interact(canvas::zoomActual);
        robot.interact(() -> canvas.centre(20));
        settle();
        point(robot, onScreen(20));
        robot.moveBy(3, 2);
        double x = x(20);
        double y = y(20);
        double before = canvas.frames().arranger().layout().across(20);
        growMuch(robot);

        assertThat(canvas.frames().arranger().layout().across(20)).isNotEqualTo(before);
        assertThat(x(20)).isCloseTo(x, within(0.5));
        assertThat(y(20)).isCloseTo(y, within(0.5));
    }

    @Test
    void selectionSurvivesGrowthAndIsBroughtIntoView(FxRobot robot) {
        settle();
        robot.interact(canvas::zoomActual);
        robot.interact(() -> view.select(SampleTrees.deepest(replica)));
        int selected = view.selected();
        growMuch(robot);

        assertThat(view.selected()).isEqualTo(selected);
        assertThat(x(selected)).isBetween(0.0, WIDTH);
        assertThat(y(selected)).isBetween(0.0, HEIGHT);
        assertThat(drawn()).contains(selected);
    }

    @Test
    void pinsSolutionsAndSelectionAreDrawnHoweverFarOut(FxRobot robot) {
        var ids = new ArrayList<Integer>();
        robot.interact(() -> {
            for (int i = 0; i < 4_000; i++) {
                SampleTrees.grow(replica, i, 3);
            }
            int half = replica.tree().size() / 2;
            ids.add(SampleTrees.solve(replica, half));
            ids.add(SampleTrees.grow(replica, half + 2_000, 2));
            ids.add(SampleTrees.grow(replica, half + 4_000, 2));
            replica.apply(new SearchEvent.Pinned(ids.get(1)));
            view.select(ids.get(2));
            replica.publish();
            canvas.fitAll();
        });
        settle();
        assertThat(drawn()).containsAll(ids);

        robot.interact(canvas::zoomOut);
        robot.interact(canvas::zoomOut);
        settle();
        assertThat(drawn()).containsAll(ids);
        assertThat(canvas.frames().visible().shown()).hasSizeLessThan(2_500);
    }

    @Test
    void foldHidesAllBelowButPinsAndSolutions(FxRobot robot) {
        var kept = new ArrayList<Integer>();
        robot.interact(() -> {
            int inner = SampleTrees.grow(replica, 1, 3);
            kept.add(SampleTrees.solve(replica, inner));
            kept.add(inner);
            view.folded().add(1);
            replica.publish();
        });
        settle();

        Set<Integer> below =
                drawn().stream()
                        .filter(id -> id != 1 && replica.tree().path(id).contains(1))
                        .collect(Collectors.toSet());
        assertThat(below).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void graphStreamHoldsJustWhatIsVisible(FxRobot robot) {
        settle();
        robot.interact(canvas::zoomActual);
        settle();

        List<VisibleThought> shown = canvas.frames().visible().shown();
        var graph = canvas.frames().screen().graph().graph;
        assertThat(graph.nodes().map(n -> Integer.valueOf(n.getId())))
                .containsExactlyInAnyOrderElementsOf(shown.stream().map(t -> t.id()).toList());
        assertThat(graph.edges().map(e -> Integer.valueOf(e.getTargetNode().getId())))
                .containsExactlyInAnyOrderElementsOf(
                        shown.stream().filter(t -> t.above() != -1).map(t -> t.id()).toList());
    }

    @Test
    void nothingIsDrawnWhileNothingChanges(FxRobot robot) {
        settle();
        Object frame = frame();
        Frames.pass(12);
        assertThat(frame()).isEqualTo(frame);

        robot.interact(() -> view.select(7));
        settle();
        assertThat(frame()).isNotEqualTo(frame);
    }

    @Test
    void anotherRunTakesThePlaceOfThisOne(FxRobot robot) {
        settle();
        robot.interact(() -> view.select(ThoughtId.ROOT));
        robot.interact(() -> replica.begin(SampleTrees.PROBLEM, replica.settings()));
        settle();

        assertThat(drawn()).containsExactly(ThoughtId.ROOT);
        assertThat(canvas.lookup("#canvas-hint").isVisible()).isTrue();
    }

    @Test
    void linkedThoughtIsMarkedAndShowsItsTwinWhenSelected(FxRobot robot) {
        settle();
        int[] level = level(2);
        assertThat(canvas.lookup("#legend-linked").isVisible()).isFalse();
        robot.interact(() -> {
            replica.apply(new SearchEvent.Linked(level[1], level[0]));
            replica.publish();
        });
        settle();
        assertThat(shown(level[1]).facts().linked()).isTrue();
        assertThat(shown(level[0]).facts().linked()).isFalse();
        assertThat(shown(level[1]).place().twinX()).isNaN();
        assertThat(canvas.lookup("#legend-linked").isVisible()).isTrue();

        robot.interact(() -> view.select(level[1]));
        settle();
        assertThat(shown(level[1]).place().twinX()).isCloseTo(x(level[0]), within(0.5));
        assertThat(shown(level[1]).place().twinY()).isCloseTo(y(level[0]), within(0.5));
    }

    private int[] level(int level) {
        return IntStream.range(0, replica.tree().size())
                .filter(id -> replica.tree().level(id) == level)
                .filter(id -> replica.tree().childCount(id) == 0)
                .toArray();
    }

    private VisibleThought shown(int id) {
        return canvas.frames().visible().shown().stream()
                .filter(thought -> thought.id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void selectedThoughtIsSpoken(FxRobot robot) {
        robot.interact(() -> view.select(3));
        settle();

        assertThat(canvas.getAccessibleText()).startsWith("3 − 9 = 4 (left: 4 4 10)");
    }

    private void growMuch(FxRobot robot) {
        robot.interact(() -> {
            for (int id : List.of(1, 2, 3, 4)) {
                int first = SampleTrees.grow(replica, id, 9);
                SampleTrees.grow(replica, first, 5);
            }
            replica.publish();
        });
        settle();
    }

    /// Waits until the canvas has drawn all there is to draw.
    private void settle() {
        for (int i = 0; i < 500; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            if (canvas.getWidth() == WIDTH && canvas.frames().idle()) {
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

    private Object frame() {
        return canvas.frames().screen().graph().graph.getAttribute(VisibleGraph.FRAME);
    }

    private Set<Integer> drawn() {
        return canvas.frames().visible().shown().stream()
                .filter(thought -> thought.form() != Form.END)
                .map(thought -> thought.id())
                .collect(Collectors.toSet());
    }

    private double x(int id) {
        return canvas.frames().x(id);
    }

    private double y(int id) {
        return canvas.frames().y(id);
    }

    private Point2D onScreen(int id) {
        return canvas.localToScreen(x(id), y(id));
    }

    private static ScrollEvent wheelWithShift(double pixels) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                40,
                500,
                40,
                500,
                true,
                false,
                false,
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
