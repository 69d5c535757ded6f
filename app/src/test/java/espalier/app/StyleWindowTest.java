package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.scripted.ScriptedModels;
import espalier.settings.SearchSettings;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What JavaFX finds wrong with the style sheets, through the real window.
@Timeout(180)
class StyleWindowTest {

    private static final Logger STYLES = Logger.getLogger("javafx.css");

    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Complaints(complaints);

    @BeforeEach
    void listen() {
        STYLES.addHandler(listener);
    }

    @AfterEach
    void leave() {
        STYLES.removeHandler(listener);
    }

    @Test
    void nothingIsWrongNarrowOrWideInHighContrastNorAmongTheKeys(@TempDir Path folder)
            throws TimeoutException {
        OpenWindow window =
                OpenWindow.over(
                        new ScriptedModels(1),
                        folder,
                        "3 6 25 50 75 100 = 952",
                        SearchSettings.DEFAULT);
        try {
            Window stage = window.find("tree-canvas", Node.class).getScene().getWindow();
            window.robot().interact(() -> stage.setWidth(1600));
            window.robot().clickOn("View").clickOn("High contrast");
            window.press(KeyCode.F1);
            window.read(() -> true);
        } finally {
            window.close();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void somethingWrongIsHeard(@TempDir Path folder) throws TimeoutException {
        OpenWindow window =
                OpenWindow.over(
                        new ScriptedModels(1),
                        folder,
                        "3 6 25 50 75 100 = 952",
                        SearchSettings.DEFAULT);
        try {
            window.robot()
                    .interact(() ->
                            window.find("tree-canvas", Node.class)
                                    .setStyle("-fx-opacity: -no-such-name;"));
            window.until("it is heard", () -> !complaints.isEmpty());
        } finally {
            window.close();
        }
    }

    private static final class Complaints extends Handler {
        private final Queue<String> heard;

        Complaints(Queue<String> heard) {
            this.heard = heard;
        }

        @Override
        public void publish(LogRecord record) {
            heard.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
