package espalier.shell;

import espalier.breakpoints.BreakpointsView;
import espalier.breakpoints.BreakpointsViewModel;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import java.util.ResourceBundle;

/// The breakpoints in a window of their own beside the main one, which stays usable. Esc closes it.
final class BreakpointsWindow {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final KeyCombination CLOSE =
            new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN);
    private static final double WIDTH = 620;
    private static final double HEIGHT = 480;

    private final Stage stage = new Stage();
    private final BreakpointsView view;

    BreakpointsWindow(
            Stage owner, BreakpointsViewModel breakpoints, ObservableList<String> styleSheets) {
        view = new BreakpointsView(breakpoints);
        var scene = new Scene(view.root(), WIDTH, HEIGHT);
        Bindings.bindContent(scene.getStylesheets(), styleSheets);
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE || CLOSE.match(event)) {
                        stage.hide();
                        event.consume();
                    }
                });
        stage.setScene(scene);
        stage.initOwner(owner);
        stage.setTitle(TEXTS.getString("breakpoints.title"));
        stage.getIcons().setAll(owner.getIcons());
        stage.setMinWidth(480);
        stage.setMinHeight(360);
        owner.showingProperty()
                .subscribe(showing -> {
                    if (!showing) {
                        stage.hide();
                    }
                });
    }

    /// Shows the window.
    void show() {
        stage.show();
        stage.toFront();
        stage.requestFocus();
        view.requestFocus();
    }
}
