package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.memory.Remembered;
import espalier.memory.RememberedFile;
import espalier.scripted.ScriptedModels;
import espalier.selection.NodeNumber;

import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// What the window remembers: written while it is open, restored at the next start.
@Timeout(180)
class MemoryWindowTest {

    @TempDir private Path folder;
    private RememberedFile file;
    private OpenWindow window;

    @BeforeEach
    void openWindow() throws TimeoutException {
        file = new RememberedFile(folder.resolve("window.json"));
        window = OpenWindow.over(new ScriptedModels(5), folder, "4 5 6 10", OpenWindow.endless());
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    private void untilWritten(String what, Predicate<Remembered> written) {
        window.until(what + " is written", () -> written.test(file.read()));
    }

    @Test
    void whatChangesIsWrittenBeforeTheWindowCloses() {
        window.press(KeyCode.DIGIT2);
        untilWritten("the number", read -> read.drawing().number() == NodeNumber.VISITS);
        window.robot().clickOn("#tab-why");
        untilWritten("the tab", read -> read.panels().tab().equals("why"));
        window.robot()
                .interact(() -> {
                    window.find("speed", Slider.class).setValue(3);
                    window.find("as-it-happened", ToggleButton.class).fire();
                });
        untilWritten(
                "the speed", read -> read.speeds().exponent() == 3 && read.speeds().asItHappened());
        window.press(KeyCode.I);
        untilWritten("the overviews", read -> read.panels().overviewsShown());
        window.press(KeyCode.H);
        untilWritten("the panels", read -> read.panels().hidden());
        window.robot()
                .interact(() -> {
                    var stage = window.find("panels", Node.class).getScene();
                    stage.getWindow().setX(17);
                    stage.getWindow().setY(23);
                    stage.getWindow().setWidth(820);
                    stage.getWindow().setHeight(520);
                });
        untilWritten(
                "the place",
                read ->
                        read.place().width() == 820
                                && read.place().corner().filter(at -> at.x() == 17).isPresent());
        window.robot()
                .interact(
                        () -> window.panels().settings().problem().inputProperty().set("4 5 6 9"));
        untilWritten("the problem", read -> read.input().equals("4 5 6 9"));
    }

    @Test
    void theNextStartIsAsTheLastOneWasLeft() throws TimeoutException {
        window.press(KeyCode.DIGIT3);
        window.robot().clickOn("#tab-answers");
        window.robot().interact(() -> window.find("speed", Slider.class).setValue(0.5));
        window.press(KeyCode.I);
        window.close();

        window = OpenWindow.over(new ScriptedModels(5), folder);
        assertThat(window.<NodeNumber>read(() -> window.screen().view().numberProperty().get()))
                .isEqualTo(NodeNumber.PRIOR);
        assertThat(window.shown("inspector-answers")).isTrue();
        assertThat(window.find("tab-answers", ToggleButton.class).isSelected()).isTrue();
        assertThat(window.find("speed", Slider.class).getValue()).isEqualTo(0.5);
        assertThat(window.shown("icicle")).isTrue();
        assertThat(window.notices().all()).isEmpty();
    }

    @Test
    void aProblemThatIsHalfTypedIsNotRemembered() throws TimeoutException {
        window.typeProblem("4 5 si");
        window.close();
        window = OpenWindow.over(new ScriptedModels(5), folder);
        assertThat(window.tree().problem().input()).isEqualTo("4 5 6 10");
        assertThat(window.notices().all()).isEmpty();
    }

    @Test
    void aBrokenFileIsOneSentenceAndTheDefaults() throws TimeoutException, IOException {
        window.close();
        Files.writeString(file.path(), "{\"width\": 12");
        window = OpenWindow.over(new ScriptedModels(5), folder);
        assertThat(window.notices().all()).hasSize(1);
        assertThat(window.notices().all().getFirst().sentence())
                .contains("cannot be read", file.aside().toString());
        assertThat(window.tree().problem().input()).isEqualTo(Remembered.DEFAULT.input());
        assertThat(file.aside()).hasContent("{\"width\": 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void bothSentencesNameTheFileThatIsKept(String language) {
        var texts = ResourceBundle.getBundle("espalier.app.app", Locale.forLanguageTag(language));
        for (String key : new String[] {"memory-unreadable", "memory-senseless"}) {
            assertThat(texts.getString(key).formatted("/kept/here")).contains("/kept/here");
        }
    }
}
