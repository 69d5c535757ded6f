package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.recording.RecordedEvent;
import espalier.recording.RecordingFolder;
import espalier.recording.RecordingReader;
import espalier.replica.RunState;
import espalier.scripted.ScriptedModels;
import espalier.settings.AnswerChoice;
import espalier.settings.SettingCatalog;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// Recordings and answers through the real window, with a model that is a script.
@Timeout(180)
class RecordingWindowTest {

    private static final String SMALL = "4 6 6 8";
    private static final String LARGE = "3 6 25 50 75 100 = 952";

    @Test
    void openedRecordingShowsTheSameTreeAndNothingRunsInIt(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.run();
                    window.press(KeyCode.DOWN);
                    window.press(KeyCode.DELETE);
                    window.until("it is pruned", () -> window.tree().pruned(window.selected()));
                    window.press(KeyCode.ESCAPE);
                    window.until("it stops", () -> window.state() instanceof RunState.Stopped);
                    ReadableTree recorded = window.read(window::tree);
                    window.open(onlyRecording(folder));
                    window.until(
                            "the recording is there",
                            () -> window.state() instanceof RunState.Replayed);
                    assertThat(describe(window.read(window::tree))).isEqualTo(describe(recorded));
                    assertThat(window.shown("replay")).isTrue();
                    window.press(KeyCode.SPACE);
                    window.frames(12);
                    assertThat(window.state()).isEqualTo(new RunState.Replayed());
                });
    }

    @Test
    void fileThatIsNoRecordingSaysSoAndChangesNothing(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    Path bad = folder.resolve("bad.espalier");
                    write(bad, "no JSON\n");
                    window.open(bad);
                    window.until("the notice is there", () -> window.shown("notice"));
                    assertThat(window.find("notice-text", Label.class).getText())
                            .contains("line 1");
                    window.robot().clickOn("#notice-dismiss");
                    assertThat(window.shown("notice")).isFalse();
                    window.run();
                });
    }

    @Test
    void closingInTheMiddleOfARunKeepsTheRecordingAndEndsTheSearch(@TempDir Path folder)
            throws TimeoutException {
        inWindow(folder, OpenWindow::run);
        assertThat(searchThreads()).isZero();
        var recording = RecordingReader.read(onlyRecording(folder));
        assertThat(recording.notices()).isEmpty();
        assertThat(recording.tree().size()).isGreaterThan(30);
    }

    @Test
    void clickOnARulePutsItInForceInARunAndInItsRecording(@TempDir Path folder)
            throws TimeoutException {
        var settings = SettingCatalog.named("expansions").write(OpenWindow.endless(), "40");
        var window = OpenWindow.over(new ScriptedModels(0), folder, SMALL, settings);
        try {
            window.press(KeyCode.SPACE);
            window.until("it stops", () -> window.state() instanceof RunState.Stopped);
            window.robot().clickOn("#tab-answers");
            window.robot().clickOn("#rule-most-visits");
            window.until("the rule is in force", () -> inForce(window, AnswerChoice.MOST_VISITS));
            window.until("the session has heard", () -> told(folder, AnswerChoice.MOST_VISITS));
            window.open(onlyRecording(folder));
            window.until("it is a recording", () -> window.state() instanceof RunState.Replayed);
            assertThat(window.<Boolean>read(() -> inForce(window, AnswerChoice.MOST_VISITS)))
                    .isTrue();
            window.robot().clickOn("#rule-checker");
            assertThat(window.<Boolean>read(() -> inForce(window, AnswerChoice.CHECKER))).isTrue();
            assertThat(window.state()).isEqualTo(new RunState.Replayed());
            Hyperlink answer = window.find("answer-checker", Hyperlink.class);
            assertThat(window.find("status-answer", Label.class).getText())
                    .isEqualTo(answer.getText());
            window.robot().interact(answer::fire);
            assertThat(window.read(() -> window.tree().verdict(window.selected())))
                    .isInstanceOf(Verdict.Solved.class);
        } finally {
            window.close();
        }
    }

    /// What a test does with the window.
    private interface Scenario {
        void play(OpenWindow window);
    }

    private static void inWindow(Path folder, Scenario scenario) throws TimeoutException {
        var window = OpenWindow.over(new ScriptedModels(5), folder, LARGE, OpenWindow.endless());
        try {
            scenario.play(window);
        } finally {
            window.close();
        }
    }

    private static boolean inForce(OpenWindow window, AnswerChoice rule) {
        return window.screen().replica().settings().answering().rule() == rule
                && window.find("rule-" + rule.label(), RadioButton.class).isSelected();
    }

    private static boolean told(Path folder, AnswerChoice rule) {
        return RecordingReader.read(onlyRecording(folder)).events().stream()
                .map(RecordedEvent::event)
                .anyMatch(event ->
                        event instanceof SearchEvent.SettingsChanged(var changed)
                                && changed.answering().rule() == rule);
    }

    private static String describe(ReadableTree tree) {
        var lines = new StringBuilder();
        for (int id = 0; id < tree.size(); id++) {
            lines.append(
                    "%d %d %s %d %s %s %s %s%n"
                            .formatted(
                                    id,
                                    tree.parent(id),
                                    tree.thought(id).text(),
                                    tree.visits(id),
                                    tree.sum(id),
                                    tree.rawValue(id),
                                    tree.prior(id),
                                    tree.status(id)));
        }
        return lines.toString();
    }

    private static long searchThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("espalier-search"))
                .count();
    }

    private static Path onlyRecording(Path folder) {
        var recordings = new RecordingFolder(folder.resolve("runs")).latest(10);
        assertThat(recordings).hasSize(1);
        return recordings.getFirst();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
