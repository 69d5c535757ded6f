package espalier.shell;

import espalier.find.FindViewModel;
import espalier.notices.Notices;
import espalier.selection.UserView;
import espalier.selection.ValueRange;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// What Esc ends before it stops the run, one at a time: the search for thoughts, the choice of
/// values, what was selected beside one thought, and the notices. In a field it leaves the field.
final class EscapeKey {

    private EscapeKey() {}

    /// From now on it does.
    static void install(Stage stage, UserView view, FindViewModel find, Notices notices) {
        stage.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE
                            && !typing(stage.getScene())
                            && endsSomething(view, find, notices)) {
                        event.consume();
                    }
                });
    }

    private static boolean typing(Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl;
    }

    private static boolean endsSomething(UserView view, FindViewModel find, Notices notices) {
        var open = find.openProperty();
        var range = view.rangeProperty();
        var chosen = view.chosen();
        if (open.get()) {
            open.set(false);
            return true;
        }
        if (!range.get().equals(ValueRange.ALL)) {
            range.set(ValueRange.ALL);
            return true;
        }
        if (!chosen.isEmpty()) {
            chosen.clear();
            return true;
        }
        if (!notices.all().isEmpty()) {
            notices.dismissAll();
            return true;
        }
        return false;
    }
}
