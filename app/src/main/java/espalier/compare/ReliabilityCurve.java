package espalier.compare;

import espalier.diagnosis.Calibration.Bin;

import javafx.geometry.VPos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import java.util.List;
import java.util.ResourceBundle;

/// The reliability curve: the share that is right over the value, a dot a bin, its area the number
/// of thoughts. Along the dotted diagonal values can be believed.
final class ReliabilityCurve {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.compare.compare");
    private static final double SIDE = 230;
    private static final double LEFT = 54;
    private static final double TOP = 10;
    private static final double BOTTOM = 46;
    private static final double MOST_RADIUS = 9;
    private static final double LEAST_RADIUS = 3;
    private static final double LETTER = 11;
    private static final double AWAY = MOST_RADIUS + 3;

    private final Pane root = new Pane();

    ReliabilityCurve() {
        root.setId("reliability");
        root.getStyleClass().add("reliability");
        root.setMinSize(LEFT + SIDE + 12, TOP + SIDE + BOTTOM);
        root.setMaxSize(LEFT + SIDE + 12, TOP + SIDE + BOTTOM);
    }

    /// How wide it is.
    static double width() {
        return LEFT + SIDE;
    }

    Pane root() {
        return root;
    }

    void show(List<Bin> bins) {
        root.getChildren().clear();
        var frame = new Rectangle(LEFT, TOP, SIDE, SIDE);
        frame.getStyleClass().add("reliability-frame");
        root.getChildren().add(frame);
        for (double at : new double[] {0, 0.5, 1}) {
            if (at == 0.5) {
                addLine(x(at), y(0), x(at), y(1), "reliability-grid");
                addLine(x(0), y(at), x(1), y(at), "reliability-grid");
            }
            addText("%.1f".formatted(at), x(at), y(0) + AWAY, TextAlignment.CENTER);
            addText("%.1f".formatted(at), x(0) - AWAY, y(at) - LETTER / 2, TextAlignment.RIGHT);
        }
        addText(TEXTS.getString("curve.value"), x(0.5), y(0) + AWAY + 16, TextAlignment.CENTER);
        var right = addText(TEXTS.getString("curve.right"), 0, y(0.5), TextAlignment.CENTER);
        right.setX(10 - right.getLayoutBounds().getWidth() / 2);
        right.setRotate(-90);
        addLine(x(0), y(0), x(1), y(1), "reliability-ideal");
        var line = new Polyline();
        line.getStyleClass().add("reliability-line");
        bins.forEach(bin -> line.getPoints().addAll(x(bin.value()), y(bin.right())));
        root.getChildren().add(line);
        double most = bins.stream().mapToInt(Bin::count).max().orElse(1);
        bins.forEach(bin -> addDot(bin, most));
    }

    private void addDot(Bin bin, double most) {
        double radius = Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt(bin.count() / most));
        var dot = new Circle(x(bin.value()), y(bin.right()), radius);
        dot.getStyleClass().add("reliability-dot");
        Tooltip.install(
                dot,
                new Tooltip(
                        TEXTS.getString("curve.bin")
                                .formatted(
                                        bin.lowest(),
                                        bin.highest(),
                                        bin.count(),
                                        bin.value(),
                                        100 * bin.right())));
        root.getChildren().add(dot);
    }

    private void addLine(double x1, double y1, double x2, double y2, String style) {
        var line = new Line(x1, y1, x2, y2);
        line.getStyleClass().add(style);
        root.getChildren().add(line);
    }

    private Text addText(String words, double x, double top, TextAlignment alignment) {
        var text = new Text(words);
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().add("reliability-text");
        root.getChildren().add(text);
        text.applyCss();
        double width = text.getLayoutBounds().getWidth();
        text.setX(
                switch (alignment) {
                    case CENTER -> x - width / 2;
                    case RIGHT -> x - width;
                    case LEFT, JUSTIFY -> x;
                });
        text.setY(top);
        return text;
    }

    private static double x(double value) {
        return LEFT + SIDE * value;
    }

    private static double y(double share) {
        return TOP + SIDE * (1 - share);
    }
}
