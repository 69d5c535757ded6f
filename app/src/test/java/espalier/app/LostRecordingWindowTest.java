package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.files.OpenRuns;
import espalier.replica.RunState;
import espalier.scripted.ScriptedModels;

import javafx.scene.control.Button;
import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// What the window does when a run cannot be written down, or was cut off.
@Timeout(120)
class LostRecordingWindowTest {

    private static final String LARGE = "3 6 25 50 75 100 = 952";

    @TempDir private Path folder;

    private OpenWindow open() throws TimeoutException {
        return OpenWindow.over(new ScriptedModels(5), folder, LARGE, OpenWindow.endless());
    }

    @Test
    void runGoesOnInMemoryWhereTheFolderCannotBeWrittenAndIsSavedElsewhere()
            throws IOException, TimeoutException {
        Files.createFile(folder.resolve("runs"));
        var window = open();
        try {
            window.run();
            window.until("it is said", () -> window.shown("notice"));
            assertThat(window.find("notice-text", Label.class).getText())
                    .contains("can't be written", "goes on in memory");
            assertThat(window.shown("notice-offer")).isTrue();
            window.pause();
            var now = window.describe();

            Path saved = folder.resolve("saved.espalier");
            window.robot().interact(() -> window.screen().recordings().saveAs(saved));
            window.until("it is saved", () -> Files.exists(saved));
            window.open(saved);
            window.until("it is opened", () -> window.state() instanceof RunState.Replayed);
            assertThat(window.describe()).isEqualTo(now);
        } finally {
            window.close();
        }
    }

    @Test
    void runOfAProgramThatWasKilledIsOfferedAndOpened()
            throws IOException, InterruptedException, TimeoutException {
        Path cut = cutOffRun();
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-version")
                        .start();
        process.waitFor();
        new OpenRuns(folder.resolve("open-runs"), process.toHandle()).note(Optional.of(cut));

        var window = open();
        try {
            window.until("it is offered", () -> window.shown("notice-offer"));
            assertThat(window.find("notice-text", Label.class).getText())
                    .contains(cut.getFileName().toString(), "cut off");
            window.until(
                    "it can be clicked",
                    () -> window.find("notice-offer", Button.class).getWidth() > 0);
            window.robot().clickOn("#notice-offer");
            window.until("it is opened", () -> window.state() instanceof RunState.Replayed);
            assertThat(window.thoughts()).isGreaterThan(10);
            assertThat(window.find("notice-text", Label.class).getText()).contains("left out");
        } finally {
            window.close();
        }
    }

    /// The recording of a run that ended in the midst of a line.
    private Path cutOffRun() throws IOException, TimeoutException {
        var window = open();
        Path file;
        try {
            window.run();
            file = window.screen().run().recording().orElseThrow();
        } finally {
            window.close();
        }
        assertThat(folder.resolve("open-runs")).isEmptyDirectory();
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 5));
        return file;
    }
}
