package espalier.canvas;

import espalier.lettering.CanvasTexts;
import espalier.lettering.Typeface;
import espalier.paint.Colours;
import espalier.scene.Camera;
import espalier.scene.VisibleSet;

import org.graphstream.ui.fx_viewer.FxViewPanel;
import org.graphstream.ui.graphicGraph.GraphicGraph;
import org.graphstream.ui.view.View;
import org.graphstream.ui.view.util.InteractiveElement;
import org.graphstream.ui.view.util.MouseManager;
import org.graphstream.ui.view.util.ShortcutManager;

import java.util.EnumSet;

/// GraphStream's side of the canvas: the graph of what is visible, the viewer, and the pane in
/// which it is drawn. Mouse and keys are the canvas's own.
final class GraphScreen {

    private final VisibleGraph graph = new VisibleGraph();
    private final PulseViewer viewer = new PulseViewer(graph.graph);
    private final TreeRenderer renderer;
    private final FxViewPanel pane;

    GraphScreen(Camera camera, CanvasTexts texts) {
        renderer = new TreeRenderer(graph, camera, texts);
        pane = (FxViewPanel) viewer.addDefaultView(false, renderer);
        pane.setMouseManager(new NoMouse());
        pane.setShortcutManager(new NoShortcuts());
        pane.setMouseTransparent(true);
        pane.setFocusTraversable(false);
        pane.setManaged(false);
        pane.getCamera().setAutoFitView(false);
    }

    FxViewPanel pane() {
        return pane;
    }

    Typeface typeface() {
        return renderer.typeface();
    }

    VisibleGraph graph() {
        return graph;
    }

    void setColours(Colours colours) {
        renderer.setColours(colours);
    }

    /// How many pixels of the screen one pixel of the scene has.
    void setScale(double scale) {
        renderer.setScale(scale);
    }

    /// The size in pixels; graph units are pixels too, with y upwards.
    void resize(double width, double height) {
        pane.resizeRelocate(0, 0, width, height);
        if (width > 0 && height > 0) {
            pane.getCamera().setGraphViewport(0, -height, width, 0);
            pane.getCamera().setViewCenter(width / 2, -height / 2, 0);
        }
    }

    /// Draws these.
    void draw(VisibleSet visible) {
        graph.show(visible.shown());
        renderer.setMarks(visible.marks());
        // GraphStream skips the frame where only what our renderer draws has changed, as the
        // selection.
        viewer.getGraphicGraph().graphChanged = true;
        viewer.actionPerformed();
    }

    private static final class NoMouse implements MouseManager {
        @Override
        public void init(GraphicGraph graph, View view) {}

        @Override
        public void release() {}

        @Override
        public EnumSet<InteractiveElement> getManagedTypes() {
            return EnumSet.noneOf(InteractiveElement.class);
        }
    }

    private static final class NoShortcuts implements ShortcutManager {
        @Override
        public void init(GraphicGraph graph, View view) {}

        @Override
        public void release() {}
    }
}
