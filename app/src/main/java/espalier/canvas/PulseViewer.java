package espalier.canvas;

import org.graphstream.graph.Graph;
import org.graphstream.ui.fx_viewer.FxViewer;

/// GraphStream's viewer without its own clock: it draws when it is told to, on the JavaFX thread.
final class PulseViewer extends FxViewer {

    PulseViewer(Graph graph) {
        super(graph, ThreadingModel.GRAPH_IN_GUI_THREAD);
        timeline.stop();
        enableXYZfeedback(false);
    }
}
