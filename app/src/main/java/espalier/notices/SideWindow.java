package espalier.notices;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// A window beside the main one, which stays usable and takes it along when it closes. Esc closes
/// it.
public final class SideWindow {

    private static final KeyCombination CLOSE =
            new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN);

    private static final double TITLE_BAR = 40;

    private SideWindow() {}

    /// A window that is not shown yet.
    public static Stage of(
            Stage owner,
            String title,
            Parent root,
            double width,
            double height,
            ObservableList<String> styleSheets) {
        var stage = new Stage();
        var scene = new Scene(root, width, height);
        Bindings.bindContent(scene.getStylesheets(), styleSheets);
        // A filter, since lists and fields keep Esc for themselves.
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE || CLOSE.match(event)) {
                        stage.hide();
                        event.consume();
                    }
                });
        stage.setScene(scene);
        stage.initOwner(owner);
        stage.setTitle(title);
        stage.getIcons().setAll(owner.getIcons());
        stage.setOnShowing(_ -> fit(stage, owner));
        stage.setOnShown(_ -> moveIn(stage, screen(owner)));
        owner.showingProperty()
                .subscribe(showing -> {
                    if (!showing) {
                        stage.hide();
                    }
                });
        return stage;
    }

    /// Opens it no larger than the screen that its owner is on; later the user may.
    private static void fit(Stage stage, Stage owner) {
        var scene = stage.getScene();
        var screen = screen(owner);
        double width = Math.min(scene.getWidth(), screen.getWidth());
        if (width < scene.getWidth() || scene.getHeight() + TITLE_BAR > screen.getHeight()) {
            stage.setX(screen.getMinX() + (screen.getWidth() - width) / 2);
            stage.setY(screen.getMinY());
            stage.setWidth(width);
            stage.setHeight(screen.getHeight());
        }
    }

    /// Moves it where all of it can be seen.
    private static void moveIn(Stage stage, Rectangle2D screen) {
        double x = Math.min(stage.getX(), screen.getMaxX() - stage.getWidth());
        double y = Math.min(stage.getY(), screen.getMaxY() - stage.getHeight());
        stage.setX(Math.max(screen.getMinX(), x));
        stage.setY(Math.max(screen.getMinY(), y));
    }

    private static Rectangle2D screen(Stage owner) {
        return Screen.getScreensForRectangle(
                        owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
                .stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }
}
