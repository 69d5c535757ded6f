package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.memory.RememberedFile;
import espalier.replica.DonePhase;
import espalier.replica.RunState;
import espalier.scripted.ScriptedModels;
import espalier.session.Breakpoint;
import espalier.session.BreakpointPresets;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Breakpoints, slow motion, several thoughts at once and asking again, as a user does them.
@Timeout(180)
class DebuggerWindowTest {

    private static final String LARGE = "3 6 25 50 75 100 = 952";

    private static void inWindow(Path folder, Consumer<OpenWindow> use) throws TimeoutException {
        var window = OpenWindow.over(new ScriptedModels(5), folder, LARGE, OpenWindow.endless());
        try {
            use.accept(window);
        } finally {
            window.close();
        }
    }

    private static void paused(OpenWindow window) {
        window.until("it waits", () -> window.state() instanceof RunState.Paused);
    }

    private static void oneSimulation(OpenWindow window) {
        window.robot().clickOn("#act-step-simulation");
        paused(window);
    }

    @Test
    void breakpointAtAThoughtStopsTheRunThereAndF9GoesOn(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    oneSimulation(window);
                    window.press(KeyCode.DOWN);
                    int id = window.read(window::selected);
                    window.robot().push(KeyCode.CONTROL, KeyCode.F8);
                    window.until(
                            "it is marked", () -> window.screen().view().marked().contains(id));
                    window.press(KeyCode.HOME);
                    window.press(KeyCode.SPACE);
                    window.until("it is stopped", () -> window.shown("stopped"));
                    paused(window);
                    assertThat(window.<Integer>read(window::selected)).isEqualTo(id);
                    assertThat(window.find("stopped-text", Label.class).getText())
                            .contains("thought " + id);
                    assertThat(
                                    window.<List<Integer>>read(
                                            () -> window.screen().replica().selectedPath()))
                            .contains(id);

                    window.press(KeyCode.F9);
                    window.until(
                            "it is stopped again",
                            () -> window.screen().replica().hits().total() == 2);
                    paused(window);
                    window.robot().push(KeyCode.CONTROL, KeyCode.F8);
                    window.until(
                            "the mark is gone", () -> window.screen().view().marked().isEmpty());
                    int before = window.thoughts();
                    window.press(KeyCode.F9);
                    window.until("it goes on", () -> window.tree().size() > before + 20);
                    assertThat(window.shown("stopped")).isFalse();
                });
    }

    @Test
    void whatBreakpointsLogIsReadAndCopiedAllAreMutedDeletedAndBroughtBackAndEscCloses(
            @TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F8);
                    window.robot().clickOn("#breakpoint-argument");
                    window.robot().push(KeyCode.CONTROL, KeyCode.A);
                    window.robot().write("0.99\n");
                    window.robot().clickOn("#breakpoint-log");
                    window.robot().interact(() -> window.screen().run().stepSimulation());
                    var log = window.find("breakpoints-log", TextArea.class);
                    window.until("it is told", () -> log.getText().contains("Value below 0.99"));
                    window.robot().clickOn("#breakpoints-log-copy");
                    assertThat(
                                    window.<String>read(
                                            () -> Clipboard.getSystemClipboard().getString()))
                            .isEqualTo(log.getText());

                    window.robot().clickOn("#breakpoints-mute");
                    assertThat(window.<List<Breakpoint>>read(() -> watched(window))).isEmpty();
                    window.robot().clickOn("#breakpoints-mute");
                    window.robot().clickOn("#breakpoints-delete-all");
                    assertThat(window.<List<Breakpoint>>read(() -> breakpoints(window))).isEmpty();
                    window.robot().clickOn("#breakpoints-bring-back");
                    assertThat(window.<List<Breakpoint>>read(() -> watched(window))).hasSize(1);

                    window.robot().clickOn("#breakpoints-list");
                    window.press(KeyCode.ESCAPE);
                    window.until(
                            "the window is closed",
                            () ->
                                    Window.getWindows().stream().filter(Window::isShowing).count()
                                            == 1);
                    assertThat(window.state()).isInstanceOf(RunState.Paused.class);
                });
    }

    private static List<Breakpoint> watched(OpenWindow window) {
        return List.copyOf(window.beside().breakpoints().watched());
    }

    @Test
    void breakpointIsAddedFromAPresetChangedAndRemovedWhileTheSearchRuns(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F8);
                    window.robot().clickOn("#breakpoint-argument");
                    window.robot().push(KeyCode.CONTROL, KeyCode.A);
                    window.robot().write("2");
                    assertThat(window.find("breakpoint-argument-fault", Label.class).getText())
                            .contains("2 is no number from 0 to 1");
                    window.robot().push(KeyCode.CONTROL, KeyCode.A);
                    window.robot().write("0.99\n");
                    assertThat(window.<List<Breakpoint>>read(() -> breakpoints(window)))
                            .containsExactly(
                                    BreakpointPresets.valueBelow("Value below 0.99", 0.99));

                    window.robot().clickOn("#breakpoint-log");
                    window.robot().clickOn("#breakpoint-condition");
                    window.robot().push(KeyCode.CONTROL, KeyCode.A);
                    window.robot().write("vlue < 1");
                    assertThat(window.shown("breakpoint-condition-place")).isTrue();
                    assertThat(window.find("breakpoint-condition-fault", Label.class).getText())
                            .contains("value");
                    assertThat(breakpoints(window).getFirst().condition())
                            .isEqualTo("value < 0.99");
                    window.robot().push(KeyCode.CONTROL, KeyCode.A);
                    window.robot().write("visits >= 2");
                    assertThat(breakpoints(window).getFirst().condition()).isEqualTo("visits >= 2");

                    window.robot().interact(() -> window.screen().run().runOrPause());
                    window.until(
                            "hits are counted as they come",
                            () ->
                                    !window.find("breakpoint-hits-0", Labeled.class)
                                            .getText()
                                            .startsWith("0"));
                    assertThat(window.state()).isInstanceOf(RunState.Running.class);
                    window.robot().clickOn("#breakpoint-enabled-0");
                    assertThat(breakpoints(window).getFirst().state())
                            .isEqualTo(Breakpoint.State.DISABLED);
                    window.robot()
                            .interact(() ->
                                    window.find("breakpoints-list", ListView.class).requestFocus());
                    window.press(KeyCode.DELETE);
                    window.until("it is gone", () -> breakpoints(window).isEmpty());
                });
    }

    @Test
    void breakpointsAndPaceAreThereAgainInTheNextWindow(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    oneSimulation(window);
                    window.press(KeyCode.DOWN);
                    window.robot().push(KeyCode.CONTROL, KeyCode.F8);
                    window.robot().interact(() -> window.find("pace", Slider.class).setValue(3));
                });
        var remembered = new RememberedFile(folder.resolve("window.json")).read();

        assertThat(remembered.breakpoints()).hasSize(1);
        assertThat(remembered.speeds().pace().name()).isEqualTo("MEASURED");
    }

    @Test
    void slowMotionShowsPhaseByPhaseAndPausesAtOnce(@TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    window.robot().interact(() -> window.find("pace", Slider.class).setValue(0));
                    window.press(KeyCode.SPACE);
                    window.until(
                            "the first phase is shown",
                            () ->
                                    window.screen().replica().phase().kind()
                                            == DonePhase.Kind.SELECTED);
                    assertThat(window.shown("phases")).isTrue();
                    window.press(KeyCode.SPACE);
                    paused(window);
                    assertThat(window.thoughts()).isLessThan(60);
                    window.robot().interact(() -> window.find("pace", Slider.class).setValue(6));
                    assertThat(window.shown("phases")).isFalse();
                    window.press(KeyCode.F9);
                    window.until("it is fast again", () -> window.tree().size() > 200);
                });
    }

    @Test
    void severalThoughtsArePrunedAndRestoredAsOneAct(@TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    oneSimulation(window);
                    var children = window.read(() -> List.copyOf(window.tree().children(0)));
                    int first = children.get(0);
                    int second = children.get(1);
                    window.robot()
                            .interact(() -> {
                                window.screen().view().select(first);
                                window.screen().view().choose(second);
                            });
                    assertThat(window.find("chosen-text", Label.class).getText()).startsWith("2");
                    window.press(KeyCode.DELETE);
                    window.until(
                            "both are pruned",
                            () -> window.tree().pruned(first) && window.tree().pruned(second));
                    window.until("undo says so", () -> !undoItems(window).isEmpty());
                    assertThat(undoItems(window)).containsExactly("prune: 2 thoughts");
                    window.press(KeyCode.DELETE);
                    window.until(
                            "both are back",
                            () -> !window.tree().pruned(first) && !window.tree().pruned(second));
                    window.press(KeyCode.P);
                    window.until("both are pinned", () -> window.tree().pinned(second));
                    window.until("there are three acts", () -> undoItems(window).size() == 3);
                    window.robot().interact(() -> undoMenu(window).getItems().get(2).fire());
                    window.until("all is undone", () -> !window.tree().pinned(first));
                    window.until("nothing is left", () -> undoItems(window).isEmpty());
                    assertThat(window.tree().pruned(first)).isFalse();

                    window.press(KeyCode.ESCAPE);
                    assertThat(
                                    window.<Boolean>read(
                                            () -> window.screen().view().chosen().isEmpty()))
                            .isTrue();
                    assertThat(window.state()).isInstanceOf(RunState.Paused.class);
                });
    }

    @Test
    void modelIsAskedAgainBesideTheTreeAndTheSharesAreShown(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    oneSimulation(window);
                    int before = window.thoughts();
                    window.robot().interact(() -> act(window).fire());
                    window.robot().push(KeyCode.CONTROL, KeyCode.A).write("0\n");
                    assertThat(window.find("ask-fault", Label.class).getText()).contains("(0)");
                    window.robot().push(KeyCode.CONTROL, KeyCode.A).write("12\n");
                    window.until(
                            "all draws are there",
                            () -> window.screen().replica().samples().draws(0) >= 12);
                    window.until("they are shown", () -> window.shown("samples-section"));
                    window.until(
                            "all are counted",
                            () ->
                                    window.find("samples-note", Label.class)
                                            .getText()
                                            .endsWith(": 12"));
                    assertThat(window.thoughts()).isEqualTo(before);
                });
    }

    private static MenuItem act(OpenWindow window) {
        return item(window, "act-resample-item");
    }

    private static List<Breakpoint> breakpoints(OpenWindow window) {
        return window.read(() -> List.copyOf(window.beside().breakpoints().breakpoints()));
    }

    private static Menu undoMenu(OpenWindow window) {
        return (Menu) item(window, "menu-undo");
    }

    private static List<String> undoItems(OpenWindow window) {
        return window.read(
                () -> undoMenu(window).getItems().stream().map(MenuItem::getText).toList());
    }

    private static MenuItem item(OpenWindow window, String id) {
        return window.find("menu-bar", MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }
}
