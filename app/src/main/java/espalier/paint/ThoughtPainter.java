package espalier.paint;

import espalier.lettering.CanvasTexts;
import espalier.lettering.Lettering;
import espalier.paint.Sprites.Dot;
import espalier.scene.Detail;
import espalier.scene.FoundMarks;
import espalier.scene.ThoughtMarks.Emphasis;
import espalier.scene.VisibleThought;
import espalier.scene.VisibleThought.Form;
import espalier.tree.ThoughtId;
import espalier.tree.ThoughtStatus;

import javafx.scene.paint.Color;

import java.util.List;

/// Draws a thought in the detail that there is room for, with its badges, and what is folded below
/// it.
final class ThoughtPainter {

    /// By how much a badge's middle is above a mark that has no room for it, which it leaves free.
    private static final double ABOVE = Badge.SIZE / 2.0 + 2;

    private static final double LABEL_ROOM = 130;

    private final FoundPainter found = new FoundPainter();
    private final CardPainter cards = new CardPainter();
    private final CanvasTexts texts;

    ThoughtPainter(CanvasTexts texts) {
        this.texts = texts;
    }

    void paint(Easel easel, VisibleThought thought) {
        if (thought.marks().folded() > 0) {
            paintFold(easel, thought);
        }
        found.paintFrame(easel, thought);
        switch (easel.detail()) {
            case FULL -> cards.paintFull(easel, thought);
            case CARD -> cards.paintCard(easel, thought);
            case SLIM -> cards.paintSlim(easel, thought);
            case CHIP -> paintChip(easel, thought);
            case DOT -> paintDot(easel, thought);
        }
        if (thought.marks().touched()) {
            paintRing(easel, thought, easel.colours().simulated, 3, 3);
        }
        if (thought.marks().selected() || thought.marks().chosen()) {
            paintRing(easel, thought, easel.colours().accent, 4, 2);
        } else if (thought.marks().hovered()) {
            paintRing(easel, thought, easel.colours().accent, 2, 1);
        }
        paintBadges(easel, thought);
        found.paintFolded(easel, thought);
    }

    /// Thoughts that are looked for, where there is no room for them.
    void paintMarks(Easel easel, List<FoundMarks.Mark> marks) {
        marks.forEach(mark -> found.paintMark(easel, mark));
    }

    /// A subtree as one triangle, from the thought at its tip to the widest it reaches.
    void paintClump(Easel easel, VisibleThought thought) {
        int index = ValueColours.index(thought.facts().shade());
        Color[] shades =
                thought.facts().status().out()
                        ? easel.colours().prunedValue
                        : easel.colours().clumpValue;
        Color shade = thought.facts().outside() ? easel.colours().outside : shades[index];
        if (easel.upright()) {
            double left = Math.min(thought.place().clumpLeft(), thought.place().x() - 2);
            double right = Math.max(thought.place().clumpRight(), thought.place().x() + 2);
            double bottom = Math.max(thought.place().clumpBottom(), thought.place().y() + 4);
            paintTriangle(
                    easel, shade, thought.place().x(), thought.place().y(), left, right, bottom);
        } else {
            double top = Math.min(thought.place().clumpTop(), thought.place().y() - 2);
            double bottom = Math.max(thought.place().clumpBottom(), thought.place().y() + 2);
            double right = Math.max(thought.place().clumpRight(), thought.place().x() + 4);
            paintTriangle(
                    easel, shade, thought.place().y(), thought.place().x(), top, bottom, right);
        }
    }

    /// A triangle by its tip and its base, by the axes of the tree, in bands of whole pixels: a
    /// smooth one costs the software pipeline a hundred times as much.
    private static void paintTriangle(
            Easel easel,
            Color colour,
            double x,
            double top,
            double left,
            double right,
            double bottom) {
        double height = bottom - top;
        int bands = (int) Math.clamp(Math.ceil(Math.max(x - left, right - x)), 2, height);
        for (int i = 1; i <= bands; i++) {
            double share = (double) i / bands;
            double from = Math.rint(top + height * (i - 1) / bands);
            double to = Math.rint(top + height * share);
            double start = Math.rint(x + (left - x) * share);
            double end = Math.rint(x + (right - x) * share);
            easel.axisBox(colour, start, from, Math.max(1, end - start), to - from);
        }
    }

    /// What is folded, as a triangle that is the larger the more there is.
    private void paintFold(Easel easel, VisibleThought thought) {
        double size = 5 + 3.5 * Math.log10(thought.marks().folded());
        double depth = Math.min(size * 1.3, easel.detail() == Detail.DOT ? 14 : 24);
        Color colour =
                thought.facts().outside()
                        ? easel.colours().outside
                        : easel.colours().clumpValue[ValueColours.index(thought.facts().shade())];
        boolean upright = easel.upright();
        double middle = upright ? thought.place().x() : thought.place().y();
        double tip =
                upright
                        ? Math.rint(thought.place().y() + thought.place().height() / 2)
                        : Math.rint(thought.place().x() + easel.thoughtWidth() / 2);
        paintTriangle(easel, colour, middle, tip, middle - size, middle + size, tip + depth);
        if (easel.detail() != Detail.DOT) {
            Lettering small = easel.typeface().plain(9.5);
            double x = upright ? thought.place().x() + size + 4 : tip + depth + 4;
            double y = upright ? tip + depth : thought.place().y() + 3.5;
            easel.text(small, easel.colours().muted, texts.count(thought.marks().folded()), x, y);
        }
    }

    private static void paintChip(Easel easel, VisibleThought thought) {
        double w = easel.thoughtWidth();
        double h = thought.place().height();
        double x = Math.rint(thought.place().x() - w / 2);
        double y = Math.rint(thought.place().y() - h / 2);
        easel.box(easel.valueColour(thought), x, y, w, h);
        if (thought.marks().emphasis() != Emphasis.NONE) {
            paintOutline(easel, thought, x, y, w, h);
        } else if (thought.facts().status() == ThoughtStatus.OPEN) {
            easel.box(easel.colours().card, x + 2, y + 2, w - 4, h - 4);
        }
        Lettering small = easel.typeface().plain(9.5);
        double length = small.width(thought.facts().number());
        if (!thought.facts().faint() && length <= w - 4) {
            Color colour =
                    thought.facts().status() == ThoughtStatus.OPEN
                            ? easel.colours().muted
                            : onValue(easel, thought);
            easel.text(
                    small,
                    colour,
                    thought.facts().number(),
                    thought.place().x() - length / 2,
                    thought.place().y() + 3.5);
        }
    }

    private static Color onValue(Easel easel, VisibleThought thought) {
        return thought.facts().status().out()
                ? easel.colours().muted
                : easel.colours().onValue[ValueColours.index(thought.facts().shade())];
    }

    private static void paintOutline(
            Easel easel, VisibleThought thought, double x, double y, double w, double h) {
        Color colour = emphasis(easel, thought);
        easel.box(colour, x - 1, y - 1, w + 2, 2);
        easel.box(colour, x - 1, y + h - 1, w + 2, 2);
        easel.box(colour, x - 1, y - 1, 2, h + 2);
        easel.box(colour, x + w - 1, y - 1, 2, h + 2);
    }

    private static Color emphasis(Easel easel, VisibleThought thought) {
        return switch (thought.marks().emphasis()) {
            case BEST -> easel.colours().best;
            case HOVERED -> easel.colours().accent;
            case SIMULATED -> easel.colours().simulated;
            case NONE -> easel.colours().border;
        };
    }

    private static void paintDot(Easel easel, VisibleThought thought) {
        int size = (int) easel.thoughtWidth();
        if (thought.marks().emphasis() != Emphasis.NONE) {
            size = Math.max(size, 6);
            int around = size + 4;
            easel.dot(
                    Dot.DISC,
                    emphasis(easel, thought),
                    around,
                    thought.place().x(),
                    thought.place().y());
        }
        Dot dot =
                switch (thought.facts().status()) {
                    case OPEN -> size >= 6 ? Dot.RING : Dot.DISC;
                    case EXPANDED, SOLVED, PRUNED, UNDONE -> Dot.DISC;
                    case FINISHED -> Dot.SQUARE;
                    case WRONG -> size >= 5 ? Dot.CROSS : Dot.DISC;
                    case DEAD_END -> Dot.DIAMOND;
                };
        easel.dot(dot, easel.valueColour(thought), size, thought.place().x(), thought.place().y());
    }

    private static void paintBadges(Easel easel, VisibleThought thought) {
        Detail detail = easel.detail();
        boolean roomy = detail == Detail.FULL || detail == Detail.CARD || detail == Detail.SLIM;
        double x = thought.place().x() + (roomy ? easel.thoughtWidth() / 2 - 3 : 0);
        double y = thought.place().y() - thought.place().height() / 2 + (roomy ? 1 : -ABOVE);
        if (thought.facts().pinned()) {
            easel.badge(Badge.PINNED, x, y);
            x -= Badge.SIZE;
        }
        if (roomy || thought.facts().status() == ThoughtStatus.SOLVED) {
            var badge = Badge.of(thought.facts().status());
            if (badge.isPresent()) {
                double at =
                        detail == Detail.DOT && !thought.facts().pinned() ? thought.place().y() : y;
                easel.badge(badge.get(), x, at);
                x -= Badge.SIZE;
            }
        }
        if (roomy && thought.facts().written()) {
            easel.badge(Badge.WRITTEN, x, y);
            x -= Badge.SIZE;
        }
        if (roomy && thought.facts().linked()) {
            easel.badge(Badge.LINKED, x, y);
        }
        if (thought.marks().marked()) {
            double beside = easel.thoughtWidth() / 2 + (roomy ? -3 : 6);
            easel.badge(
                    Badge.BREAKPOINT,
                    thought.place().x() - beside,
                    roomy ? y : thought.place().y());
        }
    }

    private static void paintRing(
            Easel easel, VisibleThought thought, Color colour, double gap, double thick) {
        boolean dot = easel.detail() == Detail.DOT || thought.form() == Form.CLUMP;
        double w = (dot ? 12 : easel.thoughtWidth()) + 2 * gap;
        double h = (dot ? 12 : thought.place().height()) + 2 * gap;
        double corner = dot ? w : 12;
        double x = Math.rint(thought.place().x() - w / 2);
        double y = Math.rint(thought.place().y() - h / 2);
        double half = thick == 1 ? 0.5 : 0;
        easel.ring(colour, thick, x + half, y + half, w, h, corner);
    }

    /// The text beside a thought that stands out, where thoughts are drawn without.
    void paintLabel(Easel easel, VisibleThought thought) {
        Lettering small = easel.typeface().plain(10);
        String shown = small.fitted(label(thought), LABEL_ROOM);
        double w = Math.ceil(small.width(shown)) + 8;
        double gap = easel.thoughtWidth() / 2 + 7;
        boolean right = thought.place().x() + gap + w < easel.width();
        double x = Math.rint(right ? thought.place().x() + gap : thought.place().x() - gap - w);
        double y = Math.rint(thought.place().y() - 8);
        Color frame =
                thought.marks().selected() ? easel.colours().accent : emphasis(easel, thought);
        easel.box(frame, x, y, w, 16);
        easel.box(easel.colours().card, x + 1, y + 1, w - 2, 14);
        easel.text(small, easel.colours().text, shown, x + 4, y + 11.5);
    }

    private static String label(VisibleThought thought) {
        return thought.id() == ThoughtId.ROOT
                ? thought.facts().text().line()
                : thought.facts().text().title();
    }
}
