package espalier.overview;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The thoughts that one choice was among, as dots: further right the more the model expected one,
/// higher the more it is worth, larger the more often it was visited. Those that nothing has valued
/// lie in a lane below.
///
/// Of those that would cover one another only the most visited is kept, so that there are never
/// more dots than places. Pure geometry.
final class Candidates {

    private static final double SMALLEST = 3;
    private static final double LARGEST = 9;
    private static final double LANE = 16;
    private static final double CELL = 2;
    private static final double[] REACHES = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5};

    /// Where they are drawn, in pixels.
    record Frame(double left, double top, double right, double bottom) {}

    /// One candidate; the middle and the radius are in pixels.
    record Dot(int id, double x, double y, double radius) {

        boolean covers(double px, double py) {
            return Math.hypot(px - x, py - y) <= radius + 1;
        }
    }

    private final ReadableTree tree;
    private final int parent;
    private final int selected;
    private final Frame frame;
    private int most = 1;
    private double reach;
    private boolean lane;
    private List<Dot> dots = List.of();

    private Candidates(ReadableTree tree, int selected, Frame frame) {
        this.tree = tree;
        this.selected = selected;
        this.frame = frame;
        parent = selected == ThoughtId.ROOT ? ThoughtId.ROOT : tree.parent(selected);
    }

    /// The selected thought among its siblings, or the problem's first thoughts.
    static Candidates of(ReadableTree tree, int selected, Frame frame) {
        var candidates = new Candidates(tree, selected, frame);
        candidates.measure();
        candidates.place();
        return candidates;
    }

    /// The thought that the choice was at.
    int parent() {
        return parent;
    }

    /// The prior at the right end, from 0 to 1; NaN where no prior is known.
    double reach() {
        return reach;
    }

    /// Whether there are any that nothing has valued.
    boolean hasLane() {
        return lane;
    }

    /// Where the lowest value is, in pixels from the top.
    double floor() {
        return frame.bottom - (lane ? LANE : 0);
    }

    /// Where a value is, as a share of the scale from 0 to 1, in pixels from the top.
    double y(double value) {
        return floor() + (frame.top - floor()) * Math.clamp(value, 0, 1);
    }

    /// The dots, those below first.
    List<Dot> dots() {
        return dots;
    }

    /// The thought whose dot is at a place, or [ThoughtId#NONE].
    int at(double x, double y) {
        return dots.reversed().stream()
                .filter(dot -> dot.covers(x, y))
                .mapToInt(Dot::id)
                .findFirst()
                .orElse(ThoughtId.NONE);
    }

    private void measure() {
        double highest = 0;
        boolean known = false;
        for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            most = Math.max(most, tree.edgeVisits(c));
            if (!Double.isNaN(tree.prior(c))) {
                highest = Math.max(highest, tree.prior(c));
                known = true;
            }
            lane |= Double.isNaN(tree.bestKnownValue(c));
        }
        double needed = highest;
        reach =
                known
                        ? Arrays.stream(REACHES).filter(r -> r >= needed).findFirst().orElse(1)
                        : Double.NaN;
    }

    private void place() {
        int columns = 1 + (int) Math.max(0, (frame.right - frame.left) / CELL);
        int lines = 1 + (int) Math.max(0, (frame.bottom - frame.top) / CELL);
        int[] kept = new int[columns * lines];
        Arrays.fill(kept, ThoughtId.NONE);
        for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            int column = Math.clamp((int) ((x(c) - frame.left) / CELL), 0, columns - 1);
            int line = Math.clamp((int) ((y(c) - frame.top) / CELL), 0, lines - 1);
            int cell = line * columns + column;
            if (kept[cell] == ThoughtId.NONE || c == selected || above(c, kept[cell])) {
                kept[cell] = c;
            }
        }
        List<Dot> found = new ArrayList<>();
        for (int id : kept) {
            if (id != ThoughtId.NONE) {
                found.add(new Dot(id, x(id), y(id), radius(id)));
            }
        }
        found.sort(Comparator.comparingDouble(Dot::radius).reversed());
        dots = found;
    }

    private boolean above(int id, int other) {
        return other != selected && tree.edgeVisits(id) > tree.edgeVisits(other);
    }

    /// By prior; by place where a log states no priors, and on the left where it states others.
    private double x(int id) {
        if (Double.isNaN(reach)) {
            var siblings = tree.children(parent);
            double place = (siblings.indexOf(id) + 0.5) / siblings.size();
            return frame.left + (frame.right - frame.left) * place;
        }
        double prior = Double.isNaN(tree.prior(id)) ? 0 : tree.prior(id);
        return frame.left + (frame.right - frame.left) * Math.clamp(prior / reach, 0, 1);
    }

    private double y(int id) {
        double value = tree.bestKnownShare(id);
        return Double.isNaN(value) ? frame.bottom - LANE / 2 + 2 : y(value);
    }

    private double radius(int id) {
        return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) tree.edgeVisits(id) / most);
    }
}
