package espalier.scene;

import espalier.lettering.CanvasTexts;
import espalier.lettering.CardText;
import espalier.lettering.TokenShades;
import espalier.scene.VisibleThought.Emphasis;
import espalier.selection.NodeNumber;
import espalier.selection.ValueRange;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.function.IntToDoubleFunction;

/// Writes what the tree says of a thought into what is drawn of it.
public final class ThoughtFacts {

    /// A child with fewer visits than its parent's divided by this is drawn faint.
    private static final int FAINT_SHARE = 50;

    private static final int WIDEST = 4;

    private final CanvasTexts texts;
    private IntToDoubleFunction scores = id -> Double.NaN;
    private NodeNumber number = NodeNumber.VALUE;
    private ValueRange range = ValueRange.ALL;
    private long revision;

    public ThoughtFacts(CanvasTexts texts) {
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
        if (!thought.renew(revision)) {
            renewState(thought, tree);
        }
        boolean worded = detail != Detail.DOT || thought.selected || thought.hovered;
        if (worded && !thought.renewWords(revision)) {
            renewWords(thought, tree);
        } else if (thought.emphasis == Emphasis.BEST && thought.text.title().isEmpty()) {
            thought.text = CardText.of(tree, thought.id);
        }
        if (detail == Detail.FULL && thought.tokens == TokenShades.NONE) {
            thought.tokens = TokenShades.of(tree.thought(thought.id));
        }
    }

    private void renewState(VisibleThought thought, ReadableTree tree) {
        int id = thought.id;
        int visits = tree.visits(id);
        thought.status = tree.status(id);
        thought.pinned = tree.pinned(id);
        thought.written = tree.origin(id) == Origin.WRITTEN;
        thought.linked = tree.link(id) != ThoughtId.NONE;
        thought.value = tree.bestKnownShare(id);
        thought.prior = id == ThoughtId.ROOT ? Double.NaN : tree.prior(id);
        thought.visitShare = visitShare(tree, id);
        thought.outside = !range.holds(thought.value);
        thought.faint = thought.outside || faint(tree, id);
        thought.edgeWidth = edgeWidth(visits, tree.visits(ThoughtId.ROOT));
    }

    private void renewWords(VisibleThought thought, ReadableTree tree) {
        int id = thought.id;
        if (thought.text.title().isEmpty()) {
            thought.text = CardText.of(tree, id);
        }
        thought.number = number(tree, id);
        boolean blank =
                tree.visits(id) == 0 && (number == NodeNumber.VALUE || thought.number.isEmpty());
        thought.note =
                blank
                        ? ""
                        : number == NodeNumber.VALUE
                                ? texts.visits(tree.visits(id))
                                : texts.name(number);
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
            case RAW_VALUE -> texts.figure(tree.rawValue(id));
            case SELECTION_SCORE -> texts.figure(scores.applyAsDouble(id));
        };
    }
}
