package espalier.scene;

import static espalier.tree.ThoughtId.NONE;
import static espalier.tree.ThoughtId.ROOT;

import espalier.layout.TidyLayout;
import espalier.lettering.CardLines;
import espalier.lettering.CardSize;
import espalier.scene.VisibleThought.Emphasis;
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
    private double halfAcross;
    private double halfDown;
    private double middle;
    private boolean cards;
    private double scale;
    private double ordinaryHeight;
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
        return inFrame(id) && thought(id).form != Form.END;
    }

    private boolean showsItself(int id) {
        return inFrame(id) && thought(id).form == Form.THOUGHT;
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
        Detail detail = Detail.at(camera);
        boolean upright = camera.orientation() == Orientation.TOP_DOWN;
        cards = detail.compareTo(Detail.CARD) <= 0;
        scale = camera.thoughtScale();
        ordinaryHeight = detail.height(scale);
        double halfWidth = detail.width(scale) / 2 + 12;
        double halfHeight = ordinaryHeight / 2 + 12;
        halfAcross = upright ? halfWidth : halfHeight;
        halfDown = upright ? halfHeight : halfWidth;
        middle = camera.orientation().middle();
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
        Travel travel = thought.travel;
        if (thought.collect(collected)) {
            pendingShift.ifPresentOrElse(
                    shift -> travel.send(thought.across, thought.down, shift),
                    () -> travel.stay(thought.across, thought.down));
        } else if (thought.id >= pendingFirst && thought.above != NONE) {
            VisibleThought from = thought(thought.above);
            if (!from.travel.started()) {
                from.travel.jump(from.across, from.down);
            }
            travel.start(thought.across, thought.down, from.travel);
        } else {
            travel.jump(thought.across, thought.down);
        }
        return travel.go(share);
    }

    private void describe(VisibleThought thought) {
        int id = thought.id;
        thought.emphasis = highlights.of(id);
        thought.selected = id == highlights.selected;
        thought.hovered = id == highlights.hovered;
        thought.chosen = highlights.chosen().contains(id);
        thought.marked = highlights.marked().contains(id);
        thought.touched = highlights.touches(id);
        thought.found = arrangement.found().holds(id);
        thought.foundFolded = arrangement.found().folded(id);
        stand(thought);
        findTwin(thought);
        boolean whole =
                id >= layout.size()
                        || arrangement.tree().firstChild(id) == NONE
                        || layout.firstChild(id) != NONE
                        || !arrangement.folded().any();
        thought.folded = whole ? 0 : arrangement.folded().below(id);
    }

    /// A card is as high as its text needs, and hangs from the line on which its siblings begin.
    private void stand(VisibleThought thought) {
        boolean card = cards && thought.id < layout.size() && thought.form == Form.THOUGHT;
        if (card && camera.orientation() == Orientation.TOP_DOWN) {
            double natural = layout.depth(thought.id);
            double drawn = Math.rint(natural * scale);
            thought.stand(drawn, drawn / camera.scaleDown() / 2 - middle);
        } else if (card) {
            thought.stand(Math.rint(layout.breadth(thought.id) * scale), 0);
        } else {
            thought.stand(ordinaryHeight, 0);
        }
    }

    private void findTwin(VisibleThought thought) {
        boolean asked = thought.selected || thought.hovered;
        int twin = asked ? arrangement.tree().link(thought.id) : NONE;
        int standIn = twin < layout.size() ? arrangement.folded().standIn(twin) : NONE;
        boolean placed = layout.placed(standIn);
        double across = placed ? layout.across(standIn) : 0;
        double down = placed ? layout.down(standIn) + middle : 0;
        thought.twinX = placed ? camera.screenX(across, down) : Double.NaN;
        thought.twinY = placed ? camera.screenY(across, down) : Double.NaN;
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
                boolean clump = narrow(id) && layout.firstChild(id) != NONE;
                if (clump || inView(across, down)) {
                    add(id, above, clump ? Form.CLUMP : Form.THOUGHT, across, down);
                } else if (above != NONE && edgeInView(across, atDown, drawnAcross, drawnDown)) {
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
            boolean crowded = at - last < spacing && narrow(c) && !landmarked(c);
            if (subtreeInView(c, acrossOfChild, atBelow)) {
                if (!crowded) {
                    stack.push(c, drawn, acrossOfChild, below, drawnAcross, drawnDown);
                    last = at;
                }
            } else if (edgeInView(acrossOfChild, atBelow, drawnAcross, drawnDown)) {
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
        if (inView(across, down) && taken.add(cell(across, down))) {
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
        if (!inView(across, down) || shows(id)) {
            return;
        }
        int above = layout.parent(id);
        while (above != NONE && !shows(above)) {
            above = layout.parent(above);
        }
        add(id, inFrame(id) ? thought(id).above : above, Form.THOUGHT, across, down);
    }

    private long cell(double across, double down) {
        long column = (long) Math.floor(camera.onAcross(across) / LANDMARK_CELL);
        long row = (long) Math.floor(camera.onDown(down) / LANDMARK_CELL);
        return (column << 32) ^ (row & 0xFFFF_FFFFL);
    }

    private void add(int id, int above, Form form, double across, double down) {
        VisibleThought thought = thought(id);
        if (!thought.enter(frame)) {
            thought.form = Form.END;
            thought.above = NONE;
            thought.place(across, down + middle);
            shown.add(thought);
        }
        if (form != Form.END) {
            thought.form = form;
            if (form == Form.CLUMP) {
                thought.spread(layout.before(id), layout.after(id), layout.deep(id) - middle);
            }
        }
        if (above != NONE) {
            thought.above = above;
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

    /// Whether there is no room to draw the subtree's thoughts one by one.
    private boolean narrow(int id) {
        double reach = layout.after(id) - layout.before(id);
        double deep = layout.deep(id) - layout.depth(id);
        boolean chain = reach <= layout.breadth(id) && deep > 0;
        double rows = deep / (layout.depth(id) + camera.orientation().spacing().level());
        boolean flat = rows <= 3.5 || deep * camera.scaleDown() < 8 * coarseness;
        return reach * camera.scaleAcross() < coarseness && flat && !chain;
    }

    private boolean inView(double across, double down) {
        double a = camera.onAcross(across);
        double d = camera.onDown(down + middle);
        // A card may be higher than an ordinary one.
        double more = cards ? CardSize.height(CardLines.MOST) * scale - ordinaryHeight : 0;
        boolean upright = camera.orientation() == Orientation.TOP_DOWN;
        double beside = upright ? 0 : more / 2;
        double below = upright ? more : 0;
        return overlaps(
                a - halfAcross - beside,
                a + halfAcross + beside,
                d - halfDown,
                d + halfDown + below);
    }

    private boolean subtreeInView(int id, double across, double atDown) {
        double a = camera.onAcross(across);
        return overlaps(
                Math.min(a - halfAcross, camera.onAcross(across + layout.before(id))),
                Math.max(a + halfAcross, camera.onAcross(across + layout.after(id))),
                atDown - halfDown,
                atDown + layout.deep(id) * camera.scaleDown() + halfDown);
    }

    private boolean edgeInView(double across, double atDown, double aboveAcross, double aboveDown) {
        double a = camera.onAcross(across);
        double b = camera.onAcross(aboveAcross);
        return overlaps(Math.min(a, b) - 3, Math.max(a, b) + 3, camera.onDown(aboveDown), atDown);
    }

    private boolean overlaps(double before, double after, double first, double last) {
        return after > 0 && before < camera.viewAcross() && last > 0 && first < camera.viewDown();
    }
}
