package espalier.paint;

import espalier.paint.Sprites.Dot;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// The figures of [Sprites] and the glyphs of [Badge] as shapes for files.
final class SpriteOutlines {

    private SpriteOutlines() {}

    static Shape disc(double size, double x, double y) {
        return new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
    }

    static Shape dot(Dot dot, double size, double x, double y) {
        double r = size / 2;
        return switch (dot) {
            case DISC -> disc(size, x, y);
            case RING -> {
                var ring = new Area(disc(size, x, y));
                ring.subtract(new Area(disc(size - 4 * Sprites.ring(r), x, y)));
                yield ring;
            }
            case SQUARE -> {
                double half = r * 0.86;
                yield new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
            }
            case CROSS -> {
                float thick = (float) (2 * Math.max(0.7, r / 4));
                double a = r - 1;
                yield new BasicStroke(thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                        .createStrokedShape(lines(x, y, -a, -a, a, a, -a, a, a, -a));
            }
            case DIAMOND -> {
                var diamond = new Path2D.Double();
                diamond.moveTo(x, y - r);
                diamond.lineTo(x + r, y);
                diamond.lineTo(x, y + r);
                diamond.lineTo(x - r, y);
                diamond.closePath();
                yield diamond;
            }
        };
    }

    /// The lines of a badge's glyph.
    static Shape glyph(Badge badge, double x, double y) {
        return lines(x, y, badge.strokes());
    }

    /// Straight lines by their ends, four numbers each, around a place.
    private static Path2D lines(double x, double y, double... ends) {
        var path = new Path2D.Double();
        for (int i = 0; i < ends.length; i += 4) {
            path.moveTo(x + ends[i], y + ends[i + 1]);
            path.lineTo(x + ends[i + 2], y + ends[i + 3]);
        }
        return path;
    }
}
