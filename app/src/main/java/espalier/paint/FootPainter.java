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
        double[] figures = {
            thought.facts().prior(), thought.facts().visitShare(), thought.facts().value()
        };
        for (int i = 0; i < figures.length; i++) {
            paintBar(easel, thought, figures[i], left, right, top + i * pitch, thick);
        }
    }

    /// A figure from 0 to 1 as a share of a bar; nothing where there is none.
    static void paintBar(
            Easel easel,
            VisibleThought thought,
            double figure,
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
            easel.box(easel.shade(thought, figure), at, top, share, thick);
        }
    }
}
