package espalier.paint;

import espalier.lettering.Lettering;
import espalier.lettering.Letterings;
import espalier.lettering.Typeface;
import espalier.paint.Sprites.Dot;

import javafx.scene.paint.Color;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// Draws into a file: pictures of pixels or, where the graphics write a file of shapes, shapes and
/// text.
public final class PrintEasel implements Easel {

    private static final FontRenderContext RULER = new FontRenderContext(null, true, true);
    private static final float[] DASHES = {5, 4};

    private final Graphics2D g;
    private final Scale scale;
    private final Colours colours;
    private final Letterings<Font> typeface;

    public PrintEasel(Graphics2D g, Scale scale, Colours colours, PrintFonts fonts) {
        this.g = g;
        this.scale = scale;
        this.colours = colours;
        typeface =
                new Letterings<>(
                        fonts::sized, (font, text) -> font.getStringBounds(text, RULER).getWidth());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public Scale scale() {
        return scale;
    }

    @Override
    public Colours colours() {
        return colours;
    }

    @Override
    public Typeface typeface() {
        return typeface;
    }

    @Override
    public void box(Color colour, double x, double y, double width, double height) {
        if (width > 0 && height > 0) {
            fill(colour, new Rectangle2D.Double(x, y, width, height));
        }
    }

    @Override
    public void roundBox(
            Color colour, double x, double y, double width, double height, double corner) {
        fill(colour, new RoundRectangle2D.Double(x, y, width, height, corner, corner));
    }

    @Override
    public void text(Lettering lettering, Color colour, String text, double x, double y) {
        if (!text.isEmpty()) {
            Font font = typeface.font(lettering);
            boolean known = font.canDisplayUpTo(text) < 0;
            g.setFont(known ? font : new Font(Font.SANS_SERIF, font.getStyle(), font.getSize()));
            g.setPaint(awt(colour));
            g.drawString(text, (float) x, (float) y);
        }
    }

    @Override
    public void dot(Dot dot, Color colour, int size, double x, double y) {
        fill(colour, SpriteOutlines.dot(dot, size, x, y));
    }

    @Override
    public void badge(Badge badge, double x, double y) {
        fill(colours.background, SpriteOutlines.disc(Badge.SIZE, x, y));
        fill(badge.colour(colours), SpriteOutlines.disc(Badge.SIZE - 2, x, y));
        g.setPaint(java.awt.Color.WHITE);
        g.setStroke(
                new BasicStroke(
                        2 * Badge.HALF_STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(SpriteOutlines.glyph(badge, x, y));
    }

    @Override
    public void ring(
            Color colour,
            double thick,
            double x,
            double y,
            double width,
            double height,
            double corner) {
        g.setPaint(awt(colour));
        g.setStroke(new BasicStroke((float) thick));
        g.draw(new RoundRectangle2D.Double(x, y, width, height, corner, corner));
    }

    @Override
    public void dashes(Color colour, double x0, double y0, double x1, double y1, double deep) {
        g.setPaint(awt(colour));
        g.setStroke(
                new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
        g.draw(new CubicCurve2D.Double(x0, y0, x0, deep, x1, deep, x1, y1));
    }

    private void fill(Color colour, Shape shape) {
        g.setPaint(awt(colour));
        g.fill(shape);
    }

    private static java.awt.Color awt(Color colour) {
        return new java.awt.Color(
                (float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue());
    }
}
