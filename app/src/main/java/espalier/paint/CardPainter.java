package espalier.paint;

import espalier.lettering.CardLines;
import espalier.lettering.CardLines.Line;
import espalier.lettering.CardLines.Tone;
import espalier.lettering.CardSize;
import espalier.lettering.Lettering;
import espalier.scene.Detail;
import espalier.scene.ThoughtMarks.Emphasis;
import espalier.scene.VisibleThought;

import javafx.scene.paint.Color;

import java.util.List;

/// Draws a thought as a card: a stripe in the colour of its value at the left, its text, and at the
/// foot bars for prior, visits and value, and the number.
final class CardPainter {

    private static final double CORNER = 8;
    private static final double FIRST_LINE = 16;
    private static final double LEAST_BAR = 12;

    private final FootPainter feet = new FootPainter();

    /// The text in lines, as many as there is room for.
    void paintCard(Easel easel, VisibleThought thought) {
        double s = easel.zoom();
        int room = Math.min(CardLines.MOST, CardSize.lines(thought.place().height() / s));
        paintLines(
                easel, thought, thought.lines(easel.typeface()).first(room, easel.typeface()), s);
    }

    /// The whole text on its tokens: in the lines of the card where they hold it, else in smaller
    /// letters.
    void paintFull(Easel easel, VisibleThought thought) {
        double s = easel.zoom();
        int room = CardSize.lines(thought.place().height() / s);
        CardLines lines = thought.lines(easel.typeface());
        double smaller = 1;
        while (!(lines.whole() && lines.count() <= room) && smaller < s) {
            smaller = Math.min(s, smaller * 1.15);
            double width = CardSize.TEXT_WIDTH * smaller;
            room = CardSize.lines(thought.place().height() / s, smaller);
            lines = CardLines.of(thought.facts().text(), easel.typeface(), width, room);
        }
        paintLines(easel, thought, lines.lines(), s, s / smaller);
    }

    private void paintLines(Easel easel, VisibleThought thought, List<Line> lines, double s) {
        paintLines(easel, thought, lines, s, s);
    }

    /// @param s how large the card is
    /// @param letters how large its letters are
    private void paintLines(
            Easel easel, VisibleThought thought, List<Line> lines, double s, double letters) {
        double w = easel.thoughtWidth();
        double x = Math.rint(thought.place().x() - w / 2);
        double y = Math.rint(thought.place().y() - thought.place().height() / 2);
        paintFrame(easel, thought, x, y, Math.rint(4 * s));
        double left = x + CardSize.LEFT * s;
        double base = y + (FIRST_LINE - CardLines.TITLE) * s + CardLines.TITLE * letters;
        for (Line line : lines) {
            Lettering lettering = line.tone().lettering(easel.typeface(), letters);
            if (easel.detail() == Detail.FULL) {
                paintTokens(easel, thought, line, lettering, left, base);
            }
            Color colour =
                    line.tone() == Tone.DETAIL
                            ? detailColour(easel, thought)
                            : titleColour(easel, thought);
            easel.text(lettering, colour, line.text(), left, base);
            base += CardLines.PITCH * letters;
        }
        feet.paint(easel, thought, left, x + w - CardSize.RIGHT * s, y + thought.place().height());
    }

    /// What is behind the letters: each token in the shade of its probability.
    private static void paintTokens(
            Easel easel,
            VisibleThought thought,
            Line line,
            Lettering lettering,
            double left,
            double base) {
        double top = Math.rint(base - lettering.size() * 0.95);
        double height = Math.rint(lettering.size() * 1.2);
        int end = line.start() + line.text().length();
        int at = line.start();
        while (at < end) {
            int next = thought.facts().tokens().end(at, end);
            double probability = thought.facts().tokens().probability(at);
            if (!Double.isNaN(probability)) {
                double from = lettering.width(line.text().substring(0, at - line.start()));
                double to = lettering.width(line.text().substring(0, next - line.start()));
                double start = Math.rint(left + from);
                double width = Math.max(1, Math.rint(left + to) - start - 1);
                Color shade = easel.colours().token[ValueColours.index(probability)];
                easel.box(shade, start, top, width, height);
            }
            at = next;
        }
    }

    /// The text in one line, the value and the number.
    void paintSlim(Easel easel, VisibleThought thought) {
        double w = easel.thoughtWidth();
        double x = Math.rint(thought.place().x() - w / 2);
        double y = Math.rint(thought.place().y() - thought.place().height() / 2);
        paintFrame(easel, thought, x, y, 3);
        Lettering small = easel.typeface().plain(10);
        double left = x + 7;
        double right = x + w - 4;
        double room = x + w - 2 - left;
        String shown = small.fitted(thought.facts().text().narrowTitle(), room);
        easel.text(small, titleColour(easel, thought), shown, left, y + 13);
        if (!thought.facts().faint()) {
            double base = y + thought.place().height();
            double at = right - small.width(thought.facts().number());
            easel.text(small, detailColour(easel, thought), thought.facts().number(), at, base - 6);
            if (at - 5 - left >= LEAST_BAR) {
                FootPainter.paintValue(easel, thought, left, at - 5, base - 11, 3);
            }
        }
    }

    private static void paintFrame(
            Easel easel, VisibleThought thought, double x, double y, double stripe) {
        double w = easel.thoughtWidth();
        double h = thought.place().height();
        Color card = easel.colours().card;
        double line = thought.marks().emphasis() == Emphasis.BEST ? 1.5 : 1;
        easel.roundBox(border(easel, thought), x, y, w, h, CORNER);
        easel.roundBox(card, x + line, y + line, w - 2 * line, h - 2 * line, CORNER - 1);
        easel.roundBox(easel.valueColour(thought), x, y, stripe + 2, h, CORNER - 2);
        easel.box(card, x + stripe, y + line, 2, h - 2 * line);
    }

    private static Color border(Easel easel, VisibleThought thought) {
        Colours colours = easel.colours();
        return switch (thought.marks().emphasis()) {
            case BEST -> colours.best;
            case HOVERED -> colours.accent;
            case SIMULATED -> colours.simulated;
            case NONE -> thought.facts().faint() ? colours.faintEdge : colours.border;
        };
    }

    private static Color titleColour(Easel easel, VisibleThought thought) {
        return pale(thought) ? easel.colours().faintText : easel.colours().text;
    }

    private static Color detailColour(Easel easel, VisibleThought thought) {
        return pale(thought) ? easel.colours().faintText : easel.colours().muted;
    }

    private static boolean pale(VisibleThought thought) {
        return thought.facts().faint() || thought.facts().status().out();
    }
}
