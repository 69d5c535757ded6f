package espalier.shell;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

import java.util.List;

/// The canvas, and the overviews below it where the user wants them.
final class CanvasArea {

    private static final double MOST_SHARE = 0.45;

    private final SplitPane split = new SplitPane();

    CanvasArea(Region canvas, Region overviews, WindowViewModel window) {
        split.setId("canvas-area");
        split.setOrientation(Orientation.VERTICAL);
        split.setMinWidth(240);
        SplitPane.setResizableWithParent(overviews, false);
        window.overviewsProperty()
                .subscribe(shown -> {
                    switch (shown) {
                        case HIDDEN -> split.getItems().setAll(List.of(canvas));
                        case SHOWN -> {
                            split.getItems().setAll(List.of(canvas, overviews));
                            double height =
                                    split.getHeight() > 0
                                            ? split.getHeight()
                                            : window.placeProperty().get().height();
                            double wanted = window.sizes().overviews() / height;
                            split.setDividerPositions(1 - Math.min(wanted, MOST_SHARE));
                        }
                    }
                });
        DividerDrags.install(
                split,
                (_, position) ->
                        window.change(
                                sizes -> sizes.withOverviews(split.getHeight() * (1 - position))));
    }

    Region root() {
        return split;
    }
}
