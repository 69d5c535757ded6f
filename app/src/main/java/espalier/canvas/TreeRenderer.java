package espalier.canvas;

import javafx.scene.canvas.GraphicsContext;

import org.graphstream.ui.graphicGraph.GraphicEdge;
import org.graphstream.ui.graphicGraph.GraphicElement;
import org.graphstream.ui.javafx.FxGraphRenderer;

/// Draws GraphStream's graph of what is visible.
final class TreeRenderer extends FxGraphRenderer {

    private final Camera place;
    private final ScreenTypeface typeface = new ScreenTypeface();
    private final TreePainter painter;
    private Colours colours = new Colours(Palette.LIGHT);
    private Sprites sprites = new Sprites(1);

    Typeface typeface() {
        return typeface;
    }

    TreeRenderer(Camera place, CanvasTexts texts) {
        this.place = place;
        painter = new TreePainter(texts);
    }

    void setColours(Colours chosen) {
        colours = chosen;
        sprites = new Sprites(sprites.scale());
    }

    /// How many pixels of the screen one pixel of the scene has.
    void setScale(double scale) {
        if (scale != sprites.scale()) {
            sprites = new Sprites(scale);
        }
    }

    @Override
    public void render(GraphicsContext g, int x, int y, int width, int height) {
        if (graph == null || width <= 0 || height <= 0) {
            return;
        }
        backend.prepareNewFrame(g);
        camera.setBackend(backend);
        camera.setBounds(graph);
        camera.setViewport(x, y, width, height);
        painter.clear();
        graph.edges()
                .forEach(e -> {
                    var edge = (GraphicEdge) e;
                    painter.addEdge(thought(edge.from), thought(edge.to));
                });
        graph.nodes().forEach(node -> painter.add(thought((GraphicElement) node)));
        var scale = Easel.Scale.of(place, width, height);
        renderBackLayer();
        painter.paint(new ScreenEasel(g, scale, colours, typeface, sprites), () -> {});
        renderForeLayer();
    }

    private static VisibleThought thought(GraphicElement element) {
        return (VisibleThought) element.getAttribute(VisibleGraph.THOUGHT);
    }
}
