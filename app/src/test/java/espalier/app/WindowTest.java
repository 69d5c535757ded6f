package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.replica.RunState;
import espalier.runpanel.ModelChoice;
import espalier.scripted.ScriptedModels;
import espalier.selection.NodeNumber;
import espalier.tree.Origin;

import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// The program through its real window, with a model that is a script and takes 5 ms a call.
@Timeout(180)
class WindowTest {

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
                    window.frames(12);
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
                    window.until(
                            "it can be expanded",
                            () -> !window.find("act-expand", Button.class).isDisabled());
                    int children = window.read(() -> window.tree().childCount(id));
                    window.press(KeyCode.E);
                    window.until(
                            "it has more thoughts below",
                            () -> window.tree().childCount(id) > children);
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
                    window.robot().interact(() -> window.screen().view().select(written));

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
                    window.until("it is gone", () -> window.tree().undone(written));
                    window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
                    window.until("it is back", () -> !window.tree().undone(written));
                });
    }

    @Test
    void whatCanBeNoThoughtIsSaidWhileItIsTypedAndChangesNothing(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.robot().clickOn("#act-step-simulation");
                    window.until("one is over", () -> window.state() instanceof RunState.Paused);
                    int before = window.thoughts();
                    window.press(KeyCode.T);
                    window.robot().write("hello world");
                    assertThat(window.find("ask-fault", Label.class).getText())
                            .isEqualTo(
                                    "\"hello world\" does not read like 13 - 9 = 4 (left: 4 4"
                                            + " 10).");
                    assertThat(window.shown("ask-fault")).isTrue();
                    window.press(KeyCode.ENTER);
                    assertThat(window.shown("ask")).isTrue();
                    assertThat(window.thoughts()).isEqualTo(before);
                    assertThat(window.state()).isInstanceOf(RunState.Paused.class);

                    window.robot().push(KeyCode.CONTROL, KeyCode.A);
                    window.robot().write("100 - 75 = 25 (left: 3 6 25 25 50)");
                    assertThat(window.shown("ask-fault")).isFalse();
                    window.press(KeyCode.ENTER);
                    window.until("it is written", () -> window.tree().size() == before + 1);
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
                    window.frames(12);
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
                                            () -> window.screen().view().numberProperty().get()))
                            .isEqualTo(NodeNumber.VALUE);
                    assertThat(window.state()).isEqualTo(new RunState.Ready());
                    window.press(KeyCode.ENTER);
                    window.press(KeyCode.DIGIT2);
                    assertThat(
                                    window.<NodeNumber>read(
                                            () -> window.screen().view().numberProperty().get()))
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
        window.robot()
                .interact(() -> window.panels().settings().model().choiceProperty().set(choice));
    }
}
