package espalier.shell;

import espalier.selection.ValueRange;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// What Esc on the canvas ends before it stops the run: the search for thoughts, then the choice of
/// values.
final class EscapeKey {

    private EscapeKey() {}

    /// From now on it does.
    static void install(Stage stage, Node canvas, ShellModels models) {
        stage.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE
                            && canvas.isFocused()
                            && endsSomething(models)) {
                        event.consume();
                    }
                });
    }

    private static boolean endsSomething(ShellModels models) {
        var open = models.find().openProperty();
        var range = models.view().rangeProperty();
        if (open.get()) {
            open.set(false);
            return true;
        }
        if (!range.get().equals(ValueRange.ALL)) {
            range.set(ValueRange.ALL);
            return true;
        }
        return false;
    }
}
