package espalier.paint;

import espalier.selection.ValueRange;

import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import java.util.function.Consumer;

/// The scale of the values, on which a drag chooses those to be shown in colour and a double click
/// chooses all again. The ends of what is chosen can be dragged.
public final class ValueBrush extends Pane {

    private static final int RAMP_HEIGHT = 9;
    private static final int RAMP_STEP = 2;
    private static final double WIDTH = ValueColours.STEPS * RAMP_STEP;
    private static final double HEIGHT = 15;
    private static final double GRIP = 5;
    private static final double HUNDREDTHS = 100;

    private final Consumer<ValueRange> onRange;
    private final ImageView ramp = new ImageView();
    private final Rectangle below = new Rectangle(0, 3, 0, RAMP_HEIGHT);
    private final Rectangle above = new Rectangle(0, 3, 0, RAMP_HEIGHT);
    private final Rectangle from = new Rectangle(2, HEIGHT);
    private final Rectangle to = new Rectangle(2, HEIGHT);
    private ValueRange range = ValueRange.ALL;
    private double anchor;
    private boolean moved;

    /// @param onRange hears what the user chooses
    public ValueBrush(Consumer<ValueRange> onRange) {
        this.onRange = onRange;
        setId("legend-brush");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setPickOnBounds(true);
        setCursor(Cursor.H_RESIZE);
        ramp.setY(3);
        getChildren().addAll(ramp, below, above, from, to);
        addEventHandler(MouseEvent.ANY, this::heard);
        show(range);
    }

    private void heard(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            moved = false;
            double at = event.getX();
            if (range.equals(ValueRange.ALL)) {
                anchor = value(at);
            } else if (Math.abs(at - range.from() * WIDTH) <= GRIP) {
                anchor = range.to();
            } else if (Math.abs(at - range.to() * WIDTH) <= GRIP) {
                anchor = range.from();
            } else {
                anchor = value(at);
            }
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            moved = true;
            onRange.accept(ValueRange.between(anchor, value(event.getX())));
        } else if (event.getEventType() == MouseEvent.MOUSE_CLICKED && !moved) {
            onRange.accept(ValueRange.ALL);
        }
        if (event.getEventType() != MouseEvent.MOUSE_MOVED) {
            event.consume();
        }
    }

    private static double value(double x) {
        return Math.rint(Math.clamp(x / WIDTH, 0, 1) * HUNDREDTHS) / HUNDREDTHS;
    }

    /// Shows what is chosen.
    public void show(ValueRange chosen) {
        range = chosen;
        boolean some = !chosen.equals(ValueRange.ALL);
        double start = Math.rint(chosen.from() * WIDTH);
        double end = Math.rint(chosen.to() * WIDTH);
        below.setWidth(start);
        above.setX(end);
        above.setWidth(WIDTH - end);
        from.setX(Math.min(start, WIDTH - 2));
        to.setX(Math.max(0, end - 2));
        from.setVisible(some);
        to.setVisible(some);
    }

    public void setColours(Colours colours) {
        ramp.setImage(rampOf(colours.value));
        below.setFill(colours.outside);
        above.setFill(colours.outside);
        from.setFill(colours.text);
        to.setFill(colours.text);
    }

    private static WritableImage rampOf(Color[] value) {
        var image = new WritableImage(ValueColours.STEPS * RAMP_STEP, RAMP_HEIGHT);
        for (int x = 0; x < ValueColours.STEPS * RAMP_STEP; x++) {
            for (int y = 0; y < RAMP_HEIGHT; y++) {
                image.getPixelWriter().setColor(x, y, value[x / RAMP_STEP]);
            }
        }
        return image;
    }
}
