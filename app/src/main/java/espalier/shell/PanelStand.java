package espalier.shell;

import espalier.files.LogRunsView;
import espalier.files.LogViewModel;
import espalier.memory.PanelSizes;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

import java.util.List;

/// What stands beside the tree: on the left the runs of a log above the panel of the run, on the
/// right the inspector; or the tree alone, as the user wants it.
final class PanelStand {

    /// Of a narrow window, so that the tree keeps room.
    private static final double USUAL_SHARE = 0.34;

    /// Of a window where the user has chosen the width.
    private static final double MOST_SHARE = 0.5;

    private final Parts parts;
    private final WindowViewModel window;
    private final SplitPane column = new SplitPane();
    private final SplitPane split = new SplitPane();

    /// What there is.
    ///
    /// @param panel of the run
    /// @param runs of a log
    /// @param tree with all that lies on it
    /// @param inspector with its tabs
    record Parts(Region panel, LogRunsView runs, Region tree, Region inspector) {}

    PanelStand(Parts parts, WindowViewModel window) {
        this.parts = parts;
        this.window = window;
        split.setId("panels");
        column.setId("left-column");
        column.setOrientation(Orientation.VERTICAL);
        column.setMinWidth(180);
        SplitPane.setResizableWithParent(column, false);
        SplitPane.setResizableWithParent(parts.inspector(), false);
        SplitPane.setResizableWithParent(parts.runs().root(), false);
        window.panelsProperty().subscribe(this::stand);
        window.logRunsProperty().subscribe(this::stand);
        stand();
        DividerDrags.install(split, this::movedSide);
        DividerDrags.install(
                column, (_, position) -> window.change(sizes -> sizes.withRunsShare(position)));
    }

    /// Shows the runs of a log as soon as one of several is opened.
    void follow(LogViewModel log) {
        log.logProperty()
                .subscribe(opened -> {
                    if (log.several().get()) {
                        window.showLogRuns();
                        parts.runs().requestFocus();
                    } else if (opened.isPresent()) {
                        window.logRunsProperty().set(Panels.HIDDEN);
                    }
                });
    }

    Region root() {
        return split;
    }

    private void stand() {
        switch (window.panelsProperty().get()) {
            case HIDDEN -> split.getItems().setAll(List.of(parts.tree()));
            case SHOWN -> {
                switch (window.logRunsProperty().get()) {
                    case HIDDEN -> column.getItems().setAll(List.of(parts.panel()));
                    case SHOWN -> {
                        column.getItems().setAll(List.of(parts.runs().root(), parts.panel()));
                        column.setDividerPositions(window.sizes().runsShare());
                    }
                }
                split.getItems().setAll(List.of(column, parts.tree(), parts.inspector()));
                double width =
                        split.getWidth() > 0
                                ? split.getWidth()
                                : window.placeProperty().get().width();
                split.setDividerPositions(
                        share(left(window.sizes()), left(PanelSizes.DEFAULT), width),
                        1 - share(window.sizes().right(), PanelSizes.DEFAULT.right(), width));
            }
        }
    }

    private double left(PanelSizes sizes) {
        return switch (window.logRunsSeen()) {
            case SHOWN -> sizes.runs();
            case HIDDEN -> sizes.left();
        };
    }

    /// The part of the window that a panel gets.
    private static double share(double wanted, double usual, double width) {
        return Math.min(wanted / width, wanted == usual ? USUAL_SHARE : MOST_SHARE);
    }

    private void movedSide(int divider, double position) {
        double width = split.getWidth();
        if (divider > 0) {
            window.change(sizes -> sizes.withRight(width * (1 - position)));
        } else {
            switch (window.logRunsSeen()) {
                case HIDDEN -> window.change(sizes -> sizes.withLeft(width * position));
                case SHOWN -> window.change(sizes -> sizes.withRuns(width * position));
            }
        }
    }
}
