package espalier.shell;

import espalier.models.ModelsView;
import espalier.models.ModelsViewModel;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;

/// The models view in a window of its own beside the main one. Esc closes it; closing gives up what
/// it was measuring.
final class ModelsWindow {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final KeyCombination CLOSE =
            new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN);
    private static final double WIDTH = 900;
    private static final double HEIGHT = 660;

    private final Stage stage = new Stage();
    private final ModelsViewModel models;
    private final ModelsView view;

    ModelsWindow(Stage owner, ModelsViewModel models, ObservableList<String> styleSheets) {
        this.models = models;
        view = new ModelsView(models, this::chooseFolder);
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
        stage.setTitle(TEXTS.getString("models.title"));
        stage.getIcons().setAll(owner.getIcons());
        stage.setMinWidth(740);
        stage.setMinHeight(420);
        stage.setOnHidden(_ -> models.close());
        owner.showingProperty()
                .subscribe(showing -> {
                    if (!showing) {
                        stage.hide();
                    }
                });
    }

    /// Shows the window, with the models as they are now.
    void show() {
        if (!stage.isShowing()) {
            models.refresh();
            stage.show();
        }
        stage.toFront();
        stage.requestFocus();
        view.requestFocus();
    }

    private Optional<Path> chooseFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(TEXTS.getString("model.title"));
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }
}
