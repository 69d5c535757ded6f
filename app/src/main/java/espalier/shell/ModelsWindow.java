package espalier.shell;

import espalier.models.ModelsView;
import espalier.models.ModelsViewModel;
import espalier.notices.SideWindow;

import javafx.collections.ObservableList;
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
    private static final double WIDTH = 900;
    private static final double HEIGHT = 660;

    private final Stage stage;
    private final ModelsViewModel models;
    private final ModelsView view;

    ModelsWindow(Stage owner, ModelsViewModel models, ObservableList<String> styleSheets) {
        this.models = models;
        view = new ModelsView(models, this::chooseFolder);
        stage =
                SideWindow.of(
                        owner,
                        TEXTS.getString("models.title"),
                        view.root(),
                        WIDTH,
                        HEIGHT,
                        styleSheets);
        stage.setMinWidth(740);
        stage.setMinHeight(420);
        stage.setOnHidden(_ -> models.close());
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
