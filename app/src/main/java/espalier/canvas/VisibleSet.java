package espalier.canvas;

import static espalier.tree.ThoughtId.NONE;
import static espalier.tree.ThoughtId.ROOT;

import espalier.canvas.VisibleThought.Emphasis;
import espalier.canvas.VisibleThought.Form;
import espalier.layout.TidyLayout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is to be drawn in one frame, however large the tree: not much more thoughts than a budget.
///
/// A walk from the root leaves out each subtree whose extent is outside the view, and takes a
/// subtree that is narrower than a few pixels as one clump; of siblings or rows that would fall on
/// one another it takes one. If that is still too much, the clumps grow and the walk starts again.
/// What must be seen at every zoom is added at the end.
final class VisibleSet {

    private static final double COARSENING = 1.5;
    private static final double NEAREST_ROW = 2.5;
    private static final int LANDMARK_CELL = 9;

    private final Map<Integer, VisibleThought> known = new HashMap<>();
    private final List<VisibleThought> shown = new ArrayList<>();
    private final Set<Long> taken = new HashSet<>();
    private final Camera camera;
    private final Highlights highlights;
    private final int budget;
    private final double finest;
    private TidyLayout layout = new TidyLayout();
    private long frame;
    private double coarseness;
    private double halfWidth;
    private double halfHeight;
    private int[] stack = new int[256];
    private int stacked;

    /// @param budget how many thoughts to draw at most, those that stand out apart
    /// @param finest how narrow a clump is where the budget allows, in pixels
    VisibleSet(Camera camera, Highlights highlights, int budget, double finest) {
        this.camera = camera;
        this.highlights = highlights;
        this.budget = budget;
        this.finest = finest;
        coarseness = finest;
    }

    /// Forgets what it knows of the thoughts.
    void clear() {
        known.clear();
        shown.clear();
    }

    /// What was collected last.
    List<VisibleThought> shown() {
        return shown;
    }

    /// Collects what there is to see now.
    void collect(Arrangement arrangement) {
        layout = arrangement.layout();
        Detail detail = Detail.at(camera);
        halfWidth = detail.width(camera.zoom()) / 2 + 12;
        halfHeight = detail.height(camera.zoom()) / 2 + 12;
        coarseness = Math.max(finest, coarseness / COARSENING);
        while (!walk()) {
            coarseness *= COARSENING;
        }
        addOutstanding();
        for (VisibleThought thought : shown) {
            describe(thought, arrangement);
        }
        if (known.size() > 4 * budget) {
            known.values().removeIf(thought -> !thought.inFrame(frame));
        }
    }

    private void describe(VisibleThought thought, Arrangement arrangement) {
        int id = thought.id;
        thought.emphasis = highlights.of(id);
        thought.selected = id == highlights.selected;
        thought.hovered = id == highlights.hovered;
        findTwin(thought, arrangement);
        boolean whole = arrangement.tree().childCount(id) == 0 || layout.firstChild(id) != NONE;
        thought.folded = whole || id >= layout.size() ? 0 : arrangement.folded().below(id);
        if (thought.form == Form.CLUMP) {
            thought.clumpLeft = camera.screenX(layout.left(id));
            thought.clumpRight = camera.screenX(layout.right(id));
            thought.clumpBottom = camera.screenY(layout.deepest(id));
        }
    }

    private void findTwin(VisibleThought thought, Arrangement arrangement) {
        boolean asked = thought.selected || thought.hovered;
        int twin = asked ? arrangement.tree().link(thought.id) : NONE;
        int shown = twin < layout.size() ? arrangement.folded().shown(twin) : NONE;
        boolean placed = layout.placed(shown);
        thought.twinX = placed ? x(shown) : Double.NaN;
        thought.twinY = placed ? y(shown) : Double.NaN;
    }

    /// Says whether the budget sufficed.
    private boolean walk() {
        frame++;
        shown.clear();
        stacked = 0;
        push(ROOT, NONE);
        while (stacked > 0) {
            int above = stack[--stacked];
            int id = stack[--stacked];
            int drawn = above;
            if (above == NONE || y(id) - y(above) >= NEAREST_ROW) {
                boolean clump = narrow(id) && layout.firstChild(id) != NONE;
                if (clump || inView(id)) {
                    add(id, above, clump ? Form.CLUMP : Form.THOUGHT);
                } else if (above != NONE && edgeInView(above, id)) {
                    add(id, above, Form.END);
                }
                if (clump) {
                    continue;
                }
                drawn = id;
            }
            visitChildren(id, drawn);
            if (shown.size() > budget) {
                return false;
            }
        }
        return true;
    }

    private void visitChildren(int id, int drawn) {
        double spacing = coarseness * 0.4;
        double last = Double.NEGATIVE_INFINITY;
        int farLeft = NONE;
        int farRight = NONE;
        for (int c = layout.firstChild(id); c != NONE; c = layout.nextSibling(c)) {
            double x = x(c);
            boolean crowded = x - last < spacing && narrow(c);
            if (subtreeInView(c)) {
                if (!crowded) {
                    push(c, drawn);
                    last = x;
                }
            } else if (edgeInView(drawn, c)) {
                if (highlights.of(c) != Emphasis.NONE) {
                    add(c, drawn, Form.END);
                } else if (x < 0) {
                    farLeft = farLeft == NONE ? c : farLeft;
                } else if (x > camera.width()) {
                    farRight = c;
                } else if (!crowded) {
                    add(c, drawn, Form.END);
                    last = x;
                }
            }
        }
        if (farLeft != NONE) {
            add(farLeft, drawn, Form.END);
        }
        if (farRight != NONE) {
            add(farRight, drawn, Form.END);
        }
    }

    /// Pins, solutions, selection and best line, where the walk passed them over.
    private void addOutstanding() {
        double lastY = Double.NEGATIVE_INFINITY;
        for (int id : highlights.best()) {
            if (layout.placed(id) && (inFrame(id) || y(id) - lastY >= NEAREST_ROW)) {
                addOutstanding(id);
                lastY = y(id);
            }
        }
        taken.clear();
        for (int i = 0; i < highlights.landmarkCount(); i++) {
            int id = highlights.landmark(i);
            if (layout.placed(id) && (inFrame(id) || taken.add(cell(id)))) {
                addOutstanding(id);
            }
        }
        addOutstanding(highlights.selected);
        addOutstanding(highlights.hovered);
    }

    private void addOutstanding(int id) {
        if (!layout.placed(id) || !inView(id)) {
            return;
        }
        if (inFrame(id) && thought(id).form != Form.END) {
            return;
        }
        int above = layout.parent(id);
        while (above != NONE && !(inFrame(above) && thought(above).form != Form.END)) {
            above = layout.parent(above);
        }
        add(id, inFrame(id) ? thought(id).above : above, Form.THOUGHT);
    }

    private long cell(int id) {
        long column = (long) Math.floor(x(id) / LANDMARK_CELL);
        long row = (long) Math.floor(y(id) / LANDMARK_CELL);
        return (column << 32) ^ (row & 0xFFFF_FFFFL);
    }

    private void add(int id, int above, Form form) {
        VisibleThought thought = thought(id);
        if (!thought.enter(frame)) {
            thought.form = Form.END;
            thought.above = NONE;
            thought.x = x(id);
            thought.y = y(id);
            shown.add(thought);
        }
        if (form != Form.END) {
            thought.form = form;
        }
        if (above != NONE) {
            thought.above = above;
            if (!inFrame(above)) {
                add(above, NONE, Form.END);
            }
        }
    }

    private VisibleThought thought(int id) {
        return known.computeIfAbsent(id, VisibleThought::new);
    }

    private boolean inFrame(int id) {
        VisibleThought thought = known.get(id);
        return thought != null && thought.inFrame(frame);
    }

    private double x(int id) {
        return camera.screenX(layout.x(id));
    }

    private double y(int id) {
        return camera.screenY(layout.level(id));
    }

    /// Whether there is no room to draw the subtree's thoughts one by one.
    private boolean narrow(int id) {
        double width = (layout.right(id) - layout.left(id) + 1) * camera.columnWidth();
        double height = (layout.deepest(id) - layout.level(id)) * camera.rowHeight();
        boolean chain =
                layout.right(id) == layout.left(id) && layout.deepest(id) > layout.level(id);
        boolean flat = layout.deepest(id) - layout.level(id) <= 3 || height < 8 * coarseness;
        return width < coarseness && flat && !chain;
    }

    private boolean inView(int id) {
        double x = x(id);
        double y = y(id);
        return overlaps(x - halfWidth, x + halfWidth, y - halfHeight, y + halfHeight);
    }

    private boolean subtreeInView(int id) {
        return overlaps(
                camera.screenX(layout.left(id)) - halfWidth,
                camera.screenX(layout.right(id)) + halfWidth,
                y(id) - halfHeight,
                camera.screenY(layout.deepest(id)) + halfHeight);
    }

    private boolean edgeInView(int above, int id) {
        double from = x(above);
        double to = x(id);
        return overlaps(Math.min(from, to) - 3, Math.max(from, to) + 3, y(above), y(id));
    }

    private boolean overlaps(double left, double right, double top, double bottom) {
        return right > 0 && left < camera.width() && bottom > 0 && top < camera.height();
    }

    private void push(int id, int above) {
        if (stacked + 2 > stack.length) {
            stack = Arrays.copyOf(stack, 2 * stack.length);
        }
        stack[stacked++] = id;
        stack[stacked++] = above;
    }
}
