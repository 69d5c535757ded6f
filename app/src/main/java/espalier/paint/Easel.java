package espalier.paint;

import espalier.lettering.Lettering;
import espalier.lettering.Typeface;
import espalier.paint.Sprites.Dot;
import espalier.scene.Camera;
import espalier.scene.Detail;
import espalier.scene.Orientation;
import espalier.scene.VisibleThought;

import javafx.scene.paint.Color;

/// What a painter draws one frame with: on the screen or into a file. Places and sizes are pixels
/// from the top left of the view.
public interface Easel {

    /// How much there is to draw, and how large.
    ///
    /// @param detail how much of each thought
    /// @param orientation which way the tree grows
    /// @param zoom pixels to one of a card's at zoom 1
    /// @param rowHeight the distance between two levels, in pixels
    /// @param width of the view, in pixels
    /// @param height of the view, in pixels
    record Scale(
            Detail detail,
            Orientation orientation,
            double zoom,
            double rowHeight,
            double width,
            double height) {

        /// What there is to draw of what a camera shows.
        public static Scale of(Camera camera, double width, double height) {
            return new Scale(
                    Detail.at(camera),
                    camera.orientation(),
                    camera.thoughtScale(),
                    camera.rowHeight(),
                    width,
                    height);
        }
    }

    Scale scale();

    Colours colours();

    Typeface typeface();

    /// An upright rectangle, the cheapest thing to draw.
    void box(Color colour, double x, double y, double width, double height);

    /// A rectangle with round corners of this diameter.
    void roundBox(Color colour, double x, double y, double width, double height, double corner);

    /// Text with its left end at `x` and its base line at `y`.
    void text(Lettering lettering, Color colour, String text, double x, double y);

    /// A figure of `size` by `size` pixels around a place.
    void dot(Dot dot, Color colour, int size, double x, double y);

    /// A badge around a place.
    void badge(Badge badge, double x, double y);

    /// The outline of a rectangle with round corners of this diameter.
    void ring(
            Color colour,
            double thick,
            double x,
            double y,
            double width,
            double height,
            double corner);

    /// A thin dashed curve between two places that sags to the height `deep`.
    void dashes(Color colour, double x0, double y0, double x1, double y1, double deep);

    default Detail detail() {
        return scale().detail();
    }

    default double zoom() {
        return scale().zoom();
    }

    default double width() {
        return scale().width();
    }

    default double height() {
        return scale().height();
    }

    /// As [#box], by the axes of the tree: across, and down from the problem.
    default void axisBox(Color colour, double across, double down, double breadth, double depth) {
        if (upright()) {
            box(colour, across, down, breadth, depth);
        } else {
            box(colour, down, across, depth, breadth);
        }
    }

    /// Whether the tree grows from the top down.
    default boolean upright() {
        return scale().orientation() == Orientation.TOP_DOWN;
    }

    /// A thought's width, in pixels.
    default double thoughtWidth() {
        return detail().width(zoom());
    }

    /// The colour of a thought's value, paler where it matters less.
    default Color valueColour(VisibleThought thought) {
        return shade(thought, thought.facts().shade());
    }

    /// As [#valueColour], for another figure from 0 to 1 of the same thought.
    default Color shade(VisibleThought thought, double figure) {
        if (thought.facts().outside()) {
            return colours().outside;
        }
        int index = ValueColours.index(figure);
        if (thought.facts().status().out()) {
            return colours().prunedValue[index];
        }
        return thought.facts().faint() ? colours().faintValue[index] : colours().value[index];
    }
}
