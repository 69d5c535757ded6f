package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.scripted.ScriptedModels;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// The windows that hold a run against the truth and against another run.
@Timeout(180)
class CalibrationWindowTest {

    private static OpenWindow resting(Path folder) throws TimeoutException {
        OpenWindow window =
                OpenWindow.over(new ScriptedModels(40), folder, "4 5 6 10", OpenWindow.endless());
        window.run();
        window.pause();
        return window;
    }

    private static <T extends Node> T inSideWindow(String id, Class<T> type) {
        return Window.getWindows().stream()
                .map(side -> side.getScene().lookup("#" + id))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean open(String id) {
        return Window.getWindows().stream()
                .anyMatch(side -> side.isShowing() && side.getScene().lookup("#" + id) != null);
    }

    @Test
    void mistakeOfTheValuesIsClickedAndSelected(@TempDir Path folder) throws TimeoutException {
        OpenWindow window = resting(folder);
        try {
            window.robot().push(KeyCode.SHIFT, KeyCode.J);
            window.until(
                    "the mistakes are shown",
                    () ->
                            open("calibration-mistakes")
                                    && inSideWindow("calibration-mistakes", Pane.class)
                                            .getChildren()
                                            .stream()
                                            .anyMatch(Hyperlink.class::isInstance));
            int before = window.read(window::selected);
            window.robot()
                    .interact(() ->
                            ((Hyperlink)
                                            inSideWindow("calibration-mistakes", Pane.class)
                                                    .getChildren()
                                                    .getFirst())
                                    .fire());

            assertThat(window.read(window::selected)).isPositive().isNotEqualTo(before);
            assertThat(
                            window.read(() ->
                                    inSideWindow("reliability", Pane.class)
                                            .lookupAll(".reliability-dot")
                                            .size()))
                    .isPositive();
        } finally {
            window.close();
        }
    }

    @Test
    void runIsComparedWithItsOwnRecordingAndIsTheSame(@TempDir Path folder)
            throws TimeoutException {
        OpenWindow window = resting(folder);
        try {
            var file = window.read(() -> window.screen().run().recordingProperty().get());
            window.robot().interact(() -> window.beside().runs().chooserProperty().set(() -> file));
            window.robot().push(KeyCode.SHIFT, KeyCode.V);
            window.until(
                    "it is compared",
                    () ->
                            open("runs-sentences")
                                    && !inSideWindow("runs-sentences", Pane.class)
                                            .getChildren()
                                            .isEmpty());

            assertThat(
                            window.read(() ->
                                    ((Labeled)
                                                    inSideWindow("runs-sentences", Pane.class)
                                                            .getChildren()
                                                            .getFirst())
                                            .getText()))
                    .startsWith("Both runs did the same");
            assertThat(
                            window.read(() ->
                                    inSideWindow("runs", ScrollPane.class)
                                            .getContent()
                                            .lookupAll(".shared-level")
                                            .size()))
                    .isPositive();
        } finally {
            window.close();
        }
    }
}
