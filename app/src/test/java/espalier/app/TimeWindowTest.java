package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.replica.RunState;
import espalier.runpanel.ModelChoice;
import espalier.runpanel.ModelState;
import espalier.scripted.ScriptedModels;
import espalier.settings.Algorithm;
import espalier.settings.SettingCatalog;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Going through a run in time in the real window, as a user does.
@Timeout(180)
class TimeWindowTest {

    private static final String LARGE = "3 6 25 50 75 100 = 952";

    @Test
    void draggingShowsTheTreeAsItWasAndTheButtonLeadsBackToNow(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    ran(window);
                    var now = window.describe();
                    window.robot().drag("#playhead").dropBy(-150, 0);
                    window.until("the past is shown", () -> moment(window) > 0);
                    window.until("it is drawn", () -> settled(window));
                    var past = window.describe();
                    assertThat(past).hasSizeLessThan(now.size());
                    assertThat(window.shown("past")).isTrue();
                    assertThat(window.find("past-text", Label.class).getText())
                            .contains("event %,d of".formatted(window.read(() -> moment(window))));

                    click(window, "overlay-to-now");
                    window.until("it is now", () -> moment(window) < 0);
                    assertThat(window.describe()).isEqualTo(now);
                    assertThat(window.shown("past")).isFalse();
                });
    }

    @Test
    void arrowsHomeAndEndMoveThePlayheadThatHasTheFocus(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    ran(window);
                    int end = window.read(() -> window.screen().replica().events());
                    window.robot()
                            .interact(() -> window.find("playhead", Slider.class).requestFocus());
                    window.press(KeyCode.LEFT);
                    window.until("one event back", () -> moment(window) == end - 1);
                    window.press(KeyCode.LEFT);
                    window.until("two events back", () -> moment(window) == end - 2);
                    window.press(KeyCode.HOME);
                    window.until(
                            "the start", () -> moment(window) == 0 && window.tree().size() == 1);
                    window.press(KeyCode.RIGHT);
                    window.until("one event on", () -> moment(window) == 1);
                    window.press(KeyCode.END);
                    window.until("now", () -> moment(window) < 0);
                });
    }

    @Test
    void stepsGoBackByPhasesAndSimulationsAndForwardInTheRecordingFirst(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    ran(window);
                    var film = window.screen().replica().film();
                    window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F7);
                    window.until("a simulation back", () -> moment(window) > 0 && settled(window));
                    int simulation = window.read(() -> moment(window));
                    assertThat(simulation)
                            .isEqualTo(
                                    film.index()
                                            .events()
                                            .simulationAfter(
                                                    film.index()
                                                            .events()
                                                            .simulationBefore(simulation)));
                    window.robot().push(KeyCode.SHIFT, KeyCode.F7);
                    window.until(
                            "a phase back",
                            () -> moment(window) == film.index().events().phaseBefore(simulation));
                    window.press(KeyCode.F7);
                    window.until("a phase on", () -> moment(window) == simulation);
                    assertThat(window.state()).isInstanceOf(RunState.Paused.class);
                    assertThat(film.index().events().size())
                            .isEqualTo(
                                    window.<Integer>read(() -> window.screen().replica().events()));
                });
    }

    @Test
    void selectionIsKeptWhereItsThoughtIsThereAndComesBack(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    ran(window);
                    int last = window.thoughts() - 1;
                    window.robot().interact(() -> window.screen().view().select(last));
                    int created = window.screen().replica().film().index().events().created(last);
                    window.press(KeyCode.A);
                    window.until(
                            "its creation", () -> moment(window) == created && settled(window));
                    assertThat(window.<Integer>read(window::selected)).isEqualTo(last);
                    window.robot().interact(() -> window.screen().timeline().goTo(created - 1));
                    window.until(
                            "before it", () -> moment(window) == created - 1 && settled(window));
                    assertThat(window.<Integer>read(window::selected)).isLessThan(last);
                    window.robot().interact(() -> window.screen().timeline().toNow());
                    assertThat(window.<Integer>read(window::selected)).isEqualTo(last);
                });
    }

    @Test
    void playingGoesFromTheStartToNow(@TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    ran(window);
                    var now = window.describe();
                    window.robot().interact(() -> window.find("speed", Slider.class).setValue(4));
                    var seen = new ArrayList<Integer>();
                    window.robot()
                            .interact(() ->
                                    window.screen()
                                            .timeline()
                                            .momentProperty()
                                            .subscribe((_, at) -> seen.add(at.intValue())));
                    click(window, "act-play");
                    window.until("it plays", () -> seen.contains(0));
                    window.until("it has arrived", () -> !window.screen().timeline().inThePast());
                    assertThat(window.describe()).isEqualTo(now);
                });
    }

    @Test
    void goingOnFromThePastKeepsTheOldFutureAsABranch(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    ran(window);
                    var old = window.describe();
                    int end = window.read(() -> window.screen().replica().events());
                    window.robot().interact(() -> window.screen().timeline().goTo(end / 2));
                    window.until(
                            "the past is drawn",
                            () -> moment(window) == end / 2 && settled(window));
                    var then = window.describe();
                    click(window, "overlay-go-on-here");
                    window.until("it runs", () -> window.state() instanceof RunState.Running);
                    window.until("it grows", () -> window.tree().size() > then.size() + 10);
                    window.pause();
                    assertThat(recordings(folder)).isEqualTo(2);
                    window.until("branches are there", () -> window.shown("branches"));
                    assertThat(window.find("branches", MenuButton.class).getText())
                            .isEqualTo("Branch 2");

                    window.robot().clickOn("#branches").clickOn("#branch-1");
                    window.until(
                            "the old branch", () -> window.state() instanceof RunState.Replayed);
                    assertThat(window.describe()).isEqualTo(old);
                    assertThat(window.find("branches", MenuButton.class).getText())
                            .isEqualTo("Branch 1");
                    window.robot().clickOn("#branches").clickOn("#branch-2");
                    window.until("the new branch", () -> !window.describe().equals(old));

                    window.robot().clickOn("#branches").clickOn("#compare-branch-1");
                    window.until(
                            "the branches are compared",
                            () ->
                                    window.robot()
                                            .lookup("#runs-sentences")
                                            .tryQueryAs(Pane.class)
                                            .filter(p -> !p.getChildren().isEmpty())
                                            .isPresent());
                });
    }

    @Test
    void recordingGoesOnInItsOwnFile(@TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    ran(window);
                    window.press(KeyCode.ESCAPE);
                    window.until("it stops", () -> window.state() instanceof RunState.Stopped);
                    Path file = window.screen().run().recording().orElseThrow();
                    window.open(file);
                    window.until("it is opened", () -> window.state() instanceof RunState.Replayed);
                    int before = window.read(() -> window.screen().replica().events());
                    click(window, "overlay-go-on");
                    window.until("it runs", () -> window.state() instanceof RunState.Running);
                    window.until(
                            "it has more events",
                            () -> window.screen().replica().events() > before + 20);
                    assertThat(window.screen().run().recording()).contains(file);
                    assertThat(recordings(folder)).isEqualTo(1);
                });
    }

    @Test
    void branchGoesOnWithOtherSettingsAndAnotherModel(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    ran(window);
                    int end = window.read(() -> window.screen().replica().events());
                    window.robot().interact(() -> window.screen().timeline().goTo(end / 2));
                    window.until("the past is drawn", () -> moment(window) == end / 2);
                    window.robot()
                            .interact(() -> {
                                var panel = window.panels().settings();
                                var settings = panel.settings().settingsProperty();
                                settings.set(
                                        SettingCatalog.named("temperature")
                                                .write(settings.get().with(Algorithm.UCT), "1.1"));
                                panel.model().choiceProperty().set(new ModelChoice.Blind());
                            });
                    window.until(
                            "the other model is there",
                            () ->
                                    window.panels().settings().model().stateProperty().get()
                                            instanceof ModelState.Ready);
                    assertThat(window.screen().replica().settings().algorithm())
                            .isEqualTo(Algorithm.PUCT);
                    click(window, "overlay-go-on-here");
                    window.until("it runs", () -> window.state() instanceof RunState.Running);
                    window.until(
                            "it runs so",
                            () ->
                                    window.screen().replica().settings().algorithm()
                                            == Algorithm.UCT);
                    assertThat(
                                    SettingCatalog.named("temperature")
                                            .read(window.screen().replica().settings()))
                            .isEqualTo("1.1");
                    window.pause();
                });
    }

    @Test
    void branchesAreKnownWhenTheRunIsOpenedAgain(@TempDir Path folder) throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    ran(window);
                    int end = window.read(() -> window.screen().replica().events());
                    window.robot().interact(() -> window.screen().timeline().goTo(end / 2));
                    window.until("the past is drawn", () -> moment(window) == end / 2);
                    click(window, "overlay-go-on-here");
                    window.until("it runs", () -> window.state() instanceof RunState.Running);
                    window.pause();
                });
        inWindow(
                folder,
                window -> {
                    window.open(oldest(folder));
                    window.until("it is opened", () -> window.state() instanceof RunState.Replayed);
                    window.until("branches are there", () -> window.shown("branches"));
                    var picker = window.find("branches", MenuButton.class);
                    assertThat(picker.getText()).isEqualTo("Branch 1");
                    assertThat(
                                    window.read(() ->
                                            picker.getItems().stream()
                                                    .map(MenuItem::getId)
                                                    .filter(Objects::nonNull)
                                                    .toList()))
                            .containsExactly("branch-1", "branch-2", "compare-branch-2");
                });
    }

    @Test
    void warmStartBeginsARunOfItsOwnWithTheTreeAndAnUnusedBudget(@TempDir Path folder)
            throws TimeoutException {
        inWindow(
                folder,
                window -> {
                    ran(window);
                    int thoughts = window.thoughts();
                    window.robot().push(KeyCode.SHIFT, KeyCode.G);
                    window.until("another file", () -> recordings(folder) == 2);
                    window.until("it runs", () -> window.state() instanceof RunState.Running);
                    window.pause();
                    assertThat(window.thoughts()).isGreaterThanOrEqualTo(thoughts);
                    int simulations =
                            window.read(() -> window.screen().replica().tally().simulations());
                    int visits = window.read(() -> window.tree().visits(0));
                    assertThat(simulations).isLessThan(visits);
                });
    }

    /// Clicks on a button as soon as it has its place.
    private static void click(OpenWindow window, String id) {
        window.until(
                id + " can be clicked",
                () -> {
                    var button = window.find(id, Button.class);
                    return button.getWidth() > 0 && !button.isNeedsLayout() && !button.isDisabled();
                });
        WaitForAsyncUtils.waitForFxEvents();
        window.robot().clickOn("#" + id);
    }

    private static void ran(OpenWindow window) {
        window.run();
        window.pause();
        window.until(
                "the timeline knows all of it",
                () ->
                        window.screen().timeline().endProperty().get()
                                == window.screen().replica().events());
    }

    /// The moment of the past that is shown; -1 where that is now.
    private static int moment(OpenWindow window) {
        return window.screen().replica().momentProperty().get().orElse(-1);
    }

    private static boolean settled(OpenWindow window) {
        return window.screen().timeline().momentProperty().get() == moment(window);
    }

    private static long recordings(Path folder) {
        try (var files = Files.list(folder.resolve("runs"))) {
            return files.filter(file -> file.toString().endsWith(".espalier")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path oldest(Path folder) {
        try (var files = Files.list(folder.resolve("runs"))) {
            return files.filter(file -> file.toString().endsWith(".espalier"))
                    .sorted()
                    .toList()
                    .getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inWindow(Path folder, Consumer<OpenWindow> test) throws TimeoutException {
        var window = OpenWindow.over(new ScriptedModels(5), folder, LARGE, OpenWindow.endless());
        try {
            test.accept(window);
        } finally {
            window.close();
        }
    }
}
