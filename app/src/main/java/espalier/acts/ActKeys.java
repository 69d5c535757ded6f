package espalier.acts;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;

/// The keys of a window. A plain key acts unless the control that has the focus has a use for it: a
/// field takes everything typed, a list and a choice the arrows, a button Space and Enter, and a
/// choice that was reached by the Tab key Space, which opens it. Popups have their own windows and
/// close by Esc before any of this hears of it. A control that has been used gives the keys back
/// ([FocusHome]).
public final class ActKeys {

    private static final Set<KeyCode> MOVES =
            EnumSet.of(
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.HOME,
                    KeyCode.END);

    private final Acts acts;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

    private ActKeys(Acts acts) {
        this.acts = acts;
    }

    /// Makes the keys of a scene do the acts.
    ///
    /// @param home what has the focus when nobody types; Enter and Esc lead from a field to it
    public static void install(Scene scene, Acts acts, Node home) {
        var keys = new ActKeys(acts);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> keys.pressed(event, scene));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> keys.held.remove(event.getCode()));
        // What the focused control was left to deal with must not reach the menus' accelerators.
        scene.getRoot().addEventHandler(KeyEvent.KEY_PRESSED, event -> bubbled(event, scene, home));
        FocusHome.install(scene, home);
        ListChangeListener<Window> tooltips = ActKeys::leaveEsc;
        scene.windowProperty()
                .flatMap(Window::showingProperty)
                .subscribe(showing -> {
                    Window.getWindows().removeListener(tooltips);
                    if (Boolean.TRUE.equals(showing)) {
                        Window.getWindows().addListener(tooltips);
                    }
                });
    }

    /// A tooltip that happens to be there must not take Esc from what it is meant for.
    private static void leaveEsc(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (Window window : change.getAddedSubList()) {
                if (window instanceof Tooltip tooltip) {
                    tooltip.setHideOnEscape(false);
                }
            }
        }
    }

    private void pressed(KeyEvent event, Scene scene) {
        if (takes(scene.getFocusOwner(), event)) {
            return;
        }
        acts.of(event).ifPresent(act -> perform(act, event));
    }

    private void perform(Act act, KeyEvent event) {
        boolean again = !held.add(event.getCode());
        if (again && !act.name().repeats()) {
            event.consume();
        } else if (act.possible().get()) {
            event.consume();
            act.perform();
        }
    }

    private static void bubbled(KeyEvent event, Scene scene, Node home) {
        if (!takes(scene.getFocusOwner(), event)) {
            return;
        }
        event.consume();
        boolean leaves = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE;
        if (leaves && scene.getFocusOwner() instanceof TextInputControl) {
            home.requestFocus();
        }
    }

    /// Whether the focused control is to have the key for itself.
    static boolean takes(@Nullable Node focused, KeyEvent event) {
        if (event.isShortcutDown() && !(focused instanceof TextInputControl)) {
            return false;
        }
        KeyCode code = event.getCode();
        return switch (focused) {
            case null -> false;
            case TextInputControl _, Spinner<?> _ -> typed(event);
            case ComboBoxBase<?> choices -> chosen(event, choices, choices.isShowing());
            case ChoiceBox<?> choices -> chosen(event, choices, choices.isShowing());
            case MenuBar _ -> plain(event);
            case ListView<?> _, TableView<?> _, Slider _ -> plain(event) && MOVES.contains(code);
            case ButtonBase _, ToggleSwitch _ -> code == KeyCode.SPACE || code == KeyCode.ENTER;
            default -> false;
        };
    }

    /// The keys of a choice: all plain ones while its list is open, else those that change it.
    private static boolean chosen(KeyEvent event, Node choices, boolean open) {
        boolean opens = event.getCode() == KeyCode.SPACE && choices.isFocusVisible();
        return plain(event) && (open || opens || MOVES.contains(event.getCode()));
    }

    private static boolean plain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey();
    }

    /// Keys that edit: all plain ones, and with the shortcut key those that move, copy and undo.
    private static boolean typed(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return plain(event);
        }
        return MOVES.contains(event.getCode())
                || switch (event.getCode()) {
                    case A, C, V, X, Y, Z, DELETE, BACK_SPACE -> true;
                    default -> false;
                };
    }
}
