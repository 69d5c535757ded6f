package espalier.paint;

import espalier.lettering.Lettering;
import espalier.scene.VisibleThought;

import javafx.scene.paint.Color;

/// Draws what stands at the foot of a card: three thin bars, from the top prior, share of the
/// parent's visits and value, each as long and in the colour of its figure; then the number that
/// the user chose, and what it is.
final class FootPainter {

    private static final double LEAST_BAR = 12;
    private static final double LETTERS = 10;
    private static final double LEAST_HOLLOW = 3;

    /// @param bottom the lower side of the card
    void paint(Easel easel, VisibleThought thought, double left, double right, double bottom) {
        double s = easel.zoom();
        Lettering small = easel.typeface().plain(LETTERS * s);
        double base = bottom - 7 * s;
        double note = right - small.width(thought.facts().note());
        double number = note - small.width(thought.facts().number()) - 4 * s;
        easel.text(small, easel.colours().faintText, thought.facts().note(), note, base);
        Color ordinary =
                thought.facts().faint() || thought.facts().status().out()
                        ? easel.colours().faintText
                        : easel.colours().text;
        Color colour = thought.marks().touched() ? easel.colours().simulated : ordinary;
        easel.text(small, colour, thought.facts().number(), number, base);
        double end = number - 6 * s;
        boolean any = !thought.facts().number().isEmpty() || !thought.facts().note().isEmpty();
        if (any && end - left >= LEAST_BAR * s) {
            paintBars(easel, thought, left, end, bottom - 16 * s, s);
        }
    }

    private static void paintBars(
            Easel easel, VisibleThought thought, double left, double right, double top, double s) {
        double thick = Math.rint(2.5 * s);
        double pitch = Math.rint(4 * s);
        var facts = thought.facts();
        paintBar(easel, thought, facts.prior(), facts.prior(), left, right, top, thick);
        paintBar(
                easel,
                thought,
                facts.visitShare(),
                facts.visitShare(),
                left,
                right,
                top + pitch,
                thick);
        paintValue(easel, thought, left, right, top + 2 * pitch, thick);
    }

    /// The value as a share of a bar, hollow where it is an opinion that nothing has tried; then it
    /// is thick enough for a line on each side of the hollow.
    static void paintValue(
            Easel easel,
            VisibleThought thought,
            double left,
            double right,
            double y,
            double pixels) {
        var facts = thought.facts();
        double thick = facts.hollow() ? Math.max(LEAST_HOLLOW, pixels) : pixels;
        paintBar(easel, thought, facts.value(), facts.shade(), left, right, y, thick);
        double share = Math.rint(Math.floor(right - left) * Math.clamp(facts.value(), 0, 1));
        if (facts.hollow() && share > 2) {
            Colours colours = easel.colours();
            easel.box(
                    facts.faint() ? colours.faintEdge : colours.track,
                    Math.rint(left) + 1,
                    Math.rint(y) + 1,
                    share - 2,
                    thick - 2);
        }
    }

    /// A figure from 0 to 1 as a share of a bar, in the colour at a place from 0 to 1; nothing
    /// where there is no figure.
    static void paintBar(
            Easel easel,
            VisibleThought thought,
            double figure,
            double shade,
            double left,
            double right,
            double y,
            double thick) {
        if (!Double.isNaN(figure)) {
            double at = Math.rint(left);
            double top = Math.rint(y);
            double length = Math.floor(right - left);
            double share = Math.rint(length * Math.clamp(figure, 0, 1));
            Colours colours = easel.colours();
            easel.box(
                    thought.facts().faint() ? colours.faintEdge : colours.track,
                    at,
                    top,
                    length,
                    thick);
            easel.box(easel.shade(thought, shade), at, top, share, thick);
        }
    }
}
