package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.recording.RecordedEvent;
import espalier.recording.RecordingFolder;
import espalier.recording.RecordingReader;
import espalier.replica.RunState;
import espalier.runpanel.ModelChoice;
import espalier.scripted.ScriptedModels;
import espalier.selection.NodeNumber;
import espalier.settings.AnswerChoice;
import espalier.settings.SettingCatalog;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;

import javafx.scene.canvas.Canvas;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// The program through its real window, with a model that is a script and takes 5 ms a call.
@Timeout(180)
class WindowTest {

    private static final String SMALL = "4 6 6 8";
    private static final String LARGE = "3 6 25 50 75 100 = 952";

    @Test
    void spaceRunsAndPauses(@TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.robot().press(KeyCode.SPACE).release(KeyCode.SPACE);
                    window.until("the tree grows", () -> window.tree().size() > 30);
                    window.robot().press(KeyCode.SPACE).release(KeyCode.SPACE);
                    window.until("it rests", () -> window.state() instanceof RunState.Paused);
                    int rested = window.thoughts();
                    window.robot().sleep(200);
                    assertThat(window.thoughts()).isEqualTo(rested);
                });
    }

    @Test
    void selectionStaysWhileTheSearchRuns(@TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.run();
                    window.press(KeyCode.DOWN);
                    window.press(KeyCode.DOWN);
                    int selected = window.read(window::selected);
                    assertThat(selected).isPositive();
                    int before = window.thoughts();
                    window.until("it goes on", () -> window.tree().size() > before + 20);
                    assertThat(window.<Integer>read(window::selected)).isEqualTo(selected);
                    TableView<?> chain = window.find("chain-table", TableView.class);
                    assertThat(chain.getItems()).hasSize(3);
                });
    }

    @Test
    void keysSteerTheThoughtThatIsSelectedWhileTheSearchRuns(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.run();
                    window.press(KeyCode.DOWN);
                    int id = window.read(window::selected);
                    window.press(KeyCode.P);
                    window.until("it is pinned", () -> window.tree().pinned(id));
                    window.press(KeyCode.DELETE);
                    window.until("it is pruned", () -> window.tree().pruned(id));
                    window.until("the restriction is shown", () -> window.shown("restrictions"));
                    window.press(KeyCode.DELETE);
                    window.until("it is restored", () -> !window.tree().pruned(id));
                    int children = window.read(() -> window.tree().childCount(id));
                    window.press(KeyCode.E);
                    window.until(
                            "it has more thoughts below or no more are legal",
                            () -> window.tree().childCount(id) >= children);
                    assertThat(window.<Integer>read(window::selected)).isEqualTo(id);
                });
    }

    @Test
    void userWritesEditsJudgesNarrowsAndTakesItAllBack(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.robot().clickOn("#act-step-simulation");
                    window.until("one is over", () -> window.state() instanceof RunState.Paused);
                    int before = window.thoughts();
                    window.press(KeyCode.T);
                    window.robot().write("10 - 4 = 6 (left: 6 9 13)");
                    window.press(KeyCode.ENTER);
                    window.until("it is written", () -> window.tree().size() == before + 1);
                    int written = before;
                    assertThat(window.<Origin>read(() -> window.tree().origin(written)))
                            .isEqualTo(Origin.WRITTEN);
                    window.robot().interact(() -> window.models().view().select(written));

                    window.press(KeyCode.J);
                    window.robot().write("2");
                    window.press(KeyCode.ENTER);
                    assertThat(window.find("ask-fault", Label.class).getText()).contains("(2)");
                    window.robot().eraseText(1).write("0.9");
                    window.press(KeyCode.ENTER);
                    window.until("it is judged", () -> window.tree().judgement(written) == 0.9);

                    window.press(KeyCode.O);
                    window.until("the search is here", () -> window.tree().focus() == written);
                    window.until("that is shown", () -> window.shown("restrictions"));

                    window.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
                    window.robot()
                            .push(KeyCode.CONTROL, KeyCode.A)
                            .write("13 - 9 = 4 (left: 4 6 9)");
                    window.press(KeyCode.ENTER);
                    window.until("it is edited", () -> window.tree().size() == before + 2);

                    for (int i = 0; i < 4; i++) {
                        window.robot().push(KeyCode.CONTROL, KeyCode.Z);
                    }
                    window.until("nothing is narrowed", () -> window.tree().focus() == 0);
                    window.until(
                            "nothing is judged",
                            () -> Double.isNaN(window.tree().judgement(written)));
                    window.until("it is gone", () -> window.tree().pruned(written));
                    window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
                    window.until("it is back", () -> !window.tree().pruned(written));
                });
    }

    @Test
    void escapeGivesAQuestionUpAndChangesNothing(@TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.robot().clickOn("#act-step-simulation");
                    window.until("one is over", () -> window.state() instanceof RunState.Paused);
                    int before = window.thoughts();
                    window.press(KeyCode.T);
                    window.robot().write("10 - 4 = 6");
                    window.press(KeyCode.ESCAPE);
                    assertThat(window.shown("ask")).isFalse();
                    assertThat(window.thoughts()).isEqualTo(before);
                    assertThat(window.state()).isInstanceOf(RunState.Paused.class);
                });
    }

    @Test
    void treeGrowsToTheRightAndTheArrowsFollow(@TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.robot().clickOn("#act-step-simulation");
                    window.until("one is over", () -> window.state() instanceof RunState.Paused);
                    window.press(KeyCode.D);
                    window.press(KeyCode.RIGHT);
                    int child = window.read(window::selected);
                    assertThat(window.<Integer>read(() -> window.tree().parent(child))).isZero();
                    window.press(KeyCode.LEFT);
                    assertThat(window.<Integer>read(window::selected)).isZero();
                });
    }

    @Test
    void toolBarSteersAsTheKeysDo(@TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.robot().clickOn("#act-step-simulation");
                    window.until("one is over", () -> window.state() instanceof RunState.Paused);
                    window.press(KeyCode.DOWN);
                    int id = window.read(window::selected);
                    window.robot().clickOn("#act-pin");
                    window.until("it is pinned", () -> window.tree().pinned(id));
                    window.robot().clickOn("#act-expand");
                    window.until("it has children", () -> window.tree().childCount(id) > 0);
                    window.robot().clickOn("#act-prune");
                    window.until("it is pruned", () -> window.tree().pruned(id));
                    window.robot().clickOn("#overlay-restore-all");
                    window.until("it is restored", () -> !window.tree().pruned(id));
                });
    }

    @Test
    void keyShowsTheOverviewsWhereAClickSelectsAndHidesThemAgain(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.run();
                    window.pause();
                    window.press(KeyCode.DOWN);
                    window.press(KeyCode.I);
                    window.until("they are there", () -> window.shown("overviews"));
                    var icicle = window.find("icicle", Canvas.class);
                    window.robot().clickOn(window.read(() -> icicle.localToScreen(80, 6)));
                    assertThat(window.<Integer>read(window::selected)).isZero();
                    window.press(KeyCode.I);
                    window.until(
                            "they are gone",
                            () -> window.robot().lookup("#overviews").queryAll().isEmpty());
                });
    }

    @Test
    void inputThatCannotBeReadSaysSoAndStartsNothing(@TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.typeProblem("4 5 six");
                    assertThat(window.find("problem-error", Label.class).getText())
                            .contains("\"4 5 six\"");
                    window.robot().clickOn("#tree-canvas");
                    window.press(KeyCode.SPACE);
                    window.robot().sleep(300);
                    assertThat(window.thoughts()).isEqualTo(1);
                    assertThat(window.state()).isEqualTo(new RunState.Ready());
                });
    }

    @Test
    void keysTypedIntoAFieldDoNotActUntilEnterLeavesIt(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.typeProblem("123 5");
                    assertThat(
                                    window.<NodeNumber>read(
                                            () -> window.models().view().numberProperty().get()))
                            .isEqualTo(NodeNumber.VALUE);
                    assertThat(window.state()).isEqualTo(new RunState.Ready());
                    window.press(KeyCode.ENTER);
                    window.press(KeyCode.DIGIT2);
                    assertThat(
                                    window.<NodeNumber>read(
                                            () -> window.models().view().numberProperty().get()))
                            .isEqualTo(NodeNumber.VISITS);
                });
    }

    @Test
    void brokenModelFolderSaysSoAndTheProgramGoesOn(@TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    choose(window, new ModelChoice.Folder(Path.of("broken")));
                    window.until(
                            "the sentence is there",
                            () ->
                                    window.find("model-error", Label.class)
                                            .getText()
                                            .equals(ScriptedModels.BROKEN));
                    window.press(KeyCode.SPACE);
                    assertThat(window.thoughts()).isEqualTo(1);
                    choose(window, new ModelChoice.Blind());
                    window.run();
                });
    }

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
                    window.robot().sleep(200);
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
    void f1ShowsTheKeysAndEscapeClosesThemBeforeItStopsTheRun(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.run();
                    window.press(KeyCode.F1);
                    window.until(
                            "the keys are there",
                            () -> window.robot().lookup("#keys").tryQuery().isPresent());
                    window.press(KeyCode.ESCAPE);
                    window.until(
                            "the keys are gone",
                            () -> window.robot().lookup("#keys").tryQuery().isEmpty());
                    assertThat(window.state()).isEqualTo(new RunState.Running());
                    window.press(KeyCode.ESCAPE);
                    window.until("it stops", () -> window.state() instanceof RunState.Stopped);
                });
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

    private static boolean inForce(OpenWindow window, AnswerChoice rule) {
        return window.models().replica().settings().answering().rule() == rule
                && window.find("rule-" + rule.label(), RadioButton.class).isSelected();
    }

    private static boolean told(Path folder, AnswerChoice rule) {
        return RecordingReader.read(onlyRecording(folder)).events().stream()
                .map(RecordedEvent::event)
                .anyMatch(event ->
                        event instanceof SearchEvent.SettingsChanged(var changed)
                                && changed.answering().rule() == rule);
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

    private static void choose(OpenWindow window, ModelChoice choice) {
        window.robot().interact(() -> window.models().panel().model().choiceProperty().set(choice));
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
