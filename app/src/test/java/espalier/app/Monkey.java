package espalier.app;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

import org.controlsfx.control.ToggleSwitch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Uses the windows that are open with random keys, clicks, drags and words, and remembers what it
/// did last.
final class Monkey {

    private static final int REMEMBERED = 60;

    /// Where a command of the user's own stands, which would be run.
    private static final String LEFT_ALONE = "verify-command";

    private static final List<KeyCode> PLAIN =
            List.of(
                    KeyCode.SPACE,
                    KeyCode.F7,
                    KeyCode.F8,
                    KeyCode.F9,
                    KeyCode.F3,
                    KeyCode.F1,
                    KeyCode.DELETE,
                    KeyCode.P,
                    KeyCode.E,
                    KeyCode.O,
                    KeyCode.T,
                    KeyCode.J,
                    KeyCode.R,
                    KeyCode.G,
                    KeyCode.N,
                    KeyCode.A,
                    KeyCode.M,
                    KeyCode.F,
                    KeyCode.U,
                    KeyCode.W,
                    KeyCode.D,
                    KeyCode.V,
                    KeyCode.C,
                    KeyCode.Z,
                    KeyCode.S,
                    KeyCode.I,
                    KeyCode.H,
                    KeyCode.DIGIT1,
                    KeyCode.DIGIT2,
                    KeyCode.DIGIT5,
                    KeyCode.DIGIT0,
                    KeyCode.PLUS,
                    KeyCode.MINUS,
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.HOME,
                    KeyCode.END,
                    KeyCode.TAB,
                    KeyCode.ENTER,
                    KeyCode.ESCAPE);

    private static final List<List<KeyCode>> MODIFIERS =
            List.of(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(KeyCode.SHIFT),
                    List.of(KeyCode.CONTROL),
                    List.of(KeyCode.CONTROL, KeyCode.SHIFT),
                    List.of(KeyCode.ALT));

    private static final List<KeyCode> TYPED =
            List.of(
                    KeyCode.DIGIT0,
                    KeyCode.DIGIT1,
                    KeyCode.DIGIT2,
                    KeyCode.DIGIT4,
                    KeyCode.DIGIT6,
                    KeyCode.SPACE,
                    KeyCode.MINUS,
                    KeyCode.EQUALS,
                    KeyCode.A,
                    KeyCode.BACK_SPACE,
                    KeyCode.ENTER);

    private final Random random;
    private final Deque<String> done = new ArrayDeque<>();

    Monkey(long seed) {
        random = new Random(seed);
    }

    /// What it did last, the oldest first.
    List<String> done() {
        return List.copyOf(done);
    }

    /// One act, and all that follows from it at once.
    void act() {
        int kind = random.nextInt(100);
        onJavaFx(() -> {
            var windows = Window.getWindows().stream().filter(Window::isShowing).toList();
            if (windows.isEmpty()) {
                return; // it has quit
            }
            var window = windows.get(random.nextInt(windows.size()));
            if (windows.stream().anyMatch(one -> inCommand(one.getScene()))) {
                press(KeyCode.TAB, List.of());
            } else if (kind < 45) {
                key(pick(PLAIN), pick(MODIFIERS));
            } else if (kind < 60) {
                clickSomewhere(window.getScene());
            } else if (kind < 85) {
                clickControl(window.getScene());
            } else if (kind < 92) {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    key(pick(TYPED), List.of());
                }
            } else if (kind < 96) {
                scroll(window.getScene());
            } else {
                drag(window.getScene());
            }
        });
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void remember(String act) {
        done.addLast(act);
        if (done.size() > REMEMBERED) {
            done.removeFirst();
        }
    }

    private void key(KeyCode key, List<KeyCode> modifiers) {
        String name = String.join("+", names(modifiers, key));
        remember(name);
        press(key, modifiers);
    }

    private static List<String> names(List<KeyCode> modifiers, KeyCode key) {
        List<String> names = new ArrayList<>(modifiers.stream().map(KeyCode::name).toList());
        names.add(key.name());
        return names;
    }

    /// Presses and releases a key; on the JavaFX thread only.
    private static void press(KeyCode key, List<KeyCode> modifiers) {
        var robot = new Robot();
        modifiers.forEach(robot::keyPress);
        robot.keyPress(key);
        robot.keyRelease(key);
        modifiers.reversed().forEach(robot::keyRelease);
    }

    private void clickSomewhere(Scene scene) {
        double x = random.nextDouble() * scene.getWidth();
        double y = random.nextDouble() * scene.getHeight();
        var command = scene.lookup("#" + LEFT_ALONE);
        if (command != null && command.localToScene(command.getBoundsInLocal()).contains(x, y)) {
            return;
        }
        remember("click at %.0f, %.0f".formatted(x, y));
        click(
                scene.getWindow().getX() + scene.getX() + x,
                scene.getWindow().getY() + scene.getY() + y);
    }

    private void click(double x, double y) {
        var robot = new Robot();
        robot.mouseMove(x, y);
        var button = random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        robot.mouseClick(button);
        if (random.nextInt(6) == 0) {
            robot.mouseClick(button);
        }
    }

    private void clickControl(Scene scene) {
        List<Node> found = new ArrayList<>();
        collect(scene.getRoot(), found);
        if (found.isEmpty()) {
            return;
        }
        var control = pick(found);
        Bounds bounds = control.localToScreen(control.getBoundsInLocal());
        remember("click on %s#%s".formatted(control.getClass().getSimpleName(), control.getId()));
        click(bounds.getCenterX(), bounds.getCenterY());
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled() || LEFT_ALONE.equals(node.getId())) {
            return;
        }
        boolean usable =
                node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase<?>
                        || node instanceof Spinner<?>
                        || node instanceof Slider
                        || node instanceof ToggleSwitch
                        || node.getStyleClass().contains("tab")
                        || node.getStyleClass().contains("cell");
        if (usable && node.localToScreen(0, 0) != null) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private void scroll(Scene scene) {
        var robot = new Robot();
        robot.mouseMove(
                scene.getWindow().getX() + random.nextDouble() * scene.getWidth(),
                scene.getWindow().getY() + random.nextDouble() * scene.getHeight());
        int amount = random.nextInt(11) - 5;
        remember("scroll by " + amount);
        robot.mouseWheel(amount);
    }

    /// Tab may have led there.
    private static boolean inCommand(Scene scene) {
        var focused = scene.getFocusOwner();
        return focused != null && LEFT_ALONE.equals(focused.getId());
    }

    private void drag(Scene scene) {
        var robot = new Robot();
        double x = scene.getWindow().getX() + random.nextDouble() * scene.getWidth();
        double y = scene.getWindow().getY() + random.nextDouble() * scene.getHeight();
        remember("drag from %.0f, %.0f".formatted(x, y));
        robot.mouseMove(x, y);
        robot.mousePress(MouseButton.PRIMARY);
        for (int i = 0; i < 4; i++) {
            x += random.nextInt(161) - 80;
            y += random.nextInt(121) - 60;
            robot.mouseMove(x, y);
        }
        robot.mouseRelease(MouseButton.PRIMARY);
    }

    /// Does something on the JavaFX thread and waits for what it caused; a dialog that waits for
    /// its answer in the middle of it does not hold this up.
    static void onJavaFx(Runnable what) {
        Platform.runLater(what);
        var through = new CountDownLatch(1);
        Platform.runLater(through::countDown);
        try {
            if (!through.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("The window did not answer for 30 seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
