package espalier.layout;

import java.util.Arrays;

/// What is known of each id: records of numbers of one width, side by side so that a look at one id
/// costs few cache lines, in pages so that growing never copies.
///
/// Offsets and extents are relative to the id's own place, so that moving a subtree changes one
/// number. Numbers across are to the centre of a box, numbers down to its upper side.
final class Places {

    static final int NONE = Branching.NONE;

    private static final int PAGE_BITS = 14;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int MASK = PAGE - 1;

    private static final int FIELDS = 4;
    private static final int PARENT = 0;
    private static final int FIRST = 1;
    private static final int NEXT = 2;
    private static final int LAST = 3;
    private static final int LEFT_THREAD = 4;
    private static final int RIGHT_THREAD = 5;
    private static final int LEFT_END = 6;
    private static final int RIGHT_END = 7;
    private static final int BREADTH = 8;
    private static final int DEPTH = 9;
    private static final int BEFORE = 10;
    private static final int AFTER = 11;
    private static final int DEEP = 12;
    private static final int LEFT_DOWN = 13;
    private static final int RIGHT_DOWN = 14;

    private static final int FAR = 3;
    private static final int OFFSET = 0;
    private static final int LEFT_BY = 1;
    private static final int RIGHT_BY = 2;

    /// Ids, and floats by their bits.
    private int[][] fields = {};

    /// What may be as large as a whole row of the tree, where a float is too coarse.
    private double[][] far = {};

    private int size;

    int size() {
        return size;
    }

    /// Forgets all ids and keeps their room.
    void clear() {
        size = 0;
    }

    /// Adds an id that is not laid out.
    void add() {
        int id = size++;
        int page = id >> PAGE_BITS;
        if (page == fields.length) {
            fields = Arrays.copyOf(fields, page + 1 + page / 2);
            far = Arrays.copyOf(far, fields.length);
        }
        if (fields[page] == null) {
            fields[page] = new int[PAGE << FIELDS];
            far[page] = new double[PAGE * FAR];
        }
        int at = (id & MASK) << FIELDS;
        Arrays.fill(fields[page], at, at + LEFT_THREAD, NONE);
        far[page][(id & MASK) * FAR] = Double.NaN;
    }

    /// Lays an id out as the last child of its parent.
    void join(int id, int parent) {
        setLink(id, PARENT, parent);
        setFar(id, OFFSET, 0);
        if (parent != NONE) {
            int last = link(parent, LAST);
            if (last == NONE) {
                setLink(parent, FIRST, id);
            } else {
                setLink(last, NEXT, id);
            }
            setLink(parent, LAST, id);
        }
    }

    boolean placed(int id) {
        return id >= 0 && id < size && !Double.isNaN(far(id, OFFSET));
    }

    int parent(int id) {
        return link(id, PARENT);
    }

    int firstChild(int id) {
        return link(id, FIRST);
    }

    int lastChild(int id) {
        return link(id, LAST);
    }

    int nextSibling(int id) {
        return link(id, NEXT);
    }

    /// Where the left contour of a larger subtree goes on after the deepest id on that of a smaller
    /// one. Says nothing of an id at which the subtree in question ends.
    int leftThread(int id) {
        return link(id, LEFT_THREAD);
    }

    double leftBy(int id) {
        return far(id, LEFT_BY);
    }

    float leftDown(int id) {
        return near(id, LEFT_DOWN);
    }

    void setLeftThread(int id, int to, double by, double down) {
        setLink(id, LEFT_THREAD, to);
        setFar(id, LEFT_BY, by);
        setNear(id, LEFT_DOWN, down);
    }

    int rightThread(int id) {
        return link(id, RIGHT_THREAD);
    }

    double rightBy(int id) {
        return far(id, RIGHT_BY);
    }

    float rightDown(int id) {
        return near(id, RIGHT_DOWN);
    }

    void setRightThread(int id, int to, double by, double down) {
        setLink(id, RIGHT_THREAD, to);
        setFar(id, RIGHT_BY, by);
        setNear(id, RIGHT_DOWN, down);
    }

    /// The deepest id on the subtree's left contour.
    int leftEnd(int id) {
        return link(id, LEFT_END);
    }

    int rightEnd(int id) {
        return link(id, RIGHT_END);
    }

    void setEnds(int id, int left, int right) {
        setLink(id, LEFT_END, left);
        setLink(id, RIGHT_END, right);
    }

    /// How far an id stands to the right of its parent.
    double offset(int id) {
        return far(id, OFFSET);
    }

    void setOffset(int id, double offset) {
        setFar(id, OFFSET, offset);
    }

    float breadth(int id) {
        return near(id, BREADTH);
    }

    float depth(int id) {
        return near(id, DEPTH);
    }

    void setBox(int id, double breadth, double depth) {
        setNear(id, BREADTH, breadth);
        setNear(id, DEPTH, depth);
    }

    /// How far the subtree reaches to the left; at most 0.
    float before(int id) {
        return near(id, BEFORE);
    }

    /// How far the subtree reaches to the right; at least 0.
    float after(int id) {
        return near(id, AFTER);
    }

    /// From the upper side of the id's box to the lowest side in its subtree.
    float deep(int id) {
        return near(id, DEEP);
    }

    void setReach(int id, double before, double after, double deep) {
        setNear(id, BEFORE, before);
        setNear(id, AFTER, after);
        setNear(id, DEEP, deep);
    }

    private int link(int id, int which) {
        return fields[id >> PAGE_BITS][(id & MASK) << FIELDS | which];
    }

    private void setLink(int id, int which, int value) {
        fields[id >> PAGE_BITS][(id & MASK) << FIELDS | which] = value;
    }

    private double far(int id, int which) {
        return far[id >> PAGE_BITS][(id & MASK) * FAR + which];
    }

    private void setFar(int id, int which, double value) {
        far[id >> PAGE_BITS][(id & MASK) * FAR + which] = value;
    }

    private float near(int id, int which) {
        return Float.intBitsToFloat(link(id, which));
    }

    private void setNear(int id, int which, double value) {
        setLink(id, which, Float.floatToRawIntBits((float) value));
    }
}
