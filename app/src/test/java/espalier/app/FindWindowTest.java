package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.canvas.TreeCanvas;
import espalier.replica.RunState;
import espalier.scripted.ScriptedModels;
import espalier.selection.ValueRange;
import espalier.settings.SettingCatalog;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// How the user finds thoughts, shows some values only and folds many branches, through the real
/// window.
@Timeout(180)
class FindWindowTest {

    @Test
    void barFindsMarksCountsAndLeadsFromMatchToMatch(@TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.robot().push(KeyCode.CONTROL, KeyCode.F);
                    window.until("the bar is open", () -> window.shown("find"));
                    window.robot().write("left");
                    window.until("all but the root match", () -> matches(window) > 5);
                    window.press(KeyCode.F3);
                    int first = window.read(window::selected);
                    assertThat(first).isPositive();
                    assertThat(count(window)).startsWith("1 of ");
                    window.press(KeyCode.ENTER);
                    assertThat(count(window)).startsWith("2 of ");
                    window.robot().push(KeyCode.SHIFT, KeyCode.F3);
                    assertThat(window.<Integer>read(window::selected)).isEqualTo(first);
                    window.press(KeyCode.ESCAPE);
                    window.until("it is closed", () -> !window.shown("find"));
                    assertThat(window.<Integer>read(() -> matches(window))).isZero();
                    window.until(
                            "the canvas has the keys",
                            () -> window.find("tree-canvas", TreeCanvas.class).isFocused());
                });
    }

    @Test
    void faultIsShownAtItsPlaceWhileTyping(@TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.robot().push(KeyCode.CONTROL, KeyCode.F);
                    window.robot().clickOn("#find-CONDITION");
                    window.robot().clickOn("#find-field").write("depth > 0 && valu < 2");
                    var fault = window.find("find-fault", Label.class);
                    window.until("it is told", () -> fault.getText().contains("valu"));
                    assertThat(window.robot().lookup(".find-wrong").queryText().getText())
                            .isEqualTo("valu");
                    window.robot().push(KeyCode.CONTROL, KeyCode.A);
                    window.robot().write("depth == 1");
                    window.until(
                            "it finds the first thoughts",
                            () -> matches(window) == window.tree().childCount(0));
                    assertThat(fault.getText()).isEmpty();
                    window.press(KeyCode.END);
                    window.robot().write(" && ");
                    window.robot().clickOn("#find-words").clickOn("#find-word-visits");
                    assertThat(window.find("find-field", TextField.class).getText())
                            .isEqualTo("depth == 1 && visits");
                });
    }

    @Test
    void matchInAFoldIsUnfoldedWhenItIsGoneTo(@TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.press(KeyCode.F);
                    window.until(
                            "all is folded", () -> window.screen().view().folded().contains(0));
                    window.robot().push(KeyCode.CONTROL, KeyCode.F);
                    window.robot().write("left");
                    window.until("folded ones match", () -> matches(window) > 5);
                    window.press(KeyCode.ENTER);
                    window.until("it is unfolded", () -> window.screen().view().folded().isEmpty());
                    assertThat(window.<Integer>read(window::selected)).isPositive();
                });
    }

    @Test
    void dragOnTheLegendShowsSomeValuesAndEscShowsAll(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    drag(window, 0.25, 0.75);
                    ValueRange range = window.read(() -> range(window));
                    assertThat(range.from()).isBetween(0.2, 0.3);
                    assertThat(range.to()).isBetween(0.7, 0.8);
                    assertThat(window.find("legend-range", Label.class).getText())
                            .isEqualTo(
                                    "%.2f–%.2f · click the scale for all"
                                            .formatted(range.from(), range.to()));
                    window.press(KeyCode.ESCAPE);
                    window.until("all are shown", () -> range(window).equals(ValueRange.ALL));
                    drag(window, 0.5, 0.9);
                    window.robot().clickOn("#legend-brush");
                    window.until("all again", () -> range(window).equals(ValueRange.ALL));
                });
    }

    @Test
    void branchesAreFoldedBySizeByVisitsAndWhereTheyFailed(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.robot().clickOn("View").clickOn("#act-fold-by-size-item");
                    window.until("it asks", () -> window.shown("ask"));
                    window.robot().push(KeyCode.CONTROL, KeyCode.A).write("0");
                    window.press(KeyCode.ENTER);
                    assertThat(window.find("ask-fault", Label.class).getText()).contains("(0)");
                    window.robot().push(KeyCode.CONTROL, KeyCode.A).write("1");
                    window.press(KeyCode.ENTER);
                    window.until("large ones are folded", () -> folds(window) > 0);
                    window.press(KeyCode.U);
                    window.until("none is folded", () -> folds(window) == 0);

                    window.robot().clickOn("View").clickOn("#act-fold-by-visits-item");
                    window.robot().push(KeyCode.CONTROL, KeyCode.A).write("1000");
                    window.press(KeyCode.ENTER);
                    window.until("seldom visited ones are folded", () -> folds(window) > 0);
                    window.press(KeyCode.U);

                    window.robot().interact(() -> window.notices().dismissAll());
                    window.robot().push(KeyCode.SHIFT, KeyCode.F);
                    window.until(
                            "failed ones are folded, or it is said that there are none",
                            () -> folds(window) > 0 || window.notices().latest().isPresent());
                });
    }

    @Test
    void keysGoToDropsAndZoomToTheSelection(@TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.press(KeyCode.M);
                    int deepest = window.read(window::selected);
                    assertThat(deepest).isPositive();
                    window.press(KeyCode.M);
                    assertThat(window.<Integer>read(window::selected)).isNotEqualTo(deepest);
                    window.robot().push(KeyCode.SHIFT, KeyCode.M);
                    assertThat(window.<Integer>read(window::selected)).isEqualTo(deepest);
                    window.robot().push(KeyCode.SHIFT, KeyCode.Z);
                    window.robot().push(KeyCode.SHIFT, KeyCode.RIGHT);
                    int expected =
                            window.read(() ->
                                    window.screen().replica().landmarks().size() == 0
                                            ? deepest
                                            : window.screen().replica().landmarks().get(0));
                    assertThat(window.<Integer>read(window::selected)).isEqualTo(expected);
                });
    }

    private static void drag(OpenWindow window, double from, double to) {
        Bounds bounds =
                window.read(() -> {
                    Node brush = window.find("legend-brush", Node.class);
                    return brush.localToScreen(brush.getBoundsInLocal());
                });
        double y = bounds.getCenterY();
        window.robot()
                .moveTo(bounds.getMinX() + from * bounds.getWidth(), y)
                .press(MouseButton.PRIMARY)
                .moveTo(bounds.getMinX() + to * bounds.getWidth(), y)
                .release(MouseButton.PRIMARY);
    }

    private static ValueRange range(OpenWindow window) {
        return window.screen().view().rangeProperty().get();
    }

    private static int matches(OpenWindow window) {
        return window.screen().view().matches().size();
    }

    private static int folds(OpenWindow window) {
        return window.screen().view().folded().size();
    }

    private static String count(OpenWindow window) {
        return window.read(() -> window.find("find-count", Label.class).getText());
    }

    @FunctionalInterface
    private interface Scenario {
        void play(OpenWindow window) throws TimeoutException;
    }

    /// A window with a run that is over.
    private static void inWindow(Path folder, Scenario scenario) throws TimeoutException {
        var settings = SettingCatalog.named("expansions").write(OpenWindow.endless(), "40");
        var window =
                OpenWindow.over(new ScriptedModels(0), folder, "3 6 25 50 75 100 = 952", settings);
        try {
            window.press(KeyCode.SPACE);
            window.until("it stops", () -> window.state() instanceof RunState.Stopped);
            scenario.play(window);
        } finally {
            window.close();
        }
    }
}
