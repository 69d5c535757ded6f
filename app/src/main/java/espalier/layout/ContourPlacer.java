package espalier.layout;

import java.util.Arrays;

/// Places the children of one id beside each other, as close as the contours of their subtrees
/// allow, and notes the contours of the whole.
///
/// The right contour of those placed is walked down together with the left contour of the next,
/// which is moved right until the two are apart. A thread from the end of the shorter contour leads
/// on along the longer one. Where a subtree had to move because of one further left, those in
/// between share the gap evenly; the sibling that bounds each depth is kept on a stack, so that the
/// sharing is linear too, and none of those in between is ever on a contour of the whole. All that
/// is noted of an id is relative to itself: so a change below an id asks for placing anew just the
/// ids above it, whose threads are set again on the way.
///
/// A. van der Ploeg, Drawing non-layered tidy trees in linear time (2014); after Reingold and
/// Tilford (1981) and Buchheim, Jünger and Leipert (2002).
final class ContourPlacer {

    private static final int NONE = Branching.NONE;
    private static final double EPSILON = 0.01;

    private final Places places;
    private final Spacing spacing;

    /// Of the children, by rank: who, where from the first one, and the gaps to be shared from
    /// there on.
    private int[] child = new int[32];

    private double[] at = new double[32];
    private double[] share = new double[32];
    private double[] shareChange = new double[32];
    private int count;

    /// The ranks that form the right contour of those placed, and down to where; the one for the
    /// uppermost part is last.
    private int[] bound = new int[32];

    private double[] boundBottom = new double[32];
    private int bounds;

    /// The ranks in whose subtrees the contours of those placed end.
    private int leftEnd;

    private int rightEnd;

    ContourPlacer(Places places, Spacing spacing) {
        this.places = places;
        this.spacing = spacing;
    }

    /// Places the children of an id, all of which have been done before.
    void place(int id) {
        collectChildren(id);
        double half = places.breadth(id) / 2;
        if (count == 0) {
            places.setEnds(id, id, id);
            places.setReach(id, -half, half, places.depth(id));
            return;
        }
        if (flat()) {
            setInARow();
            settle(id, half);
            return;
        }
        bounds = 0;
        leftEnd = 0;
        rightEnd = 0;
        addBound(0);
        for (int rank = 1; rank < count; rank++) {
            setBeside(rank);
            addBound(rank);
        }
        shareGaps();
        settle(id, half);
    }

    /// As [#place] where no child has children, and nothing elsewhere.
    void placeRow(int id) {
        collectChildren(id);
        if (count > 0 && flat()) {
            setInARow();
            settle(id, places.breadth(id) / 2);
        }
    }

    private void collectChildren(int id) {
        count = 0;
        for (int c = places.firstChild(id); c != NONE; c = places.nextSibling(c)) {
            if (count == child.length) {
                reserve(2 * count);
            }
            child[count] = c;
            at[count] = 0;
            share[count] = 0;
            shareChange[count] = 0;
            count++;
        }
    }

    private void reserve(int capacity) {
        child = Arrays.copyOf(child, capacity);
        at = Arrays.copyOf(at, capacity);
        share = Arrays.copyOf(share, capacity);
        shareChange = Arrays.copyOf(shareChange, capacity);
        bound = Arrays.copyOf(bound, capacity);
        boundBottom = Arrays.copyOf(boundBottom, capacity);
    }

    /// Whether none of the children has children, and all are of one depth: half of all families.
    private boolean flat() {
        float depth = places.depth(child[0]);
        for (int rank = 0; rank < count; rank++) {
            if (places.firstChild(child[rank]) != NONE || places.depth(child[rank]) != depth) {
                return false;
            }
        }
        return true;
    }

    private void setInARow() {
        for (int rank = 1; rank < count; rank++) {
            double apart = places.breadth(child[rank - 1]) + places.breadth(child[rank]);
            at[rank] = at[rank - 1] + apart / 2 + spacing.sibling();
        }
        leftEnd = 0;
        rightEnd = count - 1;
    }

    private void addBound(int rank) {
        double bottom = places.deep(child[rank]);
        while (bounds > 0 && bottom >= boundBottom[bounds - 1]) {
            bounds--;
        }
        bound[bounds] = rank;
        boundBottom[bounds++] = bottom;
    }

    private void setBeside(int rank) {
        int under = bounds - 1;
        int r = child[rank - 1];
        int l = child[rank];
        at[rank] = at[rank - 1];
        double rightX = at[rank - 1];
        double leftX = at[rank];
        double rightTop = 0;
        double leftTop = 0;
        double gap = spacing.sibling();
        int rightEndOfPlaced = places.rightEnd(child[rightEnd]);
        int leftEndOfNext = places.leftEnd(l);
        while (r != NONE && l != NONE) {
            double rightBottom = rightTop + places.depth(r);
            double leftBottom = leftTop + places.depth(l);
            while (under > 0 && rightBottom > boundBottom[under] + EPSILON) {
                under--;
            }
            double apart = (places.breadth(r) + places.breadth(l)) / 2 + gap;
            double missing = rightX + apart - leftX;
            if (missing > 0) {
                leftX += missing;
                move(rank, bound[under], missing);
            }
            gap = spacing.cousin();
            if (rightBottom <= leftBottom) {
                int next = places.lastChild(r);
                if (next != NONE) {
                    rightX += places.offset(next);
                    rightTop = rightBottom + spacing.level();
                } else if (r != rightEndOfPlaced) {
                    next = places.rightThread(r);
                    rightX += places.rightBy(r);
                    rightTop += places.rightDown(r);
                }
                r = next;
            }
            if (leftBottom <= rightBottom) {
                int next = places.firstChild(l);
                if (next != NONE) {
                    leftX += places.offset(next);
                    leftTop = leftBottom + spacing.level();
                } else if (l != leftEndOfNext) {
                    next = places.leftThread(l);
                    leftX += places.leftBy(l);
                    leftTop += places.leftDown(l);
                }
                l = next;
            }
        }
        if (l != NONE) {
            threadLeft(l, leftX, leftTop);
            leftEnd = rank;
        }
        if (r != NONE) {
            threadRight(rank, r, rightX, rightTop);
        } else {
            rightEnd = rank;
        }
    }

    private void move(int rank, int from, double distance) {
        at[rank] += distance;
        int gaps = rank - from;
        if (gaps > 1) {
            double each = distance / gaps;
            share[from + 1] += each;
            share[rank] -= each;
            shareChange[rank] -= distance - each;
        }
    }

    private void threadLeft(int to, double toX, double toTop) {
        int root = child[leftEnd];
        int end = places.leftEnd(root);
        double x = at[leftEnd];
        double top = 0;
        for (int a = end; a != root; a = places.parent(a)) {
            x += places.offset(a);
            top += places.depth(places.parent(a)) + spacing.level();
        }
        places.setLeftThread(end, to, toX - x, toTop - top);
    }

    private void threadRight(int rank, int to, double toX, double toTop) {
        int root = child[rank];
        int end = places.rightEnd(root);
        double x = at[rank];
        double top = 0;
        for (int a = end; a != root; a = places.parent(a)) {
            x += places.offset(a);
            top += places.depth(places.parent(a)) + spacing.level();
        }
        places.setRightThread(end, to, toX - x, toTop - top);
    }

    private void shareGaps() {
        double gap = 0;
        double shared = 0;
        for (int rank = 0; rank < count; rank++) {
            gap += share[rank];
            shared += gap + shareChange[rank];
            at[rank] += shared;
        }
    }

    /// The id stands over the middle of its first and last child.
    private void settle(int id, double half) {
        double middle = at[count - 1] / 2;
        double before = -half;
        double after = half;
        double deepest = 0;
        for (int rank = 0; rank < count; rank++) {
            int c = child[rank];
            double offset = at[rank] - middle;
            places.setOffset(c, offset);
            before = Math.min(before, offset + places.before(c));
            after = Math.max(after, offset + places.after(c));
            deepest = Math.max(deepest, places.deep(c));
        }
        places.setReach(id, before, after, places.depth(id) + spacing.level() + deepest);
        places.setEnds(id, places.leftEnd(child[leftEnd]), places.rightEnd(child[rightEnd]));
    }
}
