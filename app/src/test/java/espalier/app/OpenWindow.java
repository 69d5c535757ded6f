package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.assembly.SessionFactory;
import espalier.files.OpenRuns;
import espalier.memory.Remembered;
import espalier.memory.RememberedFile;
import espalier.memory.Theme;
import espalier.memory.WindowPlace;
import espalier.notices.Notices;
import espalier.recording.RecordingFolder;
import espalier.replica.RunState;
import espalier.runpanel.ModelSource;
import espalier.scripted.Frames;
import espalier.settings.SearchSettings;
import espalier.settings.SettingCatalog;
import espalier.shell.RunOnScreen;
import espalier.shell.SideModels;
import espalier.shell.SidePanels;
import espalier.tree.ReadableTree;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// The real window over a model of the test's choice, with folders of its own.
final class OpenWindow {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FxRobot robot = new FxRobot();
    private final Wiring wiring;
    private final Stage stage;

    /// What a test that failed early has left open, and would take the keys from the next one.
    private static Optional<OpenWindow> leftOpen = Optional.empty();

    private OpenWindow(Wiring wiring, Stage stage) {
        this.wiring = wiring;
        this.stage = stage;
    }

    /// Opens the window in the size of a small screen.
    ///
    /// @param folder where recordings and the window's memory are kept
    /// @param problem of the family Countdown or Game of 24
    static OpenWindow over(ModelSource models, Path folder, String problem, SearchSettings settings)
            throws TimeoutException {
        leftOpen.ifPresent(OpenWindow::close);
        var memory = new RememberedFile(folder.resolve("window.json"));
        var fresh = Remembered.DEFAULT;
        memory.write(
                new Remembered(
                        WindowPlace.sized(1200, 760),
                        Optional.of(Theme.LIGHT),
                        fresh.panels(),
                        fresh.drawing(),
                        fresh.find(),
                        problem.contains("=") ? "countdown" : "game24",
                        problem,
                        settings,
                        fresh.models(),
                        List.of(),
                        fresh.speeds(),
                        Set.of()));
        return over(models, folder);
    }

    /// Opens the window again as it was left.
    static OpenWindow over(ModelSource models, Path folder) throws TimeoutException {
        leftOpen.ifPresent(OpenWindow::close);
        var memory = new RememberedFile(folder.resolve("window.json"));
        var runs = new RecordingFolder(folder.resolve("runs"));
        FxToolkit.registerPrimaryStage();
        var opened = new OpenWindow[1];
        FxToolkit.setupFixture(() -> {
            var stage = new Stage();
            var wiring =
                    new Wiring(
                            stage,
                            models,
                            List.of(),
                            new FactorySessions(new SessionFactory(runs)),
                            runs,
                            new OpenRuns(folder.resolve("open-runs"), ProcessHandle.current()),
                            memory,
                            Theme.LIGHT);
            wiring.show();
            opened[0] = new OpenWindow(wiring, stage);
        });
        WaitForAsyncUtils.waitForFxEvents();
        leftOpen = Optional.of(opened[0]);
        return opened[0];
    }

    /// Settings with which a search goes on until it is stopped.
    static SearchSettings endless() {
        var settings = SearchSettings.DEFAULT;
        settings = SettingCatalog.named("expansions").write(settings, "0");
        settings = SettingCatalog.named("first-play-urgency").write(settings, "parent");
        return SettingCatalog.named("stop-at-verified").write(settings, "off");
    }

    FxRobot robot() {
        return robot;
    }

    RunOnScreen screen() {
        return wiring.screen();
    }

    SidePanels panels() {
        return wiring.panels();
    }

    SideModels beside() {
        return wiring.beside();
    }

    /// Waits until nothing is worked out in the background any more.
    void untilWorkIsDone() {
        until("nothing is worked out any more", () -> wiring.work().jobs().isEmpty());
    }

    Notices notices() {
        return wiring.notices();
    }

    void open(Path recording) {
        robot.interact(() -> wiring.open(recording));
    }

    /// Closes the window as the user would, and all behind it as the program does then.
    void close() {
        if (leftOpen.filter(this::equals).isEmpty()) {
            return;
        }
        robot.interact(() -> {
            stage.close();
            wiring.close(() -> {});
        });
        leftOpen = Optional.empty();
    }

    <T extends Node> T find(String id, Class<T> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    boolean shown(String id) {
        return robot.lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent();
    }

    /// Whether a node and all around it are shown.
    static boolean onScreen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    void press(KeyCode key) {
        robot.press(key).release(key);
    }

    /// Runs the search and waits until there is a tree to speak of.
    void run() {
        press(KeyCode.SPACE);
        until("the tree grows", () -> tree().size() > 30);
    }

    /// Pauses the search and waits until it rests.
    void pause() {
        press(KeyCode.SPACE);
        until("it rests", () -> state() instanceof RunState.Paused);
    }

    /// Types a problem in place of the one that is there.
    void typeProblem(String text) {
        robot.clickOn("#problem-input");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(text);
    }

    /// Asks the window to close, as the system's button does.
    void askToClose() {
        robot.interact(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    boolean showing() {
        return stage.isShowing();
    }

    String title() {
        return stage.getTitle();
    }

    ReadableTree tree() {
        return screen().replica().tree();
    }

    RunState state() {
        return screen().replica().stateProperty().get();
    }

    int selected() {
        return screen().view().selected();
    }

    /// Reads something on the JavaFX thread.
    <T> T read(Callable<T> what) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), what);
    }

    /// Lets so many frames pass, in which something that is not to happen could.
    void frames(int count) {
        Frames.pass(count);
    }

    /// Waits until something holds on the JavaFX thread, which looks in every frame.
    void until(String what, Callable<Boolean> condition) {
        assertThat(read(condition) || Frames.until(condition, PATIENCE))
                .as("waited in vain until " + what)
                .isTrue();
    }

    /// The thoughts of the tree on the screen with their statistics.
    List<String> describe() {
        return read(() ->
                IntStream.range(0, tree().size())
                        .mapToObj(id ->
                                "%s %d %s"
                                        .formatted(
                                                tree().thought(id).text(),
                                                tree().visits(id),
                                                tree().sum(id)))
                        .toList());
    }

    int thoughts() {
        return read(() -> screen().replica().tree().size());
    }
}
