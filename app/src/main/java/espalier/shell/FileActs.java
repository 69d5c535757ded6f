package espalier.shell;

import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.exporting.ExportFormat;
import espalier.files.RecordingViewModel;
import espalier.picture.PictureFormat;
import espalier.recording.RecordingFolder;
import espalier.replica.TreeReplica;

import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// The acts on files: what is opened, saved and compared with, asked for in the system's own
/// windows, and what is dropped on ours.
final class FileActs {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");

    private final Stage stage;
    private final RecordingViewModel recordings;

    FileActs(Stage stage, RecordingViewModel recordings) {
        this.stage = stage;
        this.recordings = recordings;
    }

    void define(TreeReplica replica, Acts acts) {
        acts.define(ActName.OPEN, this::open);
        acts.define(
                ActName.SAVE_AS,
                Bindings.createBooleanBinding(
                        recordings::savable,
                        replica.stateProperty(),
                        replica.glanceProperty(),
                        recordings.openedProperty()),
                recordings::askAndSave);
        recordings.chooserProperty().set(this::chooseSaved);
        recordings.backBy(ActName.RUN_BEFORE.keyText());
        acts.define(
                ActName.RUN_BEFORE,
                Bindings.createBooleanBinding(
                        () -> recordings.beforeProperty().get().isPresent(),
                        recordings.beforeProperty()),
                recordings::openBefore);
        acts.define(ActName.QUIT, () -> recordings.close(stage::close));
        stage.setOnCloseRequest(event -> {
            event.consume();
            recordings.close(stage::close);
        });
    }

    /// Has what needs a file ask for it here.
    void serve(SideModels models) {
        models.exports().filesProperty().set(this::exportFile);
        models.pictures().filesProperty().set(this::pictureFile);
        models.runs().chooserProperty().set(this::chooseOther);
    }

    /// Opens what is dropped on a scene.
    void takeDrops(Scene scene) {
        scene.setOnDragOver(event -> {
            if (dropped(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        scene.setOnDragDropped(event -> {
            var file = dropped(event);
            file.ifPresent(recordings::open);
            event.setDropCompleted(file.isPresent());
            event.consume();
        });
    }

    private void open() {
        Optional.ofNullable(opener("open.title").showOpenDialog(stage))
                .ifPresent(file -> recordings.open(file.toPath()));
    }

    private Optional<Path> chooseOther() {
        var chooser = opener("compare-run.title");
        recordings
                .file()
                .flatMap(file -> Optional.ofNullable(file.toAbsolutePath().getParent()))
                .map(Path::toFile)
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    private Optional<Path> chooseSaved() {
        var chooser = chooser("save.title");
        recordings
                .file()
                .ifPresent(file -> chooser.setInitialFileName(file.getFileName().toString()));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    private Optional<Path> pictureFile(PictureFormat format) {
        return exported("picture.title", format.name(), format.suffix());
    }

    private Optional<Path> exportFile(ExportFormat format) {
        return exported("export.title", format.help(Locale.getDefault()), format.suffix());
    }

    private Optional<Path> exported(String title, String format, String suffix) {
        var chooser = new FileChooser();
        chooser.setTitle(TEXTS.getString(title));
        chooser.setInitialFileName(TEXTS.getString("picture.file") + suffix);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(format, "*" + suffix));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    /// A chooser of what can be read: recordings, and other programs' logs.
    private static FileChooser opener(String title) {
        var chooser = chooser(title);
        chooser.getExtensionFilters()
                .addFirst(
                        new FileChooser.ExtensionFilter(
                                TEXTS.getString("readable"),
                                "*" + RecordingFolder.SUFFIX,
                                "*.json",
                                "*.jsonl"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(TEXTS.getString("all-files"), "*"));
        return chooser;
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(TEXTS.getString(title));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                TEXTS.getString("recordings"), "*" + RecordingFolder.SUFFIX));
        return chooser;
    }

    private static Optional<Path> dropped(DragEvent event) {
        return event.getDragboard().getFiles() == null
                ? Optional.empty()
                : event.getDragboard().getFiles().stream()
                        .filter(File::isFile)
                        .map(File::toPath)
                        .findFirst();
    }
}
