package espalier.canvas;

import espalier.lettering.CanvasTexts;
import espalier.lettering.Typeface;
import espalier.paint.Colours;
import espalier.paint.Easel;
import espalier.paint.Palette;
import espalier.paint.ScreenEasel;
import espalier.paint.ScreenTypeface;
import espalier.paint.Sprites;
import espalier.paint.TreePainter;
import espalier.scene.Camera;
import espalier.scene.FoundMarks;

import javafx.scene.canvas.GraphicsContext;

import org.graphstream.ui.javafx.FxGraphRenderer;

import java.util.List;

/// Draws the graph of what is visible whenever GraphStream's viewer asks for it.
final class TreeRenderer extends FxGraphRenderer {

    private final VisibleGraph visible;
    private final Camera place;
    private final ScreenTypeface typeface = new ScreenTypeface();
    private final TreePainter painter;
    private Colours colours = new Colours(Palette.LIGHT);
    private Sprites sprites = new Sprites(1);

    Typeface typeface() {
        return typeface;
    }

    TreeRenderer(VisibleGraph visible, Camera place, CanvasTexts texts) {
        this.visible = visible;
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

    /// Marks these places over the tree from now on.
    void setMarks(List<FoundMarks.Mark> marks) {
        painter.setMarks(marks);
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
        visible.forEachEdge(painter::addEdge);
        visible.forEachNode(painter::add);
        var scale = Easel.Scale.of(place, width, height);
        renderBackLayer();
        painter.paint(new ScreenEasel(g, scale, colours, typeface, sprites), () -> {});
        renderForeLayer();
    }
}
