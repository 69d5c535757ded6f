package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.canvas.CanvasProbe;
import espalier.canvas.TreeCanvas;
import espalier.replica.RunState;
import espalier.scripted.ScriptedModels;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;

/// Whatever control of the window has been used, the keys of the run act. The controls are those
/// that the window holds, so that a new one is walked to by itself; those of the run's panel are in
/// [ObeyingWindowTest].
@Timeout(600)
class WalkWindowTest {

    private static final String LARGE = "3 6 25 50 75 100 = 952";

    /// Where controls stand, and how one gets there.
    enum Part {
        TOOL_BAR("#tool-bar") {
            @Override
            void open(OpenWindow window) {}
        },
        TIMELINE("#timeline") {
            @Override
            void open(OpenWindow window) {}
        },
        CANVAS("#canvas-area") {
            @Override
            void open(OpenWindow window) {
                if (!window.shown("icicle")) {
                    window.press(KeyCode.I);
                }
            }
        },
        FIND("#find") {
            @Override
            void open(OpenWindow window) {
                if (!window.shown("find")) {
                    window.robot().push(KeyCode.CONTROL, KeyCode.F);
                }
            }
        },
        THOUGHT("#inspector") {
            @Override
            void open(OpenWindow window) {
                show(window, "tab-thought");
            }
        },
        WHY("#inspector") {
            @Override
            void open(OpenWindow window) {
                show(window, "tab-why");
            }
        };

        private final String root;

        Part(String root) {
            this.root = root;
        }

        abstract void open(OpenWindow window);

        private static void show(OpenWindow window, String tab) {
            var button = window.find(tab, ToggleButton.class);
            window.robot().interact(() -> button.setSelected(true));
        }
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void keysOfTheRunActAfterEachControlOf(Part part, @TempDir Path folder)
            throws TimeoutException {
        var window = OpenWindow.over(new ScriptedModels(5), folder, LARGE, OpenWindow.endless());
        try {
            window.run();
            window.pause();
            Set<String> used = new TreeSet<>();
            for (var next = next(window, part, used);
                    next.isPresent();
                    next = next(window, part, used)) {
                String id = next.get();
                used.add(id);
                use(window, id);
                closeWindows(window);
                leaveField(window);
                keysAct(window, part + " " + id);
            }
            assertThat(used).as("the controls of " + part).isNotEmpty();
        } finally {
            window.close();
        }
    }

    private static Optional<String> next(OpenWindow window, Part part, Set<String> used) {
        part.open(window);
        return window.read(() -> {
            List<String> found = new ArrayList<>();
            window.robot().lookup(part.root).queryAll().forEach(root -> collect(root, found));
            return found.stream().filter(id -> !used.contains(id)).findFirst();
        });
    }

    /// The ids of what can be used now; what is inside a control is its own affair.
    private static void collect(Node node, List<String> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        boolean control =
                switch (node) {
                    case ButtonBase _,
                            TextInputControl _,
                            ComboBoxBase<?> _,
                            ChoiceBox<?> _,
                            Spinner<?> _,
                            Slider _,
                            ToggleSwitch _,
                            TableView<?> _,
                            ListView<?> _ ->
                            true;
                    default -> false;
                };
        if (control) {
            if (node.getId() != null) {
                found.add(node.getId());
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static void use(OpenWindow window, String id) {
        Node control = window.robot().lookup("#" + id).query();
        window.robot().interact(() -> scrollTo(control));
        window.frames(1);
        window.robot().clickOn(control);
        switch (control) {
            case TextInputControl _ -> {
                window.robot().write("4");
                window.press(KeyCode.ENTER);
            }
            case ComboBoxBase<?> _, ChoiceBox<?> _ -> window.press(KeyCode.ENTER);
            default -> {}
        }
    }

    private static void scrollTo(Node control) {
        for (Node at = control; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                var content = pane.getContent();
                double high = content.getLayoutBounds().getHeight();
                double view = pane.getViewportBounds().getHeight();
                double top =
                        content.sceneToLocal(control.localToScene(control.getBoundsInLocal()))
                                .getMinY();
                pane.setVvalue(
                        high <= view ? 0 : Math.clamp((top - view / 2) / (high - view), 0, 1));
            }
        }
    }

    /// A window that came by it closes by Esc.
    private static void closeWindows(OpenWindow window) {
        for (int i = 0; i < 4 && window.read(() -> !beside().isEmpty()); i++) {
            window.robot().interact(() -> beside().getLast().requestFocus());
            window.press(KeyCode.ESCAPE);
        }
        assertThat(window.read(WalkWindowTest::beside)).as("what Esc does not close").isEmpty();
    }

    /// The field of Find goes on to be typed in whatever of its bar is clicked; Esc leaves it.
    private static void leaveField(OpenWindow window) {
        var scene = window.find("panels", Node.class).getScene();
        if (window.read(() -> scene.getFocusOwner() instanceof TextInputControl)) {
            window.press(KeyCode.ESCAPE);
        }
    }

    private static List<Window> beside() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .filter(one -> !(one instanceof Tooltip))
                .filter(one -> !(one instanceof Stage stage && stage.getOwner() == null))
                .toList();
    }

    private static void keysAct(OpenWindow window, String after) {
        for (var key : List.of(KeyCode.SPACE, KeyCode.SPACE, KeyCode.F8)) {
            String before = look(window);
            window.press(key);
            window.until(
                    key + " does something after " + after + ", " + before,
                    () -> !look(window).equals(before));
        }
        var canvas = window.find("tree-canvas", TreeCanvas.class);
        window.robot()
                .interact(() -> {
                    canvas.zoomIn();
                    canvas.zoomIn();
                });
        window.until("it is drawn after " + after, () -> CanvasProbe.idle(canvas));
        double wide = window.read(() -> spread(canvas));
        window.press(KeyCode.Z);
        window.until("Z fits after " + after, () -> spread(canvas) != wide);
        for (int i = 0; i < 6 && !(window.state() instanceof RunState.Stopped); i++) {
            String before = look(window);
            window.press(KeyCode.ESCAPE);
            window.until(
                    "Esc ends something after " + after + ", " + before,
                    () -> !look(window).equals(before));
        }
        assertThat(window.<RunState>read(window::state)).isInstanceOf(RunState.Stopped.class);
        window.press(KeyCode.SPACE);
        window.until("it goes on after " + after, () -> window.state() instanceof RunState.Running);
        window.pause();
    }

    private static double spread(TreeCanvas canvas) {
        return CanvasProbe.x(canvas, 2) - CanvasProbe.x(canvas, 1);
    }

    /// What a key of the run changes: its state, its events, the moment, what is said and found.
    private static String look(OpenWindow window) {
        return window.read(() ->
                "%s, %d events, moment %s, %d notices, find %s, chosen %s, range %s"
                        .formatted(
                                window.state(),
                                window.screen().replica().events(),
                                window.screen().replica().momentProperty().get(),
                                window.notices().all().size(),
                                window.shown("find"),
                                window.screen().view().chosen(),
                                window.screen().view().rangeProperty().get()));
    }
}
