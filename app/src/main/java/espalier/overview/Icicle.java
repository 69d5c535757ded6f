package espalier.overview;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The tree as bars: one row a level, a thought above those that come after it, and each as wide as
/// its share of its parent's visits (after Kruskal and Landwehr's icicle plot, 1983).
///
/// A thought's bar is divided among its active children by the visits of their edges; what ended at
/// the thought itself stays empty at the right. Where nothing counts visits, the children share the
/// bar equally. Only what is at least a pixel wide is walked, so the work depends on the width and
/// not on the size of the tree. Pure geometry.
final class Icicle {

    /// More bars than these are never drawn: what is narrow is left out instead.
    private static final int MOST = 12_000;

    private static final int FIRST = 256;

    /// A thought's bar.
    ///
    /// @param row 0 is the uppermost
    /// @param left in pixels, from the left
    /// @param right in pixels; no less than `left`
    record Bar(int id, int row, double left, double right) {

        double width() {
            return right - left;
        }
    }

    private final ReadableTree tree;
    private final int top;
    private final int rows;
    private final double width;
    private final boolean visited;
    private int[] ids = new int[FIRST];
    private int[] levels = new int[FIRST];
    private double[] lefts = new double[FIRST];
    private double[] rights = new double[FIRST];
    private int count;
    private int deepest;

    private Icicle(ReadableTree tree, int top, int rows, double width) {
        this.tree = tree;
        this.top = top;
        this.rows = rows;
        this.width = width;
        visited = tree.visits(ThoughtId.ROOT) > 0;
    }

    /// The bars of a tree that stand in so many rows of this width in pixels: from the root on, or
    /// where the selected thought is deeper than that, from one above it on.
    static Icicle of(ReadableTree tree, int selected, int rows, double width) {
        var icicle = new Icicle(tree, top(tree, selected, rows), rows, width);
        double finest = 1;
        while (!icicle.fill(finest)) {
            finest *= 2;
        }
        return icicle;
    }

    /// The thought in the first row. It changes seldom while the selection goes down a chain.
    private static int top(ReadableTree tree, int selected, int rows) {
        int level = tree.level(selected);
        if (level < rows) {
            return ThoughtId.ROOT;
        }
        int stride = Math.max(1, rows / 3);
        int topLevel = ((level - rows) / stride + 1) * stride;
        int at = selected;
        for (int i = level; i > topLevel; i--) {
            at = tree.parent(at);
        }
        return at;
    }

    /// The thought in the first row, which takes the whole width.
    int top() {
        return top;
    }

    /// Whether widths are visits; else siblings share alike, since nothing counts visits.
    boolean byVisits() {
        return visited;
    }

    /// How many rows have bars.
    int depth() {
        return deepest + 1;
    }

    /// How many bars there are.
    int size() {
        return count;
    }

    /// A bar, in the order of a walk from the top that goes down first; `index` is from 0 to the
    /// size less 1.
    Bar get(int index) {
        return new Bar(ids[index], levels[index], lefts[index], rights[index]);
    }

    /// The thought whose bar is at a place, or [ThoughtId#NONE].
    int at(int row, double x) {
        for (int i = 0; i < count; i++) {
            if (levels[i] == row && lefts[i] <= x && x < rights[i]) {
                return ids[i];
            }
        }
        return ThoughtId.NONE;
    }

    /// Where a thought stands, be its bar too narrow to be drawn or of no width; empty where it is
    /// above the first row, below the last, or not under the top.
    Optional<Bar> find(int id) {
        List<Integer> way = new ArrayList<>();
        int at = id;
        while (at != top) {
            if (at == ThoughtId.NONE || way.size() >= rows - 1) {
                return Optional.empty();
            }
            way.add(at);
            at = tree.parent(at);
        }
        var bar = new Bar(top, 0, 0, width);
        for (int wanted : way.reversed()) {
            bar = below(bar, wanted);
        }
        return Optional.of(bar);
    }

    private Bar below(Bar parent, int wanted) {
        double total = total(parent.id);
        double scale = total == 0 ? 0 : parent.width() / total;
        double before = 0;
        for (int c = tree.firstChild(parent.id); c != wanted; c = tree.nextSibling(c)) {
            before += weight(c);
        }
        double left = parent.left + before * scale;
        return new Bar(wanted, parent.row + 1, left, left + weight(wanted) * scale);
    }

    private boolean fill(double finest) {
        count = 0;
        deepest = 0;
        return add(top, 0, 0, width, finest);
    }

    /// Adds a bar and all below; false where they are too many.
    private boolean add(int id, int row, double left, double right, double finest) {
        if (count == MOST) {
            return false;
        }
        put(id, row, left, right);
        deepest = Math.max(deepest, row);
        double total = row + 1 < rows ? total(id) : 0;
        double rest = total;
        double from = left;
        for (int c = tree.firstChild(id);
                c != ThoughtId.NONE && rest > 0;
                c = tree.nextSibling(c)) {
            double weight = weight(c);
            rest -= weight;
            double to = from + (right - left) * weight / total;
            if (to - from >= finest && !add(c, row + 1, from, to, finest)) {
                return false;
            }
            from = to;
        }
        return true;
    }

    private void put(int id, int row, double left, double right) {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, 2 * count);
            levels = Arrays.copyOf(levels, 2 * count);
            lefts = Arrays.copyOf(lefts, 2 * count);
            rights = Arrays.copyOf(rights, 2 * count);
        }
        ids[count] = id;
        levels[count] = row;
        lefts[count] = left;
        rights[count++] = right;
    }

    /// What a thought's children and its own visits add up to.
    private double total(int id) {
        if (visited) {
            return tree.visits(id);
        }
        double total = 0;
        for (int c = tree.firstChild(id); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            total += weight(c);
        }
        return total;
    }

    private double weight(int id) {
        if (tree.cut(id)) {
            return 0;
        }
        return visited ? tree.edgeVisits(id) : 1;
    }
}
