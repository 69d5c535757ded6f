package espalier.scene;

import static espalier.tree.ThoughtId.NONE;
import static espalier.tree.ThoughtId.ROOT;

import espalier.layout.TidyLayout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/// Where thoughts stand that are looked for and for which there is no room to be drawn: one mark
/// for each small square of the screen.
///
/// A walk goes down only to where there are any; a branch that lies within one square is one mark.
/// Where that takes too many steps the squares grow and the walk starts again.
public final class FoundMarks {

    /// The middle of a mark, in pixels.
    public record Mark(double x, double y) {}

    private static final double CELL = 8;
    private static final int STEPS = 20_000;

    private final List<Mark> marks = new ArrayList<>();
    private final Set<Long> taken = new HashSet<>();
    private final WalkStack stack = new WalkStack();
    private final Camera camera;
    private double cell = CELL;

    FoundMarks(Camera camera) {
        this.camera = camera;
    }

    /// What was collected last.
    List<Mark> marks() {
        return marks;
    }

    /// Collects what there is to see now.
    ///
    /// @param drawn whether a thought is drawn by itself, with a mark of its own
    void collect(Arrangement arrangement, IntPredicate drawn) {
        marks.clear();
        if (!arrangement.found().any()) {
            cell = CELL;
            return;
        }
        cell = Math.max(CELL, cell / 2);
        while (!walk(arrangement, drawn)) {
            cell *= 2;
        }
    }

    private boolean walk(Arrangement arrangement, IntPredicate drawn) {
        TidyLayout layout = arrangement.layout();
        Found found = arrangement.found();
        double middle = camera.orientation().middle();
        marks.clear();
        taken.clear();
        stack.clear();
        stack.push(ROOT, NONE, 0, 0, 0, 0);
        int steps = 0;
        while (stack.pop()) {
            int id = stack.id;
            double across = stack.across;
            double down = stack.down;
            boolean any = found.below(id);
            boolean small = any && small(layout, id);
            if ((small || found.holds(id) || found.folded(id) > 0) && !drawn.test(id)) {
                mark(across, down + middle);
            }
            double below = down + layout.stride(id);
            int child = any && !small ? layout.firstChild(id) : NONE;
            for (; child != NONE; child = layout.nextSibling(child)) {
                if (++steps > STEPS && cell < camera.viewAcross() + camera.viewDown()) {
                    return false;
                }
                double at = across + layout.offset(child);
                if ((found.holds(child) || found.below(child))
                        && inView(layout, child, at, below)) {
                    stack.push(child, NONE, at, below, 0, 0);
                }
            }
        }
        return true;
    }

    /// Whether a branch lies within one square, so that one mark says all.
    private boolean small(TidyLayout layout, int id) {
        return (layout.after(id) - layout.before(id)) * camera.scaleAcross() < cell
                && layout.deep(id) * camera.scaleDown() < cell;
    }

    private void mark(double across, double down) {
        double x = camera.screenX(across, down);
        double y = camera.screenY(across, down);
        long column = (long) Math.floor(x / cell);
        long row = (long) Math.floor(y / cell);
        boolean inside = x > 0 && x < camera.width() && y > 0 && y < camera.height();
        if (inside && taken.add((column << 32) ^ (row & 0xFFFF_FFFFL))) {
            marks.add(new Mark(x, y));
        }
    }

    private boolean inView(TidyLayout layout, int id, double across, double down) {
        double first = camera.onDown(down);
        return camera.onAcross(across + layout.after(id)) > 0
                && camera.onAcross(across + layout.before(id)) < camera.viewAcross()
                && first + layout.deep(id) * camera.scaleDown() > 0
                && first < camera.viewDown();
    }
}
