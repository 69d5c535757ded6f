package espalier.shell;

import espalier.compare.CalibrationView;
import espalier.compare.RunsView;
import espalier.notices.SideWindow;

import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.ResourceBundle;

/// The windows that hold the run on the screen against the truth and against a recording. They
/// stand beside the main one, which stays usable.
final class ComparisonWindows {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final double WIDTH = 700;
    private static final double HEIGHT = 640;

    private final ShellModels models;
    private final Stage calibration;
    private final Stage runs;

    ComparisonWindows(Stage owner, ShellModels models, ObservableList<String> styleSheets) {
        this.models = models;
        calibration =
                window(
                        owner,
                        "calibration.title",
                        new CalibrationView(models.calibration()).root(),
                        styleSheets);
        runs = window(owner, "runs.title", new RunsView(models.runs()).root(), styleSheets);
    }

    private static Stage window(
            Stage owner, String title, Parent root, ObservableList<String> styleSheets) {
        var stage = SideWindow.of(owner, TEXTS.getString(title), root, WIDTH, HEIGHT, styleSheets);
        stage.setMinWidth(620);
        stage.setMinHeight(380);
        return stage;
    }

    /// Shows how far the values can be believed, as of now.
    void showCalibration() {
        models.calibration().refresh();
        show(calibration);
    }

    /// Asks for a recording and shows it beside the run, or why it can't be.
    void compareWithRecording() {
        if (models.runs().ask()) {
            show(runs);
        }
    }

    /// Shows a recording beside the run.
    void compareWith(Path file) {
        models.runs().compare(file);
        show(runs);
    }

    private static void show(Stage stage) {
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }
}
