package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.recording.RecordedEvent;
import espalier.recording.RecordingReader;
import espalier.replica.RunState;
import espalier.scripted.ScriptedModels;
import espalier.storage.WriterNote;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// What the window does so that no run and nothing that was set is lost.
@Timeout(180)
class KeptRunWindowTest {

    private static final String LARGE = "3 6 25 50 75 100 = 952";

    @TempDir private Path folder;

    private OpenWindow open() throws TimeoutException {
        return OpenWindow.over(new ScriptedModels(5), folder, LARGE, OpenWindow.endless());
    }

    private OpenWindow openWithoutAFolder() throws IOException, TimeoutException {
        Files.createFile(folder.resolve("runs"));
        var window = open();
        window.run();
        window.until("it is said", () -> window.shown("notice"));
        window.pause();
        return window;
    }

    private static void saveTo(OpenWindow window, Path file) {
        window.robot()
                .interact(() ->
                        window.screen()
                                .recordings()
                                .chooserProperty()
                                .set(() -> Optional.of(file)));
    }

    private static String notice(OpenWindow window) {
        return window.read(() -> window.find("notice-text", Label.class).getText());
    }

    @Test
    void runThatIsInMemoryIsSavedFromItsNoticeAndGoesOnThere()
            throws IOException, TimeoutException {
        var window = openWithoutAFolder();
        try {
            assertThat(notice(window)).contains("goes on in memory");
            Path saved = folder.resolve("saved.espalier");
            saveTo(window, saved);
            window.robot().clickOn("#notice-offer");
            window.until(
                    "it is there",
                    () -> window.screen().run().recording().equals(Optional.of(saved)));
            assertThat(window.screen().run().inMemoryAlone()).isFalse();
            int before = RecordingReader.read(saved).events().size();
            window.press(KeyCode.F8);
            window.until(
                    "it goes on there", () -> RecordingReader.read(saved).events().size() > before);
            window.until("it rests", () -> window.state() instanceof RunState.Paused);
            var now = window.describe();
            window.close();
            assertThat(RecordingReader.read(saved).tree().size()).isEqualTo(now.size());
        } finally {
            window.close();
        }
    }

    @Test
    void windowAsksBeforeARunThatIsInMemoryWouldBeLost() throws IOException, TimeoutException {
        var window = openWithoutAFolder();
        try {
            window.askToClose();
            assertThat(window.showing()).isTrue();
            window.until("it asks", () -> notice(window).contains("lost when the window closes"));
            window.press(KeyCode.ESCAPE);
            assertThat(window.showing()).isTrue();
            window.askToClose();
            window.until("it asks again", () -> window.shown("notice-other-offer"));
            Path saved = folder.resolve("saved.espalier");
            saveTo(window, saved);
            window.robot().clickOn("#notice-offer");
            window.until("it closes", () -> !window.showing());
            assertThat(RecordingReader.read(saved).events()).isNotEmpty();
        } finally {
            window.close();
        }
    }

    @Test
    void windowClosesWithoutTheRunWhereTheUserSaysSo() throws IOException, TimeoutException {
        var window = openWithoutAFolder();
        try {
            window.askToClose();
            window.until("it asks", () -> window.shown("notice-other-offer"));
            window.robot().clickOn("#notice-other-offer");
            window.until("it closes", () -> !window.showing());
        } finally {
            window.close();
        }
    }

    @Test
    void windowClosesAtOnceWhereTheRunIsWrittenDown() throws TimeoutException {
        var window = open();
        try {
            window.run();
            window.askToClose();
            window.until("it closes", () -> !window.showing());
        } finally {
            window.close();
        }
    }

    @Test
    void anotherRunAsksFirstWhetherOneInMemoryMayGo() throws IOException, TimeoutException {
        var window = openWithoutAFolder();
        try {
            int thoughts = window.thoughts();
            window.robot().push(KeyCode.CONTROL, KeyCode.R);
            window.until("it asks", () -> window.shown("notice-other-offer"));
            assertThat(notice(window)).contains("only in memory");
            assertThat(window.thoughts()).isEqualTo(thoughts);
            window.robot().clickOn("#notice-other-offer");
            window.until("another begins", () -> window.state() instanceof RunState.Running);
        } finally {
            window.close();
        }
    }

    @Test
    void runThatIsSavedElsewhereWhileItRunsLosesNoEvent() throws IOException, TimeoutException {
        var window = open();
        try {
            window.run();
            Path first = window.read(() -> window.screen().run().recording().orElseThrow());
            Path saved = folder.resolve("saved.espalier");
            window.robot().interact(() -> window.screen().recordings().saveAs(saved));
            window.until(
                    "it goes on there",
                    () -> window.screen().run().recording().equals(Optional.of(saved)));
            window.pause();
            var now = window.describe();
            window.close();
            var recorded = RecordingReader.read(saved);
            assertThat(recorded.tree().size()).isEqualTo(now.size());
            var before = events(first);
            assertThat(events(saved).subList(0, before.size())).isEqualTo(before);
        } finally {
            window.close();
        }
    }

    private static List<SearchEvent> events(Path file) {
        return RecordingReader.read(file).events().stream().map(RecordedEvent::event).toList();
    }

    @Test
    void settingsAndBreakpointsAreWrittenWhenTheyChange() throws TimeoutException {
        var window = open();
        try {
            Path memory = folder.resolve("window.json");
            window.robot()
                    .interact(() -> {
                        var panel = window.panels().settings();
                        panel.settings().named("expansions").change("4321");
                        window.screen().view().select(0);
                    });
            window.robot().push(KeyCode.CONTROL, KeyCode.F8);
            window.until(
                    "both are written",
                    () -> {
                        String text = Files.readString(memory);
                        return text.contains("4321") && !text.contains("\"breakpoints\" : [ ]");
                    });
        } finally {
            window.close();
        }
    }

    @Test
    void recordingThatAnotherWindowWritesIsOpenedForReadingAndSaysSo()
            throws IOException, TimeoutException {
        var window = open();
        try {
            window.run();
            window.pause();
            Path file = window.read(() -> window.screen().run().recording().orElseThrow());
            Path copy = Files.copy(file, folder.resolve("other.espalier"));
            var parent = ProcessHandle.current().parent().orElseThrow();
            Files.writeString(
                    folder.resolve(".other.espalier.writer"),
                    parent.pid()
                            + "\n"
                            + parent.info().startInstant().orElse(Instant.EPOCH)
                            + "\n");
            assertThat(WriterNote.writtenElsewhere(copy)).isTrue();
            byte[] before = Files.readAllBytes(copy);
            window.open(copy);
            window.until("it is opened", () -> window.state() instanceof RunState.Replayed);
            window.until("it is said", () -> window.shown("notice"));
            assertThat(notice(window)).contains("Another window is writing other.espalier");
            window.press(KeyCode.G);
            window.until("it goes on", () -> window.state() instanceof RunState.Running);
            assertThat(window.read(() -> window.screen().run().recording().orElseThrow()))
                    .isNotEqualTo(copy);
            assertThat(Files.readAllBytes(copy)).isEqualTo(before);

            window.open(file);
            window.until("its own is opened", () -> window.state() instanceof RunState.Replayed);
            window.frames(10);
            assertThat(window.shown("notice")).isFalse();
        } finally {
            window.close();
        }
    }

    @Test
    void damagedRecordingOpensUpToTheDamageAndGoesOnInACopy() throws IOException, TimeoutException {
        var window = open();
        try {
            window.run();
            window.pause();
            Path file = window.read(() -> window.screen().run().recording().orElseThrow());
            var lines = new ArrayList<>(Files.readAllLines(file));
            lines.set(60, lines.get(60).substring(0, 9));
            Path damaged = Files.write(folder.resolve("damaged.espalier"), lines);
            byte[] before = Files.readAllBytes(damaged);
            window.open(damaged);
            window.until(
                    "it is opened",
                    () -> window.screen().recordings().file().equals(Optional.of(damaged)));
            assertThat(notice(window))
                    .contains(
                            "damaged.espalier is damaged at line 61",
                            "%,d lines follow".formatted(lines.size() - 61));
            assertThat(window.read(() -> window.screen().replica().events())).isEqualTo(59);
            window.press(KeyCode.G);
            window.until("it goes on", () -> window.state() instanceof RunState.Running);
            assertThat(window.read(() -> window.screen().run().recording().orElseThrow()))
                    .isNotEqualTo(damaged);
            assertThat(Files.readAllBytes(damaged)).isEqualTo(before);
        } finally {
            window.close();
        }
    }
}
