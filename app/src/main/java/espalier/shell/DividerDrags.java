package espalier.shell;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

import java.util.Arrays;

/// Hears which dividers of a pane the user has moved. A divider that another one or a small window
/// pushes is not heard of.
final class DividerDrags {

    /// Who hears of it.
    interface Listener {

        /// Hears that the user has moved a divider.
        ///
        /// @param divider its place among the dividers, from 0
        /// @param position the share of the pane before it
        void moved(int divider, double position);
    }

    private final SplitPane pane;
    private final Listener listener;
    private double[] before = new double[0];

    private DividerDrags(SplitPane pane, Listener listener) {
        this.pane = pane;
        this.listener = listener;
    }

    /// From now on it does.
    static void install(SplitPane pane, Listener listener) {
        var drags = new DividerDrags(pane, listener);
        // Filters, since the dividers keep the events for themselves.
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, drags::begin);
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> drags.end());
    }

    private void begin(MouseEvent event) {
        boolean own =
                event.getTarget() instanceof Node node
                        && node.getStyleClass().contains("split-pane-divider")
                        && pane.equals(node.getParent());
        before = own ? pane.getDividerPositions() : new double[0];
    }

    private void end() {
        double[] now = pane.getDividerPositions();
        if (now.length == before.length) {
            int moved = Arrays.mismatch(before, now);
            if (moved >= 0) {
                listener.moved(moved, now[moved]);
            }
        }
        before = new double[0];
    }
}
