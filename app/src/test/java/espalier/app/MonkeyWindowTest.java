package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.diagnosis.TreeAudit;
import espalier.replica.RunState;
import espalier.scripted.Frames;
import espalier.scripted.ScriptedModels;
import espalier.tree.ReadableTree;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.lang.Thread.UncaughtExceptionHandler;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Random acts at the real window do no harm: nothing is thrown, the tree stays one that the audit
/// accepts, afterwards the keys of the run act, and of the runs before nothing is kept.
/// `-Despalier.monkey=SEED` tries another seed.
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class MonkeyWindowTest {

    private static final int ACTS = Boolean.getBoolean("espalier.thorough") ? 60_000 : 1_500;
    private static final int STRETCH = 300;
    private static final int MOST_KEPT = 2;
    private static final String PROBLEM = "3 6 25 50 75 100 = 952";

    private final List<String> thrown = new CopyOnWriteArrayList<>();

    private final Handler log =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    if ((line.getThrown() != null
                                    && !ofTheToolkit(line.getThrown())
                                    && !refusal(line.getThrown()))
                            || line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                        thrown.add(line.getMessage() + trace(line.getThrown()));
                    }
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    /// What the toolkit cannot do without a screen: dialogs for files, a click beside every window,
    /// drawing what reaches beyond the screen.
    private static boolean ofTheToolkit(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .takeWhile(at -> !at.getClassName().startsWith("espalier"))
                .anyMatch(at ->
                        at.getClassName().startsWith("com.sun.glass.ui.headless")
                                && !at.getMethodName().matches("run|newRunLoop"));
    }

    /// A sentence for the user, which the log keeps with its trace.
    private static boolean refusal(Throwable thrown) {
        return thrown instanceof IllegalArgumentException
                || thrown.getClass().getName().startsWith("espalier");
    }

    private void note(Throwable e) {
        if (!ofTheToolkit(e)) {
            thrown.add(trace(e));
        }
    }

    private static String trace(Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        var out = new StringBuilder("\n" + thrown);
        for (var at : thrown.getStackTrace()) {
            if (out.length() < 3000) {
                out.append("\n    at ").append(at);
            }
        }
        return thrown.getCause() == null ? out.toString() : out + trace(thrown.getCause());
    }

    @Test
    void randomActsDoNoHarm(@TempDir Path folder) throws TimeoutException {
        long seed = Long.getLong("espalier.monkey", 1);
        var monkey = new Monkey(seed);
        UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, e) -> note(e));
        Logger.getLogger("").addHandler(log);
        var window = open(folder);
        List<WeakReference<ReadableTree>> trees = new ArrayList<>();
        int acts = 0;
        try {
            window.robot()
                    .interact(() ->
                            Thread.currentThread().setUncaughtExceptionHandler((_, e) -> note(e)));
            while (acts < ACTS) {
                for (int i = 0; i < STRETCH; i++, acts++) {
                    monkey.act();
                    assertThat(thrown).isEmpty();
                    if (window.read(
                            () -> Window.getWindows().stream().noneMatch(Window::isShowing))) {
                        window.close();
                        window = open(folder);
                    }
                }
                audit(window);
                trees.add(new WeakReference<>(window.read(window::tree)));
                keysAct(window);
                assertThat(thrown).isEmpty();
            }
            assertForgotten(trees);
        } catch (Throwable e) {
            throw new AssertionError(
                    "Seed %d, after %d acts, the last of which were:%n%s%n%s"
                            .formatted(seed, acts, String.join("\n", monkey.done()), thrown),
                    e);
        } finally {
            Logger.getLogger("").removeHandler(log);
            Thread.setDefaultUncaughtExceptionHandler(before);
            window.close();
        }
    }

    private static void audit(OpenWindow window) {
        assertThat(window.read(() -> TreeAudit.of(window.tree()))).isEmpty();
    }

    /// Of the trees that were on the screen before, few are still in memory: those of the last run
    /// and of the one that it follows.
    private static void assertForgotten(List<WeakReference<ReadableTree>> trees) {
        for (int i = 0; i < 50 && kept(trees) > MOST_KEPT; i++) {
            System.gc();
            Frames.pass(2);
        }
        assertThat(kept(trees)).isLessThanOrEqualTo(MOST_KEPT);
    }

    private static long kept(List<WeakReference<ReadableTree>> trees) {
        return trees.stream().map(WeakReference::get).filter(Objects::nonNull).distinct().count();
    }

    private static OpenWindow open(Path folder) throws TimeoutException {
        return OpenWindow.over(new ScriptedModels(1), folder, PROBLEM, OpenWindow.endless());
    }

    /// Whatever is open is closed by Esc, and then the keys of the run act.
    private static void keysAct(OpenWindow window) {
        closeAll(window);
        begin(window);
        for (var key : List.of(KeyCode.SPACE, KeyCode.SPACE, KeyCode.F8, KeyCode.ESCAPE)) {
            window.robot().interact(window.notices()::dismissAll);
            if (key == KeyCode.ESCAPE && window.state() instanceof RunState.Stopped) {
                return; // there is nothing left to close or to stop
            }
            var before = look(window);
            window.press(key);
            window.until(
                    key + " does something after " + before, () -> !look(window).equals(before));
        }
    }

    /// What a key of the run changes: its state, its events, or what is said of it.
    private static String look(OpenWindow window) {
        return window.read(() ->
                window.state()
                        + " "
                        + window.screen().replica().events()
                        + " "
                        + window.notices().all()
                        + " "
                        + window.shown("find"));
    }

    private static List<Window> beside() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .filter(one -> !(one instanceof Stage stage && stage.getOwner() == null))
                .toList();
    }

    private static void closeAll(OpenWindow window) {
        for (int i = 0; i < 12 && window.read(() -> !beside().isEmpty()); i++) {
            window.robot().interact(() -> beside().getLast().requestFocus());
            window.press(KeyCode.ESCAPE);
        }
        assertThat(window.read(MonkeyWindowTest::beside))
                .as("windows that Esc does not close")
                .isEmpty();
        window.robot().interact(() -> Window.getWindows().getFirst().requestFocus());
        for (int i = 0; i < 6; i++) {
            window.press(KeyCode.ESCAPE);
        }
    }

    /// A run of a problem that takes long.
    private static void begin(OpenWindow window) {
        if (window.robot().lookup("#problem-input").queryAll().stream()
                .noneMatch(OpenWindow::onScreen)) {
            window.press(KeyCode.H);
        }
        window.robot()
                .interact(() ->
                        window.find("problem-family", ComboBox.class)
                                .getSelectionModel()
                                .select(1));
        window.robot()
                .interact(() -> {
                    var problem = window.find("problem-input", TextInputControl.class);
                    problem.requestFocus();
                    problem.setText(PROBLEM);
                    window.find("reset-settings", ButtonBase.class).fire();
                });
        window.press(KeyCode.ENTER);
        window.robot().push(KeyCode.CONTROL, KeyCode.R);
        window.until("a run begins", () -> window.screen().replica().events() > 0);
    }
}
