package espalier.shell;

import espalier.compare.CalibrationView;
import espalier.compare.CalibrationViewModel;
import espalier.compare.RunsView;
import espalier.compare.RunsViewModel;
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

    private final CalibrationViewModel calibrated;
    private final RunsViewModel compared;
    private final Stage calibration;
    private final Stage runs;

    ComparisonWindows(
            Stage owner,
            CalibrationViewModel calibrated,
            RunsViewModel compared,
            ObservableList<String> styleSheets) {
        this.calibrated = calibrated;
        this.compared = compared;
        calibration =
                window(
                        owner,
                        "calibration.title",
                        new CalibrationView(calibrated).root(),
                        styleSheets);
        runs = window(owner, "runs.title", new RunsView(compared).root(), styleSheets);
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
        calibrated.refresh();
        show(calibration);
    }

    /// Asks for a recording and shows it beside the run, or why it can't be.
    void compareWithRecording() {
        if (compared.ask()) {
            show(runs);
        }
    }

    /// Shows a recording beside the run.
    void compareWith(Path file) {
        compared.compare(file);
        show(runs);
    }

    private static void show(Stage stage) {
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }
}
