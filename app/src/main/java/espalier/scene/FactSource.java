package espalier.scene;

import espalier.lettering.CanvasTexts;
import espalier.lettering.CardText;
import espalier.lettering.TokenShades;
import espalier.scene.ThoughtMarks.Emphasis;
import espalier.selection.NodeNumber;
import espalier.selection.ValueRange;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.function.IntToDoubleFunction;

/// Where the facts that are drawn of a thought come from: the tree, and what the user wants to see
/// of it.
public final class FactSource {

    /// A child with fewer visits than its parent's divided by this is drawn faint.
    private static final int FAINT_SHARE = 50;

    /// What stands beside a raw value.
    private static final String RAW = "V";

    private static final int WIDEST = 4;

    private final CanvasTexts texts;
    private IntToDoubleFunction scores = id -> Double.NaN;
    private NodeNumber number = NodeNumber.VALUE;
    private ValueRange range = ValueRange.ALL;
    private long revision;

    public FactSource(CanvasTexts texts) {
        this.texts = texts;
    }

    public void setScores(IntToDoubleFunction provider) {
        scores = provider;
        expire();
    }

    public void setNumber(NodeNumber chosen) {
        number = chosen;
        expire();
    }

    /// Only these values are shown in colour.
    public void setRange(ValueRange chosen) {
        range = chosen;
        expire();
    }

    /// Something in the tree changed.
    public void expire() {
        revision++;
    }

    /// Renews what is out of date; words and figures only where the detail shows them.
    public void renew(VisibleThought thought, ReadableTree tree, Detail detail) {
        var facts = thought.facts();
        if (!thought.renew(revision)) {
            facts = stated(facts, tree, thought.id());
        }
        boolean seen = thought.marks().selected() || thought.marks().hovered();
        if ((detail != Detail.DOT || seen) && !thought.renewWords(revision)) {
            facts = worded(facts, tree, thought.id());
        } else if (thought.marks().emphasis() == Emphasis.BEST) {
            facts = titled(facts, tree, thought.id());
        }
        if (detail == Detail.FULL && facts.tokens() == TokenShades.NONE) {
            facts = facts.withTokens(TokenShades.of(tree.thought(thought.id())));
        }
        thought.tell(facts);
    }

    private ThoughtFacts stated(ThoughtFacts before, ReadableTree tree, int id) {
        double shade = tree.bestKnownShade(id);
        boolean outside = !range.holds(shade);
        return new ThoughtFacts(
                before.text(),
                before.tokens(),
                tree.status(id),
                tree.pinned(id),
                tree.origin(id) == Origin.WRITTEN,
                tree.link(id) != ThoughtId.NONE,
                outside || faint(tree, id),
                outside,
                tree.onlyOpined(id),
                tree.bestKnownShare(id),
                shade,
                id == ThoughtId.ROOT ? Double.NaN : tree.prior(id),
                visitShare(tree, id),
                before.number(),
                before.note(),
                edgeWidth(tree.visits(id), tree.visits(ThoughtId.ROOT)));
    }

    private ThoughtFacts worded(ThoughtFacts before, ReadableTree tree, int id) {
        String figure = number(tree, id);
        boolean blank = tree.visits(id) == 0 && (number == NodeNumber.VALUE || figure.isEmpty());
        String counted =
                number == NodeNumber.VALUE ? texts.visits(tree.visits(id)) : texts.name(number);
        boolean opinion = number == NodeNumber.VALUE && tree.onlyOpined(id);
        return titled(before, tree, id).withFigures(figure, blank ? opinion ? RAW : "" : counted);
    }

    /// With the text of its card, which never changes.
    private static ThoughtFacts titled(ThoughtFacts before, ReadableTree tree, int id) {
        return before.text().title().isEmpty() ? before.withText(CardText.of(tree, id)) : before;
    }

    private static double visitShare(ReadableTree tree, int id) {
        int parent = tree.parent(id);
        return parent == ThoughtId.NONE
                ? Double.NaN
                : (double) tree.edgeVisits(id) / Math.max(1, tree.visits(parent));
    }

    private static boolean faint(ReadableTree tree, int id) {
        int parent = tree.parent(id);
        return parent != ThoughtId.NONE
                && (long) tree.visits(id) * FAINT_SHARE < tree.visits(parent)
                && !(tree.pinned(id) || tree.verdict(id) instanceof Verdict.Solved);
    }

    private static int edgeWidth(int visits, int most) {
        return visits == 0
                ? 1
                : 1 + (int) Math.rint((WIDEST - 1) * Math.log1p(visits) / Math.log1p(most));
    }

    /// The chosen figure; empty where there is none.
    private String number(ReadableTree tree, int id) {
        return switch (number) {
            case VALUE -> texts.figure(tree.bestKnownValue(id));
            case VISITS -> Integer.toString(tree.visits(id));
            case PRIOR -> texts.figure(tree.prior(id));
            case RAW_VALUE -> texts.figure(tree.modelValue(id));
            case SELECTION_SCORE -> texts.figure(scores.applyAsDouble(id));
        };
    }
}
