package espalier.scene;

import espalier.layout.TidyLayout;
import espalier.replica.TreeReplica;
import espalier.selection.UserView;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.function.LongSupplier;

/// Lays out what has come to the tree, and keeps the user's eye where it was.
///
/// What grows is laid out with each frame, a few milliseconds' worth of it; what is folded, turned
/// or replaced, all anew. That can take long, and then the next one waits.
public final class Arranger {

    private static final int REST = 2;
    private static final long UNNOTICED = 8_000_000;
    private static final long SLICE = 2_000_000;

    private final Camera camera;
    private final UserView view;
    private final TreeReplica replica;
    private final LongSupplier clock;
    private final CardHeights heights;
    private TidyLayout layout;
    private Arrangement current;
    private boolean anew;
    private boolean settled = true;
    private int keptSelected = ThoughtId.NONE;
    private long keptLandmarks;
    private long run;
    private long story;
    private long notBefore;

    /// @param clock the time in nanoseconds
    public Arranger(Camera camera, UserView view, TreeReplica replica, LongSupplier clock) {
        this.camera = camera;
        this.view = view;
        this.replica = replica;
        this.clock = clock;
        notBefore = clock.getAsLong();
        heights = new CardHeights(replica);
        layout = emptyLayout();
        current = arranged();
    }

    public Arrangement current() {
        return current;
    }

    public TidyLayout layout() {
        return layout;
    }

    /// Whether the tree may be laid out again now.
    public boolean due() {
        return clock.getAsLong() - notBefore >= 0;
    }

    /// Lays out all of the tree at the next occasion, however soon.
    public void hurry() {
        notBefore = clock.getAsLong();
        anew = true;
    }

    /// Lets the tree grow the other way.
    public void turn(Orientation orientation) {
        camera.turn(orientation);
        layout = emptyLayout();
        current = arranged();
    }

    /// Whether the selection has come out of a fold or gone into one.
    public boolean foldsOtherwise() {
        int selected = view.selected();
        return current.folded().any()
                && keptSelected != selected
                && (keptSelected != ThoughtId.NONE || underFold(selected));
    }

    /// Whether all that was there the last time is in its place.
    public boolean settled() {
        return settled;
    }

    /// Lays out what is new, or some of it.
    ///
    /// @param anchor the thought to keep in its place, or [ThoughtId#NONE]
    /// @return how far the layout has moved under the camera, across and down
    public Shift arrange(int anchor) {
        long start = clock.getAsLong();
        int held =
                anchor >= 0 && anchor < current.folded().size()
                        ? current.folded().standIn(anchor)
                        : ThoughtId.NONE;
        boolean sameRun = replica.runProperty().get() == run;
        boolean sameThoughts = replica.story() == story;
        boolean hold = sameThoughts && layout.placed(held);
        double across = hold ? layout.across(held) : 0;
        double down = hold ? layout.down(held) : 0;
        if (!sameThoughts) {
            heights.forget();
        }
        if (anew || !sameRun || landmarkInAFold()) {
            current = arranged();
            hold &= layout.placed(held);
            settled = true;
        } else {
            current.folded().grow();
            settled = layout.grow(current.folded(), () -> clock.getAsLong() - start > SLICE);
        }
        anew = false;
        camera.reach(layout);
        long cost = clock.getAsLong() - start;
        notBefore = start + cost + (cost < UNNOTICED ? 0 : REST * cost);
        return hold
                ? new Shift(layout.across(held) - across, layout.down(held) - down)
                : Shift.NONE;
    }

    /// How far a place has moved.
    record Shift(double across, double down) {
        static final Shift NONE = new Shift(0, 0);
    }

    /// A card has been seen and is so high; says whether there must be other room for it.
    public boolean see(int id, double height) {
        boolean otherwise = id < layout.size() && heights.see(id, height);
        if (otherwise) {
            layout.resize(id);
        }
        return otherwise;
    }

    private boolean landmarkInAFold() {
        return current.folded().any() && replica.landmarks().size() != keptLandmarks;
    }

    private boolean underFold(int id) {
        int at = replica.tree().parent(id);
        while (at != ThoughtId.NONE && !view.folded().contains(at)) {
            at = replica.tree().parent(at);
        }
        return at != ThoughtId.NONE;
    }

    private TidyLayout emptyLayout() {
        var orientation = camera.orientation();
        return new TidyLayout(orientation.boxes(heights::of), orientation.spacing());
    }

    private Arrangement arranged() {
        ReadableTree tree = replica.tree();
        int selected = view.selected();
        var landmarks = replica.landmarks();
        var folded =
                new FoldedTree(
                        tree,
                        view.folded(),
                        id ->
                                id == selected
                                        || landmarks.holds(id)
                                        || view.marked().contains(id)
                                        || view.chosen().contains(id));
        keptSelected = underFold(selected) ? selected : ThoughtId.NONE;
        keptLandmarks = landmarks.size();
        run = replica.runProperty().get();
        story = replica.story();
        layout.arrange(folded);
        return new Arrangement(tree, landmarks, folded, new Found(view.matches(), folded), layout);
    }
}
