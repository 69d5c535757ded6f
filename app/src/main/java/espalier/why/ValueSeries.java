package espalier.why;

import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;

import java.text.DecimalFormat;
import java.util.List;
import java.util.stream.DoubleStream;

/// The values along two chains as two small lines over a scale, level by level from the problem;
/// higher is better. A thought without a value is passed over.
final class ValueSeries {

    private static final double HEIGHT = 56;
    private static final double MARGIN = 5;
    private static final double SCALE = 14;
    private static final double LETTER = 10;
    private static final double RADIUS = 2.5;

    private final Pane root = new Pane();
    private final List<Double> first;
    private final List<Double> second;
    private final double lowest;
    private final double highest;

    ValueSeries(List<Double> first, List<Double> second) {
        this.first = List.copyOf(first);
        this.second = List.copyOf(second);
        var known =
                DoubleStream.concat(
                                first.stream().mapToDouble(value -> value),
                                second.stream().mapToDouble(value -> value))
                        .filter(Double::isFinite)
                        .summaryStatistics();
        lowest = Math.min(0, known.getMin());
        highest = Math.max(1, known.getMax());
        root.getStyleClass().add("value-series");
        root.setMinHeight(HEIGHT);
        root.setMaxHeight(HEIGHT);
        root.setMinWidth(0);
        root.widthProperty().subscribe(this::redraw);
    }

    Pane root() {
        return root;
    }

    private void redraw() {
        root.getChildren().clear();
        if (root.getWidth() <= SCALE + 2 * MARGIN) {
            return;
        }
        for (double at : new double[] {lowest, highest}) {
            var grid = new Line(SCALE, y(at), root.getWidth() - MARGIN, y(at));
            grid.getStyleClass().add("reliability-grid");
            var figure = new Text(0, y(at) - LETTER / 2, new DecimalFormat("0.##").format(at));
            figure.setTextOrigin(VPos.TOP);
            figure.getStyleClass().add("reliability-text");
            root.getChildren().addAll(grid, figure);
        }
        draw(first, "series-first");
        draw(second, "series-second");
    }

    private void draw(List<Double> values, String style) {
        var line = new Polyline();
        line.getStyleClass().add(style);
        root.getChildren().add(line);
        for (int level = 0; level < values.size(); level++) {
            double value = values.get(level);
            if (Double.isFinite(value)) {
                line.getPoints().addAll(x(level), y(value));
                var dot = new Circle(x(level), y(value), RADIUS);
                dot.getStyleClass().add(style + "-dot");
                root.getChildren().add(dot);
            }
        }
    }

    private double x(int level) {
        int last = Math.max(1, Math.max(first.size(), second.size()) - 1);
        return SCALE + MARGIN + (root.getWidth() - SCALE - 2 * MARGIN) * level / last;
    }

    private double y(double value) {
        return HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * (value - lowest) / (highest - lowest);
    }
}
