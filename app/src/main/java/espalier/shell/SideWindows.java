package espalier.shell;

import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.files.PictureWindow;
import espalier.picture.PictureExtent;
import espalier.picture.TreePicture;

import javafx.collections.ObservableList;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.function.Function;

/// The windows beside the main one.
final class SideWindows {

    private final ModelsWindow models;
    private final BreakpointsWindow breakpoints;
    private final ComparisonWindows comparisons;
    private final PictureWindow picture;

    /// @param source takes a picture of the tree
    SideWindows(
            Stage owner,
            SideModels shown,
            Function<PictureExtent, TreePicture> source,
            ObservableList<String> styleSheets) {
        models = new ModelsWindow(owner, shown.models(), styleSheets);
        breakpoints = new BreakpointsWindow(owner, shown.breakpoints(), styleSheets);
        comparisons = new ComparisonWindows(owner, shown.calibration(), shown.runs(), styleSheets);
        picture = new PictureWindow(owner, shown.pictures(), source, styleSheets);
    }

    void define(Acts acts) {
        acts.define(ActName.MODELS, this::showModels);
        acts.define(ActName.BREAKPOINTS, breakpoints::show);
        acts.define(ActName.CALIBRATION, comparisons::showCalibration);
        acts.define(ActName.COMPARE_RUN, comparisons::compareWithRecording);
        acts.define(ActName.EXPORT_PICTURE, picture::show);
    }

    void showModels() {
        models.show();
    }

    /// Shows a recording beside the run.
    void compareWith(Path file) {
        comparisons.compareWith(file);
    }
}
