package espalier.paint;

import espalier.lettering.Lettering;
import espalier.paint.Sprites.Dot;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/// Draws on the screen. In the software pipeline a smooth line or oval costs ten to sixty times as
/// much as a rectangle on whole pixels or a ready-made picture, so figures and badges are pictures.
///
/// @param g where to draw
/// @param typeface in what letters
/// @param sprites ready-made small pictures
public record ScreenEasel(
        GraphicsContext g, Scale scale, Colours colours, ScreenTypeface typeface, Sprites sprites)
        implements Easel {

    private static final double DASH = 5;
    private static final double GAP = 4;

    @Override
    public void box(Color colour, double x, double y, double width, double height) {
        g.setFill(colour);
        g.fillRect(x, y, width, height);
    }

    @Override
    public void roundBox(
            Color colour, double x, double y, double width, double height, double corner) {
        g.setFill(colour);
        g.fillRoundRect(x, y, width, height, corner, corner);
    }

    @Override
    public void text(Lettering lettering, Color colour, String text, double x, double y) {
        if (!text.isEmpty()) {
            g.setFont(typeface.font(lettering));
            g.setFill(colour);
            g.fillText(text, Math.rint(x), Math.rint(y));
        }
    }

    @Override
    public void dot(Dot dot, Color colour, int size, double x, double y) {
        sprite(sprites.dot(dot, colour, size), size, x, y);
    }

    @Override
    public void badge(Badge badge, double x, double y) {
        sprite(sprites.badge(badge, colours), Badge.SIZE, x, y);
    }

    private void sprite(Image image, int size, double x, double y) {
        g.drawImage(image, Math.rint(x - size / 2.0), Math.rint(y - size / 2.0), size, size);
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
        g.setStroke(colour);
        g.setLineWidth(thick);
        g.strokeRoundRect(x, y, width, height, corner, corner);
    }

    @Override
    public void dashes(Color colour, double x0, double y0, double x1, double y1, double deep) {
        g.setStroke(colour);
        g.setLineWidth(1.5);
        g.setLineDashes(DASH, GAP);
        g.beginPath();
        g.moveTo(x0, y0);
        g.bezierCurveTo(x0, deep, x1, deep, x1, y1);
        g.stroke();
        g.setLineDashes();
    }
}
