package espalier.acts;

import javafx.event.ActionEvent;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;

import org.controlsfx.control.ToggleSwitch;

/// Gives the keys back to their home, the canvas, when a control has been used: a choice made or
/// given up, a value entered, a button, switch, slider or tab's header clicked. So the keys of the
/// run never end in a control that the user is done with. The Tab key moves on as everywhere, and
/// what is being typed in keeps the keys.
final class FocusHome {

    private final Scene scene;
    private final Node home;

    private FocusHome(Scene scene, Node home) {
        this.scene = scene;
        this.home = home;
    }

    /// From now on it does.
    static void install(Scene scene, Node home) {
        var focus = new FocusHome(scene, home);
        Parent root = scene.getRoot();
        root.addEventHandler(ComboBoxBase.ON_HIDDEN, event -> focus.done(event.getTarget()));
        root.addEventHandler(ChoiceBox.ON_HIDDEN, event -> focus.done(event.getTarget()));
        root.addEventHandler(MenuButton.ON_HIDDEN, event -> focus.done(event.getTarget()));
        root.addEventHandler(ActionEvent.ACTION, focus::entered);
        root.addEventHandler(MouseEvent.MOUSE_RELEASED, focus::released);
    }

    private void done(EventTarget control) {
        if (control.equals(scene.getFocusOwner())) {
            home.requestFocus();
        }
    }

    private void entered(ActionEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            done(event.getTarget());
        }
    }

    private void released(MouseEvent event) {
        Node owner = scene.getFocusOwner();
        boolean used =
                switch (owner) {
                    case MenuButton menu -> !menu.isShowing();
                    case ButtonBase _, ToggleSwitch _, Slider _, TabPane _ -> true;
                    case Spinner<?> spinner -> !within(spinner.getEditor(), event.getTarget());
                    case null, default -> false;
                };
        if (used && within(owner, event.getTarget())) {
            home.requestFocus();
        }
    }

    private static boolean within(Node whole, EventTarget part) {
        for (Node at = part instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at.equals(whole)) {
                return true;
            }
        }
        return false;
    }
}
