package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.picture.PictureExtent;
import espalier.picture.PictureFormat;
import espalier.scripted.ScriptedModels;

import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// Exporting a picture through the real window.
@Timeout(180)
class PictureWindowTest {

    private static final String PROBLEM = "3 6 25 50 75 100 = 952";

    @Test
    void keyAsksForThePictureAndWritesIt(@TempDir Path folder)
            throws TimeoutException, IOException {
        Path file = folder.resolve("tree.pdf");
        OpenWindow window = open(folder, folder.resolve("tree"));
        try {
            window.run();
            window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
            window.until("the window is there", () -> exists(window, "picture-window"));
            choose(window, "picture-format", PictureFormat.PDF);
            choose(window, "picture-extent", PictureExtent.WHOLE_TREE);
            assertThat(window.find("picture-size", Label.class).getText()).contains("×");
            window.press(KeyCode.ENTER);
            window.until("it is written", () -> Files.exists(file));
        } finally {
            window.close();
        }
        try (var document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Make 952 from");
        }
    }

    @Test
    void pictureOfTooManyPixelsIsRefusedWithTheSizeThatWouldDo(@TempDir Path folder)
            throws TimeoutException {
        OpenWindow window = open(folder, folder.resolve("tree.png"));
        try {
            window.run();
            window.until("there is much", () -> window.tree().size() > 1_500);
            window.press(KeyCode.SPACE);
            window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
            window.until("the window is there", () -> exists(window, "picture-window"));
            choose(window, "picture-extent", PictureExtent.WHOLE_TREE);
            choose(window, "picture-scale", 4.0);
            window.until(
                    "it is refused",
                    () ->
                            window.find("picture-size", Label.class)
                                    .getText()
                                    .contains("too many for PNG"));
            assertThat(window.find("picture-write", Button.class).isDisabled()).isTrue();
            window.press(KeyCode.ESCAPE);
            window.until("the window is gone", () -> !exists(window, "picture-window"));
        } finally {
            window.close();
        }
    }

    @Test
    void fileThatCannotBeWrittenIsSaidInOneSentence(@TempDir Path folder) throws TimeoutException {
        OpenWindow window = open(folder, folder.resolve("missing").resolve("tree.png"));
        try {
            window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
            window.until("the window is there", () -> exists(window, "picture-window"));
            window.robot().clickOn("#picture-write");
            window.until("it is said", () -> window.shown("notice"));
            assertThat(window.find("notice-text", Label.class).getText())
                    .contains("tree.png can't be written: its folder is not there")
                    .contains("Maybe");
        } finally {
            window.close();
        }
    }

    private static OpenWindow open(Path folder, Path file) throws TimeoutException {
        var window = OpenWindow.over(new ScriptedModels(1), folder, PROBLEM, OpenWindow.endless());
        window.robot()
                .interact(() ->
                        window.beside().pictures().filesProperty().set(_ -> Optional.of(file)));
        return window;
    }

    private static <T> void choose(OpenWindow window, String id, T choice) {
        ChoiceBox<T> box = box(window, id);
        window.robot().interact(() -> box.setValue(choice));
    }

    @SuppressWarnings("unchecked") // The box of that name holds such choices.
    private static <T> ChoiceBox<T> box(OpenWindow window, String id) {
        return window.find(id, ChoiceBox.class);
    }

    private static boolean exists(OpenWindow window, String id) {
        return window.robot().lookup("#" + id).tryQuery().isPresent();
    }
}
