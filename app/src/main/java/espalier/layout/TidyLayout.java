package espalier.layout;

import java.util.Arrays;

/// Where each thought stands: its column x, a real number with the root at 0, and its level.
///
/// Siblings stand at least 1 apart, cousins [#COUSIN_GAP]; a parent stands over the middle of its
/// first and last child; each subtree is drawn as compactly as its contours allow. Arrays are
/// addressed by id and kept from one arrangement to the next.
public final class TidyLayout {

    /// The least distance of two neighbours that have different parents.
    public static final double COUSIN_GAP = 1.15;

    private int size;
    private int levels;
    private double[] x = {};
    private double[] left = {};
    private double[] right = {};
    private int[] level = {};
    private int[] deepest = {};
    private int[] parent = {};
    private int[] firstChild = {};
    private int[] nextSibling = {};
    private final ContourPlacer placer = new ContourPlacer();

    /// Lays out all that can be reached from the root.
    public void arrange(Branching tree) {
        size = tree.size();
        if (x.length < size) {
            reserve(size + (size >> 1));
        }
        copyBranching(tree);
        placer.place(size, level, firstChild, nextSibling, x);
        measureSubtrees();
    }

    private void reserve(int capacity) {
        x = new double[capacity];
        left = new double[capacity];
        right = new double[capacity];
        level = new int[capacity];
        deepest = new int[capacity];
        parent = new int[capacity];
        firstChild = new int[capacity];
        nextSibling = new int[capacity];
    }

    private void copyBranching(Branching tree) {
        Arrays.fill(level, 0, size, Branching.NONE);
        Arrays.fill(parent, 0, size, Branching.NONE);
        level[0] = 0;
        nextSibling[0] = Branching.NONE;
        for (int id = 0; id < size; id++) {
            if (level[id] == Branching.NONE) {
                continue;
            }
            int last = Branching.NONE;
            int child = tree.firstChild(id);
            firstChild[id] = child;
            for (; child != Branching.NONE; child = tree.nextSibling(child)) {
                level[child] = level[id] + 1;
                parent[child] = id;
                if (last != Branching.NONE) {
                    nextSibling[last] = child;
                }
                last = child;
            }
            if (last != Branching.NONE) {
                nextSibling[last] = Branching.NONE;
            }
        }
    }

    private void measureSubtrees() {
        levels = 0;
        for (int id = size - 1; id >= 0; id--) {
            if (level[id] == Branching.NONE) {
                continue;
            }
            double from = x[id];
            double to = from;
            int bottom = level[id];
            for (int c = firstChild[id]; c != Branching.NONE; c = nextSibling[c]) {
                from = Math.min(from, left[c]);
                to = Math.max(to, right[c]);
                bottom = Math.max(bottom, deepest[c]);
            }
            left[id] = from;
            right[id] = to;
            deepest[id] = bottom;
            levels = Math.max(levels, bottom + 1);
        }
    }

    /// How many ids the tree had when it was laid out.
    public int size() {
        return size;
    }

    /// How many levels were laid out.
    public int levels() {
        return levels;
    }

    /// Whether the id was laid out: it can be out of reach, or newer than the last arrangement.
    public boolean placed(int id) {
        return id >= 0 && id < size && level[id] != Branching.NONE;
    }

    /// The column, from the root's.
    public double x(int id) {
        return x[id];
    }

    /// The distance from the root.
    public int level(int id) {
        return level[id];
    }

    /// The least column in the subtree.
    public double left(int id) {
        return left[id];
    }

    /// The greatest column in the subtree.
    public double right(int id) {
        return right[id];
    }

    /// The greatest level in the subtree.
    public int deepest(int id) {
        return deepest[id];
    }

    /// The parent, or [Branching#NONE].
    public int parent(int id) {
        return parent[id];
    }

    /// The first child that was laid out, or [Branching#NONE].
    public int firstChild(int id) {
        return firstChild[id];
    }

    /// The next sibling that was laid out, or [Branching#NONE].
    public int nextSibling(int id) {
        return nextSibling[id];
    }

    /// The neighbour to the left on the same level, or [Branching#NONE].
    public int leftNeighbour(int id) {
        int best = Branching.NONE;
        for (int other = 0; other < size; other++) {
            if (level[other] == level[id]
                    && x[other] < x[id]
                    && (best == Branching.NONE || x[other] > x[best])) {
                best = other;
            }
        }
        return best;
    }

    /// The neighbour to the right on the same level, or [Branching#NONE].
    public int rightNeighbour(int id) {
        int best = Branching.NONE;
        for (int other = 0; other < size; other++) {
            if (level[other] == level[id]
                    && x[other] > x[id]
                    && (best == Branching.NONE || x[other] < x[best])) {
                best = other;
            }
        }
        return best;
    }
}
