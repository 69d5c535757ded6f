package espalier.canvas;

import espalier.tree.ThoughtStatus;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/// What a painter needs to draw one frame.
///
/// @param g where to draw
/// @param colours in what colours
/// @param sprites ready-made small pictures
/// @param typeface in what letters
/// @param detail how much of each thought
/// @param zoom the camera's zoom
/// @param width of the view, in pixels
/// @param height of the view, in pixels
record Easel(
        GraphicsContext g,
        Colours colours,
        Sprites sprites,
        Typeface typeface,
        Detail detail,
        double zoom,
        double width,
        double height) {

    /// A thought's width, in pixels.
    double thoughtWidth() {
        return detail.width(zoom);
    }

    /// A thought's height, in pixels.
    double thoughtHeight() {
        return detail.height(zoom);
    }

    void box(Color colour, double x, double y, double boxWidth, double boxHeight) {
        g.setFill(colour);
        g.fillRect(x, y, boxWidth, boxHeight);
    }

    /// Text with its left end at `x` and its base line at `y`.
    void text(Lettering lettering, Color colour, String text, double x, double y) {
        if (!text.isEmpty()) {
            g.setFont(lettering.font);
            g.setFill(colour);
            g.fillText(text, Math.rint(x), Math.rint(y));
        }
    }

    /// An image of `size` by `size` pixels around a place.
    void sprite(Image image, int size, double x, double y) {
        g.drawImage(image, Math.rint(x - size / 2.0), Math.rint(y - size / 2.0), size, size);
    }

    /// The colour of a thought's value, paler where it matters less.
    Color valueColour(VisibleThought thought) {
        int index = ValueColours.index(thought.value);
        if (thought.status == ThoughtStatus.PRUNED) {
            return colours.prunedValue[index];
        }
        return thought.faint ? colours.faintValue[index] : colours.value[index];
    }
}
