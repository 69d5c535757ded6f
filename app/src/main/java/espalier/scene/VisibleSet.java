package espalier.scene;

import static espalier.tree.ThoughtId.NONE;
import static espalier.tree.ThoughtId.ROOT;

import espalier.layout.TidyLayout;
import espalier.scene.ThoughtMarks.Emphasis;
import espalier.scene.VisibleThought.Form;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is to be drawn in one frame, however large the tree: not much more thoughts than a budget.
///
/// A walk from the root leaves out each subtree whose extent is outside the view, and takes a
/// subtree that is narrower than a few pixels as one clump; of siblings or rows that would fall on
/// one another it takes one. If that is still too much, the clumps grow and the walk starts again.
/// What must be seen at every zoom is added on the way and at the end.
public final class VisibleSet {

    private static final double COARSENING = 1.5;

    /// With less than this part of the budget a finer walk may do.
    private static final double SPARE = 2.5;

    private static final double NEAREST_ROW = 2.5;
    private static final int LANDMARK_CELL = 9;
    private static final int LANDMARK_STEPS = 200;

    private final ThoughtMap<VisibleThought> known = new ThoughtMap<>();
    private final List<VisibleThought> shown = new ArrayList<>();
    private final Set<Long> taken = new HashSet<>();
    private final Camera camera;
    private final Highlights highlights;
    private final int budget;
    private final double finest;
    private final WalkStack stack = new WalkStack();
    private final WalkStack sparse = new WalkStack();
    private final FoundMarks marks;
    private Arrangement arrangement;
    private TidyLayout layout;
    private long frame;
    private double coarseness;
    private Sight sight;
    private Optional<Arranger.Shift> pendingShift = Optional.empty();
    private int pendingFirst = Integer.MAX_VALUE;
    private long collected = 1;

    /// @param budget how many thoughts to draw at most, those that stand out apart
    /// @param finest how narrow a clump is where the budget allows, in pixels
    public VisibleSet(
            Camera camera, Highlights highlights, Arrangement first, int budget, double finest) {
        this.camera = camera;
        this.highlights = highlights;
        this.budget = budget;
        this.finest = finest;
        marks = new FoundMarks(camera);
        arrangement = first;
        layout = first.layout();
        sight = new Sight(camera, layout);
        coarseness = finest;
    }

    /// Forgets what it knows of the thoughts.
    public void clear() {
        known.clear();
        shown.clear();
    }

    /// What was collected last.
    public List<VisibleThought> shown() {
        return shown;
    }

    /// The thought as it was collected last, where it was.
    boolean shows(int id) {
        return inFrame(id) && thought(id).form() != Form.END;
    }

    private boolean showsItself(int id) {
        return inFrame(id) && thought(id).form() == Form.THOUGHT;
    }

    /// Where thoughts are that are looked for and were not collected.
    public List<FoundMarks.Mark> marks() {
        return marks.marks();
    }

    /// The layout is another one since the last frame.
    ///
    /// @param shift how far it has moved under the camera
    /// @param firstNew the first thought that is new
    public void moved(Arranger.Shift shift, int firstNew) {
        pendingShift = Optional.of(shift);
        pendingFirst = firstNew;
    }

    /// Collects what there is to see now.
    ///
    /// @param share how much of its way each thought goes that is not where it belongs; 1 is all
    /// @return whether all are there
    public boolean collect(Arrangement now, double share) {
        arrangement = now;
        layout = now.layout();
        sight = new Sight(camera, layout);
        walkAsFineAsTheBudgetAllows();
        addOutstanding();
        arrangement.found().renew();
        marks.collect(arrangement, this::showsItself);
        boolean there = true;
        for (VisibleThought thought : shown) {
            there &= !travel(thought, share);
            describe(thought);
        }
        for (VisibleThought thought : shown) {
            thought.project(camera);
        }
        pendingShift = Optional.empty();
        pendingFirst = Integer.MAX_VALUE;
        collected++;
        if (known.size() > 4 * budget) {
            known.removeIf(thought -> !thought.inFrame(frame));
        }
        return there;
    }

    /// Sends a thought on its way, and says whether there is any left.
    private boolean travel(VisibleThought thought, double share) {
        Place place = thought.place();
        Travel travel = place.travel();
        if (thought.collect(collected)) {
            pendingShift.ifPresentOrElse(
                    shift -> travel.send(place.across(), place.down(), shift),
                    () -> travel.stay(place.across(), place.down()));
        } else if (thought.id() >= pendingFirst && thought.above() != NONE) {
            Place from = thought(thought.above()).place();
            if (!from.travel().started()) {
                from.travel().jump(from.across(), from.down());
            }
            travel.start(place.across(), place.down(), from.travel());
        } else {
            travel.jump(place.across(), place.down());
        }
        return travel.go(share);
    }

    private void describe(VisibleThought thought) {
        int id = thought.id();
        boolean whole =
                id >= layout.size()
                        || arrangement.tree().firstChild(id) == NONE
                        || layout.firstChild(id) != NONE
                        || !arrangement.folded().any();
        thought.mark(
                new ThoughtMarks(
                        highlights.of(id),
                        id == highlights.selected,
                        id == highlights.hovered,
                        highlights.chosen().contains(id),
                        highlights.marked().contains(id),
                        highlights.touches(id),
                        arrangement.found().holds(id),
                        arrangement.found().folded(id),
                        whole ? 0 : arrangement.folded().below(id)));
        sight.stand(thought);
        findTwin(thought);
    }

    private void findTwin(VisibleThought thought) {
        boolean asked = thought.marks().selected() || thought.marks().hovered();
        int twin = asked ? arrangement.tree().link(thought.id()) : NONE;
        int standIn = twin < layout.size() ? arrangement.folded().standIn(twin) : NONE;
        boolean placed = layout.placed(standIn);
        double across = placed ? layout.across(standIn) : 0;
        double down = placed ? layout.down(standIn) + sight.middle() : 0;
        thought.place()
                .link(
                        placed ? camera.screenX(across, down) : Double.NaN,
                        placed ? camera.screenY(across, down) : Double.NaN);
    }

    /// Begins as coarse as the last time, which mostly is right again.
    private void walkAsFineAsTheBudgetAllows() {
        boolean enough = walk();
        while (enough && coarseness > finest && shown.size() < budget / SPARE) {
            coarseness = Math.max(finest, coarseness / COARSENING);
            enough = walk();
        }
        while (!enough) {
            coarseness *= COARSENING;
            enough = walk();
        }
    }

    /// Says whether the budget sufficed.
    private boolean walk() {
        frame++;
        shown.clear();
        taken.clear();
        stack.clear();
        stack.push(ROOT, NONE, 0, 0, 0, 0);
        while (stack.pop()) {
            int id = stack.id;
            int above = stack.above;
            double across = stack.across;
            double down = stack.down;
            int drawn = above;
            double drawnAcross = stack.aboveAcross;
            double drawnDown = stack.aboveDown;
            double atDown = camera.onDown(down);
            if (above == NONE || atDown - camera.onDown(drawnDown) >= NEAREST_ROW) {
                boolean clump = sight.narrow(id, coarseness) && layout.firstChild(id) != NONE;
                if (clump || sight.inView(across, down)) {
                    add(id, above, clump ? Form.CLUMP : Form.THOUGHT, across, down);
                } else if (above != NONE
                        && sight.edgeInView(across, atDown, drawnAcross, drawnDown)) {
                    add(id, above, Form.END, across, down);
                }
                if (clump) {
                    if (arrangement.landmarks().below(id)) {
                        addLandmarksBelow(id, across, down);
                    }
                    continue;
                }
                drawn = id;
                drawnAcross = across;
                drawnDown = down;
            } else if (arrangement.landmarks().holds(id)) {
                addLandmark(id, above, across, down);
            }
            visitChildren(id, across, down, drawn, drawnAcross, drawnDown);
            if (shown.size() > budget) {
                return false;
            }
        }
        return true;
    }

    private void visitChildren(
            int id, double across, double down, int drawn, double drawnAcross, double drawnDown) {
        double spacing = coarseness * 0.4;
        double below = down + layout.stride(id);
        double atBelow = camera.onDown(below);
        double last = Double.NEGATIVE_INFINITY;
        int farBefore = NONE;
        int farAfter = NONE;
        double farBeforeAt = 0;
        double farAfterAt = 0;
        for (int c = layout.firstChild(id); c != NONE; c = layout.nextSibling(c)) {
            double acrossOfChild = across + layout.offset(c);
            double at = camera.onAcross(acrossOfChild);
            boolean crowded = at - last < spacing && sight.narrow(c, coarseness) && !landmarked(c);
            if (sight.subtreeInView(c, acrossOfChild, atBelow)) {
                if (!crowded) {
                    stack.push(c, drawn, acrossOfChild, below, drawnAcross, drawnDown);
                    last = at;
                }
            } else if (sight.edgeInView(acrossOfChild, atBelow, drawnAcross, drawnDown)) {
                if (highlights.of(c) != Emphasis.NONE) {
                    add(c, drawn, Form.END, acrossOfChild, below);
                } else if (at < 0) {
                    farBeforeAt = farBefore == NONE ? acrossOfChild : farBeforeAt;
                    farBefore = farBefore == NONE ? c : farBefore;
                } else if (at > camera.viewAcross()) {
                    farAfter = c;
                    farAfterAt = acrossOfChild;
                } else if (!crowded) {
                    add(c, drawn, Form.END, acrossOfChild, below);
                    last = at;
                }
            }
        }
        if (farBefore != NONE) {
            add(farBefore, drawn, Form.END, farBeforeAt, below);
        }
        if (farAfter != NONE) {
            add(farAfter, drawn, Form.END, farAfterAt, below);
        }
    }

    /// Of the pins and solutions that a clump holds, one for each small square of the screen.
    private void addLandmarksBelow(int clump, double clumpAcross, double clumpDown) {
        sparse.clear();
        sparse.push(clump, clump, clumpAcross, clumpDown, 0, 0);
        for (int steps = 0; steps < LANDMARK_STEPS && sparse.pop(); steps++) {
            int id = sparse.id;
            double across = sparse.across;
            double down = sparse.down;
            double below = down + layout.stride(id);
            if (id != clump && arrangement.landmarks().holds(id)) {
                addLandmark(id, clump, across, down);
            }
            for (int c = layout.firstChild(id); c != NONE; c = layout.nextSibling(c)) {
                if (landmarked(c)) {
                    sparse.push(c, clump, across + layout.offset(c), below, 0, 0);
                }
            }
        }
    }

    private void addLandmark(int id, int above, double across, double down) {
        if (sight.inView(across, down) && taken.add(cell(across, down))) {
            add(id, above, Form.THOUGHT, across, down);
        }
    }

    private boolean landmarked(int id) {
        return arrangement.landmarks().holds(id) || arrangement.landmarks().below(id);
    }

    /// Best line, breakpoints, selection and what the pointer is on, where the walk passed them
    /// over.
    private void addOutstanding() {
        double lastDown = Double.NEGATIVE_INFINITY;
        double across = 0;
        double down = 0;
        for (int id : highlights.best()) {
            if (!layout.placed(id)) {
                break;
            }
            across += layout.offset(id);
            double at = camera.onDown(down);
            if (inFrame(id) || at - lastDown >= NEAREST_ROW) {
                addOutstanding(id, across, down);
                lastDown = at;
            }
            down += layout.stride(id);
        }
        highlights.marked().forEach(this::addOutstanding);
        highlights.chosen().forEach(this::addOutstanding);
        addOutstanding(highlights.selected);
        addOutstanding(highlights.hovered);
    }

    private void addOutstanding(int id) {
        if (layout.placed(id)) {
            addOutstanding(id, layout.across(id), layout.down(id));
        }
    }

    private void addOutstanding(int id, double across, double down) {
        if (!sight.inView(across, down) || shows(id)) {
            return;
        }
        int above = layout.parent(id);
        while (above != NONE && !shows(above)) {
            above = layout.parent(above);
        }
        add(id, inFrame(id) ? thought(id).above() : above, Form.THOUGHT, across, down);
    }

    private long cell(double across, double down) {
        long column = (long) Math.floor(camera.onAcross(across) / LANDMARK_CELL);
        long row = (long) Math.floor(camera.onDown(down) / LANDMARK_CELL);
        return (column << 32) ^ (row & 0xFFFF_FFFFL);
    }

    private void add(int id, int above, Form form, double across, double down) {
        VisibleThought thought = thought(id);
        if (!thought.enter(frame)) {
            thought.take(Form.END);
            thought.hang(NONE);
            thought.place().belong(across, down + sight.middle());
            shown.add(thought);
        }
        if (form != Form.END) {
            thought.take(form);
            if (form == Form.CLUMP) {
                thought.place()
                        .spread(
                                layout.before(id),
                                layout.after(id),
                                layout.deep(id) - sight.middle());
            }
        }
        if (above != NONE) {
            thought.hang(above);
            if (!inFrame(above)) {
                add(above, NONE, Form.END, layout.across(above), layout.down(above));
            }
        }
    }

    private VisibleThought thought(int id) {
        return known.findOrMake(id, VisibleThought::new);
    }

    private boolean inFrame(int id) {
        @Nullable VisibleThought thought = known.find(id);
        return thought != null && thought.inFrame(frame);
    }
}
