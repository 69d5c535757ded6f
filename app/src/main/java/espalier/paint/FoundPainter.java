package espalier.paint;

import espalier.lettering.Lettering;
import espalier.paint.Sprites.Dot;
import espalier.scene.Detail;
import espalier.scene.FoundMarks.Mark;
import espalier.scene.ThoughtMarks.Emphasis;
import espalier.scene.VisibleThought;
import espalier.scene.VisibleThought.Form;
import espalier.tree.ThoughtStatus;

/// Draws what shows that a thought is looked for: a broad frame around it, a disc where it has no
/// room of its own, and the number of those that are folded away.
final class FoundPainter {

    private static final double FRAME = 3;
    private static final int DISC = 6;
    private static final double PILL = 14;

    /// What is behind a thought that is one.
    void paintFrame(Easel easel, VisibleThought thought) {
        if (!thought.marks().found() || thought.form() != Form.THOUGHT) {
            return;
        }
        if (easel.detail() == Detail.DOT) {
            easel.dot(
                    Dot.DISC,
                    easel.colours().found,
                    behindDot(easel, thought),
                    thought.place().x(),
                    thought.place().y());
            return;
        }
        double w = easel.thoughtWidth() + 2 * FRAME;
        double h = thought.place().height() + 2 * FRAME;
        double x = Math.rint(thought.place().x() - easel.thoughtWidth() / 2) - FRAME;
        double y = Math.rint(thought.place().y() - thought.place().height() / 2) - FRAME;
        double corner = easel.detail() == Detail.CHIP ? 4 : 12;
        easel.roundBox(easel.colours().found, x, y, w, h, corner);
    }

    /// A disc that is seen behind whatever else is drawn for a thought.
    private static int behindDot(Easel easel, VisibleThought thought) {
        int dot = (int) Math.max(easel.thoughtWidth(), 6);
        if (thought.facts().status() == ThoughtStatus.SOLVED) {
            return Badge.SIZE + 6;
        }
        return thought.marks().emphasis() == Emphasis.NONE ? dot + 6 : dot + 10;
    }

    /// How many are folded away below a thought.
    void paintFolded(Easel easel, VisibleThought thought) {
        if (thought.marks().foundFolded() == 0 || thought.form() != Form.THOUGHT) {
            return;
        }
        Lettering small = easel.typeface().plain(10);
        String count = Integer.toString(thought.marks().foundFolded());
        double w = Math.ceil(small.width(count)) + 8;
        boolean dot = easel.detail() == Detail.DOT;
        double right = dot ? thought.place().x() + w / 2 : thought.place().x() - 16;
        double below =
                thought.place().y()
                        + thought.place().height() / 2
                        + (dot && thought.marks().folded() > 0 ? 16 : 3);
        double x = easel.upright() ? right - w : thought.place().x() + easel.thoughtWidth() / 2 + 8;
        double y = easel.upright() ? below : thought.place().y() + (dot ? 6 : 14);
        easel.roundBox(easel.colours().found, Math.rint(x), Math.rint(y), w, PILL, PILL / 2);
        easel.text(small, easel.colours().onFound, count, Math.rint(x) + 4, Math.rint(y) + 10.5);
    }

    void paintMark(Easel easel, Mark mark) {
        easel.dot(Dot.DISC, easel.colours().background, DISC + 3, mark.x(), mark.y());
        easel.dot(Dot.DISC, easel.colours().found, DISC, mark.x(), mark.y());
    }
}
