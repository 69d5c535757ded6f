package espalier.layout;

import java.util.Arrays;

/// Gives each id its column, in time linear in their number and without recursion.
///
/// Bottom up, each parent sets its children's subtrees side by side: the right contour of those
/// placed is walked down together with the left contour of the next, which is moved right until the
/// two are apart. A thread from the end of the shorter contour leads on along the longer one. Where
/// a subtree had to move because of one further left, those in between share the gap evenly; the
/// sibling that bounds each depth is kept on a stack, so that the sharing is linear too. Positions
/// are relative to the subtree that an id belongs to, and are added up top down at the end.
///
/// A. van der Ploeg, Drawing non-layered tidy trees in linear time (2014), for equal heights; after
/// Reingold and Tilford (1981) and Buchheim, Jünger and Leipert (2002).
final class ContourPlacer {

    private static final int NONE = Branching.NONE;

    private int[] level = {};
    private int[] firstChild = {};
    private int[] nextSibling = {};

    /// An id's place within its own subtree, and how far that subtree was moved.
    private double[] within = {};

    private double[] moved = {};

    /// Where a contour goes on after an id without children.
    private int[] leftThread = {};

    private int[] rightThread = {};

    /// The lowest ids of each subtree's contours, and the moves on the way there.
    private int[] leftEnd = {};

    private int[] rightEnd = {};
    private double[] leftEndMoved = {};
    private double[] rightEndMoved = {};

    /// Gaps to be shared among siblings: where the sharing starts and how it changes.
    private double[] share = {};

    private double[] shareChange = {};

    private int[] lastChild = {};

    /// The place among the siblings.
    private int[] rank = {};

    /// The siblings that form the right contour of those placed: who, and down to which level. The
    /// one for the uppermost levels is last.
    private int[] bound = new int[16];

    private int[] boundLevel = new int[16];
    private int bounds;

    void place(int size, int[] levels, int[] firstChildren, int[] nextSiblings, double[] x) {
        level = levels;
        firstChild = firstChildren;
        nextSibling = nextSiblings;
        reserve(size, x.length);
        for (int id = size - 1; id >= 0; id--) {
            if (level[id] != NONE) {
                placeChildren(id);
            }
        }
        addUp(size, x);
    }

    private void reserve(int size, int capacity) {
        if (within.length < size) {
            within = new double[capacity];
            moved = new double[capacity];
            leftThread = new int[capacity];
            rightThread = new int[capacity];
            leftEnd = new int[capacity];
            rightEnd = new int[capacity];
            leftEndMoved = new double[capacity];
            rightEndMoved = new double[capacity];
            share = new double[capacity];
            shareChange = new double[capacity];
            rank = new int[capacity];
            lastChild = new int[capacity];
        }
        Arrays.fill(within, 0, size, 0);
        Arrays.fill(moved, 0, size, 0);
        Arrays.fill(leftThread, 0, size, NONE);
        Arrays.fill(rightThread, 0, size, NONE);
        Arrays.fill(share, 0, size, 0);
        Arrays.fill(shareChange, 0, size, 0);
    }

    private void placeChildren(int id) {
        int first = firstChild[id];
        if (first == NONE) {
            leftEnd[id] = id;
            rightEnd[id] = id;
            leftEndMoved[id] = 0;
            rightEndMoved[id] = 0;
            return;
        }
        rank[first] = 0;
        bounds = 0;
        addBound(first, level[rightEnd[first]]);
        int last = first;
        for (int child = nextSibling[first]; child != NONE; child = nextSibling[child]) {
            rank[child] = rank[last] + 1;
            int bottom = level[rightEnd[child]];
            setBeside(first, last, child);
            addBound(child, bottom);
            last = child;
        }
        lastChild[id] = last;
        within[id] = (within[first] + moved[first] + within[last] + moved[last]) / 2;
        leftEnd[id] = leftEnd[first];
        leftEndMoved[id] = leftEndMoved[first];
        rightEnd[id] = rightEnd[last];
        rightEndMoved[id] = rightEndMoved[last];
    }

    private void addBound(int child, int bottom) {
        while (bounds > 0 && bottom >= boundLevel[bounds - 1]) {
            bounds--;
        }
        if (bounds == bound.length) {
            bound = Arrays.copyOf(bound, 2 * bounds);
            boundLevel = Arrays.copyOf(boundLevel, 2 * bounds);
        }
        bound[bounds] = child;
        boundLevel[bounds++] = bottom;
    }

    private void setBeside(int first, int last, int child) {
        int at = bounds - 1;
        int r = last;
        int l = child;
        double rMoved = moved[last];
        double lMoved = moved[child];
        double gap = 1;
        while (r != NONE && l != NONE) {
            if (level[r] > boundLevel[at]) {
                at--;
            }
            double missing = rMoved + within[r] + gap - lMoved - within[l];
            if (missing > 0) {
                lMoved += missing;
                move(child, bound[at], missing);
            }
            r = firstChild[r] == NONE ? rightThread[r] : lastChild[r];
            l = firstChild[l] == NONE ? leftThread[l] : firstChild[l];
            rMoved += r == NONE ? 0 : moved[r];
            lMoved += l == NONE ? 0 : moved[l];
            gap = TidyLayout.COUSIN_GAP;
        }
        if (l != NONE) {
            threadLeft(first, child, l, lMoved);
        } else if (r != NONE) {
            threadRight(last, child, r, rMoved);
        }
    }

    private void move(int child, int from, double distance) {
        moved[child] += distance;
        leftEndMoved[child] += distance;
        rightEndMoved[child] += distance;
        int gaps = rank[child] - rank[from];
        if (gaps > 1) {
            double each = distance / gaps;
            share[nextSibling[from]] += each;
            share[child] -= each;
            shareChange[child] -= distance - each;
        }
    }

    private void threadLeft(int first, int child, int to, double toMoved) {
        int end = leftEnd[first];
        leftThread[end] = to;
        double difference = toMoved - moved[to] - leftEndMoved[first];
        moved[end] += difference;
        within[end] -= difference;
        leftEnd[first] = leftEnd[child];
        leftEndMoved[first] = leftEndMoved[child];
    }

    private void threadRight(int last, int child, int to, double toMoved) {
        int end = rightEnd[child];
        rightThread[end] = to;
        double difference = toMoved - moved[to] - rightEndMoved[child];
        moved[end] += difference;
        within[end] -= difference;
        rightEnd[child] = rightEnd[last];
        rightEndMoved[child] = rightEndMoved[last];
    }

    /// Makes the places absolute, the root's 0.
    private void addUp(int size, double[] x) {
        double[] base = leftEndMoved;
        base[0] = -within[0];
        for (int id = 0; id < size; id++) {
            if (level[id] == NONE) {
                x[id] = Double.NaN;
                continue;
            }
            x[id] = base[id] + within[id];
            double gap = 0;
            double shared = 0;
            for (int child = firstChild[id]; child != NONE; child = nextSibling[child]) {
                gap += share[child];
                shared += gap + shareChange[child];
                base[child] = base[id] + moved[child] + shared;
            }
        }
    }
}
