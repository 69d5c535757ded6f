package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.replica.RunState;
import espalier.scripted.ScriptedModels;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// Asking whether a thought helps, through the real window.
@Timeout(180)
class HelpWindowTest {

    private static OpenWindow resting(Path folder) throws TimeoutException {
        OpenWindow window =
                OpenWindow.over(new ScriptedModels(40), folder, "4 5 6 10", OpenWindow.endless());
        window.run();
        window.pause();
        window.robot().interact(() -> window.panels().why().watchedProperty().set(true));
        window.press(KeyCode.DOWN);
        window.until("a thought is selected", () -> window.selected() > 0);
        return window;
    }

    @Test
    void modelIsAskedBesideTheTreeAndWhatItSaysIsShown(@TempDir Path folder)
            throws TimeoutException {
        OpenWindow window = resting(folder);
        try {
            int thoughts = window.thoughts();
            window.robot().interact(() -> window.find("help-ask", Button.class).fire());
            window.until(
                    "the test is over",
                    () ->
                            window.find("help-answers", Pane.class).isVisible()
                                    && window.find("help-ask", Button.class).isVisible()
                                    && window.screen().replica().trials().lines(0) >= 20);

            // The steps after the thought repeat its numbers, so how probable they are says
            // nothing.
            assertThat(window.read(() -> window.find("help", Pane.class).getChildren().size()))
                    .isEqualTo(1);
            assertThat(window.read(() -> window.find("help-note", Label.class).getText()))
                    .contains("left out because they cannot be given without this thought");
            assertThat(window.thoughts()).isEqualTo(thoughts);
        } finally {
            window.close();
        }
    }

    @Test
    void cancelEndsTheAskingAndTheRunGoesOn(@TempDir Path folder) throws TimeoutException {
        OpenWindow window = resting(folder);
        try {
            window.robot().interact(() -> window.find("help-ask", Button.class).fire());
            window.until("it is under way", () -> window.shown("help-cancel"));
            window.robot().interact(() -> window.find("help-cancel", Button.class).fire());
            assertThat(window.read(() -> window.find("help-ask", Button.class).isVisible()))
                    .isTrue();
            int thoughts = window.thoughts();
            window.press(KeyCode.SPACE);
            window.until("the tree grows", () -> window.tree().size() > thoughts);
        } finally {
            window.close();
        }
    }

    @Test
    void recordingWithoutAModelSaysSo(@TempDir Path folder) throws TimeoutException {
        OpenWindow window = resting(folder);
        try {
            var file = window.read(() -> window.screen().run().recordingProperty().get());
            window.open(file.orElseThrow());
            window.until(
                    "the recording is shown", () -> window.state() instanceof RunState.Replayed);
            window.robot().interact(() -> window.screen().view().select(1));

            assertThat(window.read(() -> window.find("help-note", Label.class).getText()))
                    .startsWith("This is a recording");
            assertThat(window.read(() -> window.find("help-ask", Button.class).isVisible()))
                    .isFalse();
        } finally {
            window.close();
        }
    }
}
