package espalier.canvas;

import espalier.layout.TidyLayout;
import espalier.lettering.CanvasTexts;
import espalier.paint.Colours;
import espalier.paint.Palette;
import espalier.paint.ValueColours;
import espalier.scene.Arrangement;
import espalier.scene.Camera;
import espalier.scene.Highlights;
import espalier.scene.Orientation;
import espalier.scene.VisibleSet;
import espalier.scene.VisibleThought;
import espalier.scene.VisibleThought.Form;

import javafx.geometry.Insets;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import java.util.Optional;
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
    private Optional<VisibleSet> set = Optional.empty();
    private Colours colours = new Colours(Palette.LIGHT);

    /// @param onMove hears the place across and down that the user wants in the middle of the view
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
                        onMove.accept(
                                camera.across(event.getX(), event.getY()),
                                camera.down(event.getX(), event.getY()));
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
    void draw(Arrangement arrangement, Orientation orientation) {
        camera.turn(orientation);
        camera.look(camera.fitted(arrangement.layout(), new Insets(PADDING)));
        VisibleSet visible =
                set.orElseGet(() ->
                        new VisibleSet(camera, new Highlights(), arrangement, BUDGET, FINEST));
        set = Optional.of(visible);
        visible.collect(arrangement, 1);
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, WIDTH, HEIGHT);
        double size = Math.clamp(Math.rint(camera.columnWidth() * 0.5), 2, 5);
        for (VisibleThought thought : visible.shown()) {
            double value = arrangement.tree().bestKnownShade(thought.id());
            g.setFill(colours.value[ValueColours.index(value)]);
            double x = Math.rint(thought.place().x() - size / 2);
            double y = Math.rint(thought.place().y() - 1);
            if (thought.form() == Form.CLUMP) {
                double left = Math.rint(thought.place().clumpLeft());
                double top = Math.rint(thought.place().clumpTop());
                double wide = Math.max(2, Math.rint(thought.place().clumpRight()) - left);
                g.fillRect(
                        left,
                        top,
                        wide,
                        Math.max(2, Math.rint(thought.place().clumpBottom() - top)));
            } else {
                g.fillRect(x, y, size, 2);
            }
        }
    }

    /// Shows which part of the tree is in view.
    void showView(Camera main) {
        double fromAcross = main.across(0, 0);
        double fromDown = main.down(0, 0);
        double toAcross = main.across(main.width(), main.height());
        double toDown = main.down(main.width(), main.height());
        double left = Math.max(2, camera.screenX(fromAcross, fromDown));
        double top = Math.max(2, camera.screenY(fromAcross, fromDown));
        double right = Math.min(WIDTH - 2, camera.screenX(toAcross, toDown));
        double bottom = Math.min(HEIGHT - 2, camera.screenY(toAcross, toDown));
        view.setX(Math.min(left, WIDTH - 6));
        view.setY(Math.min(top, HEIGHT - 6));
        view.setWidth(Math.max(4, right - left));
        view.setHeight(Math.max(4, bottom - top));
    }

    /// Whether part of the layout is outside the view.
    static boolean needed(Camera main, TidyLayout layout) {
        return main.onAcross(layout.before(0)) < 0
                || main.onAcross(layout.after(0)) > main.viewAcross()
                || main.onDown(0) < 0
                || main.onDown(layout.deep(0)) > main.viewDown();
    }

    void clear() {
        set.ifPresent(VisibleSet::clear);
    }
}
