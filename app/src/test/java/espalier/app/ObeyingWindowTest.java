package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.replica.RunState;
import espalier.scripted.ScriptedModels;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Whatever has been used in the window, the keys of the run act, and Esc closes one thing at a
/// time.
@Timeout(240)
class ObeyingWindowTest {

    private static final String LARGE = "3 6 25 50 75 100 = 952";

    private interface Scenario {
        void play(OpenWindow window);
    }

    private static void inWindow(Path folder, Scenario scenario) throws TimeoutException {
        var window = OpenWindow.over(new ScriptedModels(5), folder, LARGE, OpenWindow.endless());
        try {
            scenario.play(window);
        } finally {
            window.close();
        }
    }

    /// The controls of the left panel that can be used now, by their ids.
    private static List<String> controls(OpenWindow window) {
        Node panel = window.robot().lookup("#run-panel").query();
        return window.read(() ->
                Stream.concat(
                                panel.lookupAll(".combo-box").stream(),
                                Stream.concat(
                                        panel.lookupAll(".text-field").stream(),
                                        Stream.concat(
                                                panel.lookupAll(".toggle-switch").stream(),
                                                panel.lookupAll(".slider").stream())))
                        .filter(Control.class::isInstance)
                        .filter(ObeyingWindowTest::usable)
                        .map(Node::getId)
                        .filter(id -> id != null && !id.startsWith("model"))
                        .distinct()
                        .toList());
    }

    private static boolean usable(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.isDisabled()) {
                return false;
            }
        }
        return true;
    }

    /// Uses a control as a person would.
    private static void use(OpenWindow window, String id) {
        var robot = window.robot();
        Node control = robot.lookup("#" + id).query();
        robot.interact(() -> show(control));
        switch (control) {
            case ComboBox<?> _ -> {
                robot.clickOn("#" + id);
                window.press(KeyCode.ENTER);
            }
            case TextField _ -> {
                robot.clickOn("#" + id);
                window.press(KeyCode.ENTER);
            }
            case ToggleSwitch _, Slider _, ButtonBase _ -> robot.clickOn("#" + id);
            default -> throw new AssertionError("Nobody knows how to use " + control);
        }
    }

    private static void show(Node control) {
        for (Node at = control; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                var content = pane.getContent();
                double high = content.getLayoutBounds().getHeight();
                double view = pane.getViewportBounds().getHeight();
                double top =
                        content.sceneToLocal(control.localToScene(control.getBoundsInLocal()))
                                .getMinY();
                pane.setVvalue(
                        high <= view ? 0 : Math.clamp((top - view / 2) / (high - view), 0, 1));
            }
        }
    }

    private static void keysAct(OpenWindow window, String after) {
        window.press(KeyCode.SPACE);
        window.until("it runs after " + after, () -> window.state() instanceof RunState.Running);
        window.press(KeyCode.SPACE);
        window.until("it rests after " + after, () -> window.state() instanceof RunState.Paused);
        long before = window.read(() -> window.screen().replica().events());
        window.press(KeyCode.F8);
        window.until(
                "a simulation is done after " + after,
                () ->
                        window.screen().replica().events() > before
                                && window.state() instanceof RunState.Paused);
        if (window.read(() -> !window.notices().all().isEmpty())) {
            window.press(KeyCode.ESCAPE);
            assertThat(window.state()).isInstanceOf(RunState.Paused.class);
        }
        window.press(KeyCode.ESCAPE);
        window.until(
                "it is stopped after " + after, () -> window.state() instanceof RunState.Stopped);
        window.press(KeyCode.ESCAPE);
        assertThat(window.shown("notice")).as("the notice after " + after).isFalse();
    }

    @Test
    void keysOfTheRunActAfterEachControlOfTheLeftPanel(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    keysAct(window, "the start");
                    var ids = controls(window);
                    assertThat(ids).hasSizeGreaterThan(5);
                    for (String id : ids) {
                        use(window, id);
                        keysAct(window, id);
                    }
                });
    }

    @Test
    void escClosesOneThingAtATimeAndThenStopsWithTheWayToGoOn(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.run();
                    window.robot().push(KeyCode.CONTROL, KeyCode.F);
                    window.until("the bar is open", () -> window.shown("find"));
                    window.press(KeyCode.ESCAPE);
                    assertThat(window.shown("find")).isFalse();
                    assertThat(window.state()).isInstanceOf(RunState.Running.class);

                    window.press(KeyCode.ESCAPE);
                    window.until("it is stopped", () -> window.state() instanceof RunState.Stopped);
                    window.robot().clickOn("#notice-offer");
                    window.until("it goes on", () -> window.state() instanceof RunState.Running);
                    assertThat(window.shown("notice")).isFalse();
                });
    }
}
