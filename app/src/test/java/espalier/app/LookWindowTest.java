package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.canvas.TreeCanvas;
import espalier.scene.Orientation;
import espalier.scripted.ScriptedModels;
import espalier.settings.SearchSettings;

import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// What the user chooses about how things look, through the real window.
@Timeout(180)
class LookWindowTest {

    @Test
    void menuChangesToHighContrastAndBack(@TempDir Path folder) throws TimeoutException {
        OpenWindow window = open(folder);
        try {
            Color usual = heading(window);
            window.robot().clickOn("View").clickOn("High contrast");
            window.until("it contrasts", () -> !heading(window).equals(usual));
            assertThat(heading(window)).isEqualTo(Color.web("#24292f"));
            window.robot().clickOn("View").clickOn("Usual contrast");
            window.until("it is as before", () -> heading(window).equals(usual));
        } finally {
            window.close();
        }
    }

    @Test
    void keyTurnsTheTreeAndBack(@TempDir Path folder) throws TimeoutException {
        OpenWindow window = open(folder);
        try {
            var canvas = window.find("tree-canvas", TreeCanvas.class);
            window.press(KeyCode.D);
            window.until("it lies", () -> canvas.orientation() == Orientation.LEFT_RIGHT);
            window.press(KeyCode.D);
            window.until("it hangs", () -> canvas.orientation() == Orientation.TOP_DOWN);
        } finally {
            window.close();
        }
    }

    private static OpenWindow open(Path folder) throws TimeoutException {
        return OpenWindow.over(
                new ScriptedModels(1), folder, "3 6 25 50 75 100 = 952", SearchSettings.DEFAULT);
    }

    private static Color heading(OpenWindow window) {
        return window.read(() -> {
            var text = (Text) window.robot().lookup(".section-heading .text").query();
            return (Color) text.getFill();
        });
    }
}
