package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.problem.ProblemFamilies;
import espalier.runpanel.ModelChoice;
import espalier.scripted.ScriptedModels;
import espalier.settings.SearchSettings;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// What the window says of free text before a run.
@Timeout(120)
class FreeTextWindowTest {

    @TempDir private Path folder;

    @Test
    void builtInModelIsSaidToBeNoneForItAndTheWayToAnotherIsShown() throws TimeoutException {
        var window =
                OpenWindow.over(new ScriptedModels(0), folder, "4 5 6 10", SearchSettings.DEFAULT);
        try {
            assertThat(window.shown("free-text-note")).isFalse();
            choose(window, "free");
            assertThat(note(window)).contains("built-in model knows the other kinds");
            window.robot()
                    .interact(() ->
                            window.panels()
                                    .settings()
                                    .model()
                                    .choiceProperty()
                                    .set(new ModelChoice.Blind()));
            assertThat(note(window)).contains("Without a model nobody can propose");
            window.robot().clickOn("#free-text-models");
            window.until("the models are shown", () -> window.shown("models-table"));
            window.robot()
                    .interact(() ->
                            window.panels()
                                    .settings()
                                    .model()
                                    .choiceProperty()
                                    .set(new ModelChoice.Folder(Path.of("own"))));
            assertThat(window.shown("free-text-note")).isFalse();
            choose(window, "words");
            assertThat(window.shown("free-text-note")).isFalse();
        } finally {
            window.close();
        }
    }

    @Test
    void examplesOfFreeTextAreForModelsOfOnesOwn() throws TimeoutException {
        var window =
                OpenWindow.over(new ScriptedModels(0), folder, "4 5 6 10", SearchSettings.DEFAULT);
        try {
            window.robot().clickOn("#problem-examples");
            assertThat(window.robot().lookup("For a model of your own:").tryQuery()).isEmpty();
            window.press(KeyCode.ESCAPE);
            choose(window, "free");
            window.robot().clickOn("#problem-examples");
            assertThat(window.robot().lookup("For a model of your own:").tryQuery()).isPresent();
            window.press(KeyCode.ESCAPE);
        } finally {
            window.close();
        }
    }

    private static void choose(OpenWindow window, String family) {
        window.robot()
                .interact(() ->
                        window.panels()
                                .settings()
                                .problem()
                                .familyProperty()
                                .set(ProblemFamilies.named(family)));
    }

    private static String note(OpenWindow window) {
        return window.read(() -> window.find("free-text-note", Label.class).getText());
    }
}
