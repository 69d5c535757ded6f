package espalier.canvas;

import espalier.canvas.VisibleThought.Emphasis;
import espalier.canvas.VisibleThought.Form;

import javafx.scene.canvas.GraphicsContext;

import org.graphstream.ui.graphicGraph.GraphicEdge;
import org.graphstream.ui.graphicGraph.GraphicElement;
import org.graphstream.ui.javafx.FxGraphRenderer;

import java.util.ArrayList;
import java.util.List;

/// Draws GraphStream's graph of what is visible: the edges, then the thoughts, each from the faint
/// to the outstanding.
final class TreeRenderer extends FxGraphRenderer {

    /// With less than this many pixels to a row there is no room for labels.
    private static final double LABEL_ROW = 19;

    private final Camera place;
    private final Typeface typeface = new Typeface();
    private final EdgePainter edges = new EdgePainter();
    private final TwinPainter twins = new TwinPainter();
    private final ThoughtPainter thoughts;
    private Colours colours = new Colours(Palette.LIGHT);
    private Sprites sprites = new Sprites(1);
    private final List<VisibleThought> plain = new ArrayList<>();
    private final List<VisibleThought> outstanding = new ArrayList<>();
    private final List<GraphicEdge> plainEdges = new ArrayList<>();
    private final List<GraphicEdge> strongEdges = new ArrayList<>();

    TreeRenderer(Camera place, CanvasTexts texts) {
        this.place = place;
        thoughts = new ThoughtPainter(texts);
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
        var easel =
                new Easel(
                        g,
                        colours,
                        sprites,
                        typeface,
                        Detail.at(place),
                        place.scaleX(),
                        width,
                        height);
        easel.box(colours.background, 0, 0, width, height);
        renderBackLayer();
        paintEdges(easel);
        paintThoughts(easel);
        renderForeLayer();
    }

    private void paintEdges(Easel easel) {
        plainEdges.clear();
        strongEdges.clear();
        graph.edges()
                .forEach(e -> {
                    var edge = (GraphicEdge) e;
                    VisibleThought below = thought(edge.to);
                    if (below.emphasis != Emphasis.NONE) {
                        strongEdges.add(edge);
                    } else if (below.faint) {
                        paint(easel, edge);
                    } else {
                        plainEdges.add(edge);
                    }
                });
        plainEdges.forEach(edge -> paint(easel, edge));
        strongEdges.sort((a, b) -> thought(a.to).emphasis.compareTo(thought(b.to).emphasis));
        strongEdges.forEach(edge -> paint(easel, edge));
    }

    private void paint(Easel easel, GraphicEdge edge) {
        edges.paint(easel, thought(edge.from), thought(edge.to));
    }

    private void paintThoughts(Easel easel) {
        plain.clear();
        outstanding.clear();
        graph.nodes()
                .forEach(n -> {
                    VisibleThought thought = thought((GraphicElement) n);
                    boolean stands = thought.outstanding() || thought.emphasis != Emphasis.NONE;
                    if (thought.form == Form.CLUMP) {
                        thoughts.paintClump(easel, thought);
                    }
                    if (stands && thought.form != Form.END) {
                        outstanding.add(thought);
                    } else if (thought.form == Form.THOUGHT) {
                        plain.add(thought);
                    }
                });
        plain.forEach(thought -> thoughts.paint(easel, thought));
        outstanding.sort((a, b) -> Integer.compare(rank(a), rank(b)));
        outstanding.forEach(thought -> twins.paint(easel, thought));
        outstanding.forEach(thought -> thoughts.paint(easel, thought));
        boolean wordless = easel.detail() == Detail.DOT || easel.detail() == Detail.CHIP;
        if (wordless && place.rowHeight() >= LABEL_ROW) {
            for (VisibleThought thought : outstanding) {
                if (thought.emphasis == Emphasis.BEST || thought.selected) {
                    thoughts.paintLabel(easel, thought);
                }
            }
        }
    }

    /// What is drawn over what.
    private static int rank(VisibleThought thought) {
        if (thought.selected || thought.hovered) {
            return 3;
        }
        return thought.pinned ? 2 : thought.emphasis == Emphasis.BEST ? 1 : 0;
    }

    private static VisibleThought thought(GraphicElement element) {
        return (VisibleThought) element.getAttribute(VisibleGraph.THOUGHT);
    }
}
