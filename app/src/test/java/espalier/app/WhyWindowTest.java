package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.replica.RunState;
import espalier.scripted.ScriptedModels;
import espalier.settings.SettingCatalog;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// Asking why through the real window.
@Timeout(180)
class WhyWindowTest {

    @Test
    void clickOnAStatementSelectsTheThoughtThatShowsIt(@TempDir Path folder)
            throws TimeoutException {
        OpenWindow window = open(folder);
        try {
            window.robot().clickOn("#tab-why");
            window.run();
            window.pause();
            window.press(KeyCode.DOWN);
            int selected = window.read(window::selected);
            window.until("the chain is shown", () -> !links(window, "why-steps").isEmpty());
            window.until("the choice is explained", () -> links(window, "why-choice").size() > 2);
            assertThat(links(window, "why-steps")).hasSize(1);

            window.press(KeyCode.HOME);
            window.until("no chain is left", () -> links(window, "why-steps").isEmpty());
            window.until("the run is explained", () -> !links(window, "why-run").isEmpty());
            window.robot().clickOn(links(window, "why-run").getFirst());
            window.until("a thought is selected", () -> window.selected() > 0);
            assertThat(selected).isPositive();
        } finally {
            window.close();
        }
    }

    @Test
    void reasonsFollowASearchThatRuns(@TempDir Path folder) throws TimeoutException {
        OpenWindow window = open(folder);
        try {
            window.robot().clickOn("#tab-why");
            window.run();
            window.press(KeyCode.DOWN);
            window.until("the choice is explained", () -> !links(window, "why-choice").isEmpty());
            String before = window.read(() -> texts(window));
            window.until("it is explained anew", () -> !texts(window).equals(before));
            assertThat(window.<RunState>read(window::state)).isInstanceOf(RunState.Running.class);
        } finally {
            window.close();
        }
    }

    @Test
    void auditOfTheTreeSaysThatNothingIsWrong(@TempDir Path folder) throws TimeoutException {
        OpenWindow window = open(folder);
        try {
            window.run();
            window.press(KeyCode.SPACE);
            window.robot().clickOn("#tab-why");
            window.robot().interact(() -> window.find("why-audit", Button.class).fire());
            window.until("it is audited", () -> window.shown("why-audit-verdict"));
            assertThat(window.find("why-audit-verdict", Label.class).getText())
                    .startsWith("Nothing is wrong. Thoughts checked: ");
        } finally {
            window.close();
        }
    }

    @Test
    void settingIsTriedOutOnTheRun(@TempDir Path folder) throws TimeoutException {
        OpenWindow window = open(folder);
        try {
            window.run();
            window.pause();
            window.robot().clickOn("#tab-why");
            window.robot()
                    .interact(() -> {
                        // The exploration constant is the first that is offered.
                        window.find("what-if-number", TextField.class).setText("7");
                        window.find("what-if-try", Button.class).fire();
                    });
            window.until(
                    "it is tried",
                    () -> !window.find("what-if", Pane.class).getChildren().isEmpty());
            assertThat(window.find("what-if", Pane.class).getChildren())
                    .allSatisfy(one -> assertThat(((Labeled) one).getText()).isNotBlank());

            window.robot()
                    .interact(() -> {
                        var offered = window.find("what-if-setting", ComboBox.class);
                        int rule = offered.getItems().indexOf(SettingCatalog.named("answer-rule"));
                        offered.getSelectionModel().clearAndSelect(rule);
                    });
            assertThat(window.shown("what-if-number")).isFalse();
            assertThat(window.read(() -> window.find("what-if-choice", ComboBox.class).getValue()))
                    .isEqualTo("checker");
        } finally {
            window.close();
        }
    }

    private static OpenWindow open(Path folder) throws TimeoutException {
        return OpenWindow.over(
                new ScriptedModels(5), folder, "3 6 25 50 75 100 = 952", OpenWindow.endless());
    }

    private static String texts(OpenWindow window) {
        return String.join(
                "\n", links(window, "why-choice").stream().map(Hyperlink::getText).toList());
    }

    private static List<Hyperlink> links(OpenWindow window, String id) {
        return window.find(id, Pane.class).getChildren().stream()
                .filter(Hyperlink.class::isInstance)
                .map(Hyperlink.class::cast)
                .toList();
    }
}
