package espalier.paint;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import java.util.HashMap;
import java.util.Map;

/// Small pictures that are drawn often, made once: painting an image is ten times cheaper than an
/// oval.
///
/// Each is the outline of a figure given by its distance function, below 0 inside, so that edges
/// are smooth at any size.
public final class Sprites {

    /// A figure by the distance of a place from its outline, in pixels from its middle.
    @FunctionalInterface
    interface Figure {
        double distance(double x, double y);
    }

    /// The figures that stand for a thought where there is no room for more.
    enum Dot {
        DISC,
        RING,
        SQUARE,
        CROSS,
        DIAMOND
    }

    private record DotKey(Dot dot, Color colour, int size) {}

    private final double scale;
    private final Map<DotKey, Image> dots = new HashMap<>();
    private final Map<Badge, Image> badges = new HashMap<>();

    /// @param scale how many pixels of the screen one pixel of the scene has
    public Sprites(double scale) {
        this.scale = scale;
    }

    public double scale() {
        return scale;
    }

    /// A dot of `size` by `size` pixels.
    Image dot(Dot dot, Color colour, int size) {
        return dots.computeIfAbsent(new DotKey(dot, colour, size), this::drawn);
    }

    /// A badge of [Badge#SIZE] by [Badge#SIZE] pixels.
    public Image badge(Badge badge, Colours colours) {
        return badges.computeIfAbsent(badge, b -> drawn(b, colours));
    }

    private Image drawn(DotKey key) {
        double r = key.size / 2.0;
        Figure figure =
                switch (key.dot) {
                    case DISC -> (x, y) -> Math.hypot(x, y) - r;
                    case RING -> (x, y) -> Math.abs(Math.hypot(x, y) - r + ring(r)) - ring(r);
                    case SQUARE -> (x, y) -> Math.max(Math.abs(x), Math.abs(y)) - r * 0.86;
                    case CROSS ->
                            (x, y) ->
                                    Math.min(
                                                    segment(x, y, -r + 1, -r + 1, r - 1, r - 1),
                                                    segment(x, y, -r + 1, r - 1, r - 1, -r + 1))
                                            - Math.max(0.7, r / 4);
                    case DIAMOND -> (x, y) -> (Math.abs(x) + Math.abs(y) - r) * 0.71;
                };
        var image = canvas(key.size);
        fill(image, figure, key.colour);
        return image;
    }

    /// Half the width of a ring's line.
    static double ring(double radius) {
        return Math.max(0.6, radius / 4.5);
    }

    private Image drawn(Badge badge, Colours colours) {
        var image = canvas(Badge.SIZE);
        double radius = Badge.SIZE / 2.0 - 1;
        fill(image, (x, y) -> Math.hypot(x, y) - radius - 1, colours.background);
        fill(image, (x, y) -> Math.hypot(x, y) - radius, badge.colour(colours));
        fill(image, (x, y) -> badge.glyph(x, y), Color.WHITE);
        return image;
    }

    private WritableImage canvas(int size) {
        int pixels = (int) Math.ceil(size * scale);
        return new WritableImage(pixels, pixels);
    }

    private void fill(WritableImage image, Figure figure, Color colour) {
        var reader = image.getPixelReader();
        var writer = image.getPixelWriter();
        double middle = image.getWidth() / 2;
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                double distance =
                        figure.distance(
                                (column + 0.5 - middle) / scale, (row + 0.5 - middle) / scale);
                double cover = Math.clamp(0.5 - distance * scale, 0, 1);
                if (cover > 0) {
                    Color under = reader.getColor(column, row);
                    writer.setColor(column, row, over(colour, cover, under));
                }
            }
        }
    }

    private static Color over(Color colour, double cover, Color under) {
        double alpha = cover + under.getOpacity() * (1 - cover);
        double share = cover / alpha;
        return new Color(
                under.getRed() + (colour.getRed() - under.getRed()) * share,
                under.getGreen() + (colour.getGreen() - under.getGreen()) * share,
                under.getBlue() + (colour.getBlue() - under.getBlue()) * share,
                Math.min(1, alpha));
    }

    /// The distance of a place from the straight line between two others.
    static double segment(double x, double y, double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
        double at = Math.clamp(along, 0, 1);
        return Math.hypot(x - x0 - at * dx, y - y0 - at * dy);
    }
}
