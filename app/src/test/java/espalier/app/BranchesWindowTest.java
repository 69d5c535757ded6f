package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.scripted.ScriptedModels;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// Two branches word by word through the real window.
@Timeout(180)
class BranchesWindowTest {

    private static List<String> words(OpenWindow window, String style) {
        return window.read(() ->
                window.find("comparison-steps", Pane.class).lookupAll("." + style).stream()
                        .map(text -> ((Text) text).getText())
                        .toList());
    }

    @Test
    void siblingsAreShownWordByWordWithBothSeriesOfValues(@TempDir Path folder)
            throws TimeoutException {
        OpenWindow window =
                OpenWindow.over(new ScriptedModels(40), folder, "4 5 6 10", OpenWindow.endless());
        try {
            window.run();
            window.pause();
            var firsts = window.read(() -> List.copyOf(window.tree().children(0)));
            window.robot().interact(() -> window.screen().view().select(firsts.get(0)));
            window.robot().interact(() -> window.screen().view().select(firsts.get(1)));
            window.press(KeyCode.V);
            window.until("the branches are shown", () -> window.shown("comparison-steps"));

            assertThat(words(window, "difference-first")).singleElement().isNotEqualTo("");
            assertThat(words(window, "difference-second"))
                    .singleElement()
                    .isNotEqualTo(words(window, "difference-first").getFirst());
            window.until(
                    "the values are drawn",
                    () ->
                            window.find("comparison-series", Pane.class).getChildren().stream()
                                            .filter(Polyline.class::isInstance)
                                            .count()
                                    == 2);

            window.robot().interact(() -> window.find("comparison-close", Button.class).fire());
            assertThat(window.shown("comparison-steps")).isFalse();
        } finally {
            window.close();
        }
    }
}
