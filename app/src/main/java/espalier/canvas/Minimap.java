package espalier.canvas;

import espalier.canvas.VisibleThought.Form;
import espalier.layout.TidyLayout;

import javafx.geometry.Insets;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import java.util.function.BiConsumer;

/// The whole tree in small, with the part that is in view; a press or a drag on it moves the view
/// there.
final class Minimap extends Pane {

    static final double WIDTH = 168;
    static final double HEIGHT = 104;
    private static final double PADDING = 8;
    private static final int BUDGET = 600;
    private static final double FINEST = 5;
    private static final CornerRadii CORNERS = new CornerRadii(4);

    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final Rectangle view = new Rectangle();
    private final Camera camera = new Camera();
    private final VisibleSet visible = new VisibleSet(camera, new Highlights(), BUDGET, FINEST);
    private Colours colours = new Colours(Palette.LIGHT);

    /// @param onMove hears the column and level that the user wants in the middle of the view
    Minimap(CanvasTexts texts, BiConsumer<Double, Double> onMove) {
        setId("canvas-minimap");
        setAccessibleText(texts.minimap());
        setManaged(false);
        setVisible(false);
        camera.resize(WIDTH, HEIGHT);
        resize(WIDTH, HEIGHT);
        view.setArcWidth(4);
        view.setArcHeight(4);
        view.setStrokeWidth(1.5);
        getChildren().addAll(canvas, view);
        addEventHandler(
                MouseEvent.ANY,
                event -> {
                    if (event.getEventType() == MouseEvent.MOUSE_PRESSED
                            || event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
                        onMove.accept(camera.column(event.getX()), camera.level(event.getY()));
                    }
                    event.consume();
                });
    }

    void setColours(Colours chosen) {
        colours = chosen;
        Color ground = ValueColours.mix(colours.background, colours.border, 0.18);
        setBackground(new Background(new BackgroundFill(ground, CORNERS, Insets.EMPTY)));
        setBorder(colours.outline(CORNERS));
        view.setStroke(colours.accent);
        view.setFill(colours.accent.deriveColor(0, 1, 1, 0.08));
    }

    /// Draws the tree anew.
    void draw(Arrangement arrangement) {
        camera.fit(arrangement.layout(), PADDING, PADDING, PADDING);
        visible.collect(arrangement);
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, WIDTH, HEIGHT);
        double size = Math.clamp(Math.rint(camera.columnWidth() * 0.5), 2, 5);
        for (VisibleThought thought : visible.shown()) {
            double value = arrangement.tree().bestKnownValue(thought.id);
            g.setFill(colours.value[ValueColours.index(value)]);
            double x = Math.rint(thought.x - size / 2);
            double y = Math.rint(thought.y - 1);
            if (thought.form == Form.CLUMP) {
                double left = Math.rint(thought.clumpLeft);
                double wide = Math.max(2, Math.rint(thought.clumpRight) - left);
                g.fillRect(left, y, wide, Math.max(2, Math.rint(thought.clumpBottom - y)));
            } else {
                g.fillRect(x, y, size, 2);
            }
        }
    }

    /// Shows which part of the tree is in view.
    void showView(Camera main) {
        double left = Math.max(2, camera.screenX(main.column(0)));
        double top = Math.max(2, camera.screenY(main.level(0)));
        double right = Math.min(WIDTH - 2, camera.screenX(main.column(main.width())));
        double bottom = Math.min(HEIGHT - 2, camera.screenY(main.level(main.height())));
        view.setX(Math.min(left, WIDTH - 6));
        view.setY(Math.min(top, HEIGHT - 6));
        view.setWidth(Math.max(4, right - left));
        view.setHeight(Math.max(4, bottom - top));
    }

    /// Whether part of the layout is outside the view.
    static boolean needed(Camera main, TidyLayout layout) {
        return main.screenX(layout.left(0)) < 0
                || main.screenX(layout.right(0)) > main.width()
                || main.screenY(0) < 0
                || main.screenY(layout.levels() - 1) > main.height();
    }

    void clear() {
        visible.clear();
    }
}
