package espalier.shell;

import espalier.breakpoints.BreakpointsView;
import espalier.breakpoints.BreakpointsViewModel;
import espalier.notices.SideWindow;

import javafx.collections.ObservableList;
import javafx.stage.Stage;

import java.util.ResourceBundle;

/// The breakpoints in a window of their own beside the main one, which stays usable. Esc closes it.
final class BreakpointsWindow {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final double WIDTH = 620;
    private static final double HEIGHT = 480;

    private final Stage stage;
    private final BreakpointsView view;

    BreakpointsWindow(
            Stage owner, BreakpointsViewModel breakpoints, ObservableList<String> styleSheets) {
        view = new BreakpointsView(breakpoints);
        stage =
                SideWindow.of(
                        owner,
                        TEXTS.getString("breakpoints.title"),
                        view.root(),
                        WIDTH,
                        HEIGHT,
                        styleSheets);
        stage.setMinWidth(480);
        stage.setMinHeight(360);
    }

    /// Shows the window.
    void show() {
        stage.show();
        stage.toFront();
        stage.requestFocus();
        view.requestFocus();
    }
}
