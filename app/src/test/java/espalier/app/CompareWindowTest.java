package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.scripted.ScriptedModels;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// Comparing two thoughts through the real window.
@Timeout(180)
class CompareWindowTest {

    @Test
    void keyVShowsWhereTheSelectedThoughtAndTheOneBeforeItPart(@TempDir Path folder)
            throws TimeoutException {
        OpenWindow window =
                OpenWindow.over(
                        new ScriptedModels(5),
                        folder,
                        "3 6 25 50 75 100 = 952",
                        OpenWindow.endless());
        try {
            window.run();
            window.pause();
            window.press(KeyCode.DOWN);
            window.until("a thought is selected", () -> window.selected() > 0);
            window.press(KeyCode.V);
            window.until("the comparison is shown", () -> window.shown("why-comparison"));
            var first = window.find("why-comparison", Pane.class).getChildren().getFirst();
            assertThat(((Labeled) first).getText()).startsWith("Both are on one chain");
        } finally {
            window.close();
        }
    }
}
