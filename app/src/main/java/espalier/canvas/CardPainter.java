package espalier.canvas;

import espalier.canvas.VisibleThought.Emphasis;
import espalier.tree.ThoughtStatus;

import javafx.scene.paint.Color;

/// Draws a thought as a card: a bar in the colour of its value at the left, its text, and below it
/// the value bar and the number.
final class CardPainter {

    private static final double CORNER = 6;

    void paintCard(Easel easel, VisibleThought thought) {
        double s = Math.max(1, easel.zoom());
        double w = easel.thoughtWidth();
        double h = easel.thoughtHeight();
        double x = Math.rint(thought.x - w / 2);
        double y = Math.rint(thought.y - h / 2);
        paintFrame(easel, thought, x, y, w, h, Math.rint(4 * s));
        Lettering title = easel.typeface().bold(11.5 * s);
        Lettering small = easel.typeface().plain(10 * s);
        double left = x + 11 * s;
        double right = x + w - 7 * s;
        String shown = title.fitted(thought.text.title(), right - left);
        easel.text(title, titleColour(easel, thought), shown, left, y + 16 * s);
        easel.text(
                small,
                detailColour(easel, thought),
                detail(thought, title, small, right - left),
                left,
                y + 29 * s);
        if (!thought.faint) {
            paintFoot(easel, thought, small, left, right, y + h - 8 * s, Math.rint(4 * s));
        }
    }

    void paintSlim(Easel easel, VisibleThought thought) {
        double w = easel.thoughtWidth();
        double h = easel.thoughtHeight();
        double x = Math.rint(thought.x - w / 2);
        double y = Math.rint(thought.y - h / 2);
        paintFrame(easel, thought, x, y, w, h, 3);
        Lettering small = easel.typeface().plain(10);
        double left = x + 7;
        double right = x + w - 4;
        double room = x + w - 2 - left;
        String title = thought.text.title();
        boolean fits = small.fitting(title, room) == title.length();
        String shown = fits ? title : small.fitted(thought.text.narrowTitle(), room);
        easel.text(small, titleColour(easel, thought), shown, left, y + 13);
        if (!thought.faint) {
            double at = right - small.width(thought.number);
            easel.text(small, detailColour(easel, thought), thought.number, at, y + h - 6);
            paintBar(easel, thought, left, at - 5, y + h - 11, 3);
        }
    }

    private static void paintFrame(
            Easel easel,
            VisibleThought thought,
            double x,
            double y,
            double w,
            double h,
            double bar) {
        var g = easel.g();
        Colours colours = easel.colours();
        g.setFill(border(easel, thought));
        g.fillRoundRect(x, y, w, h, CORNER, CORNER);
        g.setFill(colours.card);
        double line = thought.emphasis == Emphasis.BEST ? 1.5 : 1;
        g.fillRoundRect(x + line, y + line, w - 2 * line, h - 2 * line, CORNER - 1, CORNER - 1);
        g.setFill(easel.valueColour(thought));
        g.fillRoundRect(x, y, bar + 2, h, CORNER - 2, CORNER - 2);
        easel.box(colours.card, x + bar, y + line, 2, h - 2 * line);
    }

    private static Color border(Easel easel, VisibleThought thought) {
        Colours colours = easel.colours();
        return switch (thought.emphasis) {
            case BEST -> colours.best;
            case HOVERED -> colours.accent;
            case SIMULATED -> colours.simulated;
            case NONE -> thought.faint ? colours.faintEdge : colours.border;
        };
    }

    private static void paintFoot(
            Easel easel,
            VisibleThought thought,
            Lettering small,
            double left,
            double right,
            double base,
            double thick) {
        double note = right - small.width(thought.note);
        double number = note - small.width(thought.number) - 4;
        easel.text(small, easel.colours().faintText, thought.note, note, base);
        Color colour = easel.colours().text;
        easel.text(
                small,
                thought.status == ThoughtStatus.PRUNED ? easel.colours().faintText : colour,
                thought.number,
                number,
                base);
        paintBar(easel, thought, left, number - 6, base - thick - 1, thick);
    }

    /// The value as a share of a bar, where there is room for one.
    private static void paintBar(
            Easel easel,
            VisibleThought thought,
            double left,
            double right,
            double y,
            double thick) {
        double length = Math.floor(right - left);
        if (length >= 12 && !Double.isNaN(thought.value)) {
            double at = Math.rint(left);
            double top = Math.rint(y);
            easel.box(easel.colours().track, at, top, length, thick);
            double share = Math.rint(length * Math.clamp(thought.value, 0, 1));
            easel.box(easel.valueColour(thought), at, top, share, thick);
        }
    }

    private static String detail(
            VisibleThought thought, Lettering title, Lettering small, double room) {
        if (!thought.text.detail().isEmpty()) {
            return small.fitted(thought.text.detail(), room);
        }
        String whole = thought.text.title();
        int cut = title.fitted(whole, room).length() - 1;
        return cut + 1 >= whole.length() ? "" : small.fitted(whole.substring(cut).strip(), room);
    }

    private static Color titleColour(Easel easel, VisibleThought thought) {
        return thought.faint || thought.status == ThoughtStatus.PRUNED
                ? easel.colours().faintText
                : easel.colours().text;
    }

    private static Color detailColour(Easel easel, VisibleThought thought) {
        return thought.faint || thought.status == ThoughtStatus.PRUNED
                ? easel.colours().faintText
                : easel.colours().muted;
    }
}
