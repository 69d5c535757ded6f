package espalier.canvas;

import espalier.layout.TidyLayout;
import espalier.selection.UserView;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.function.LongSupplier;

/// Lays the tree out again when it has changed, and keeps the user's eye where it was.
///
/// Laying out takes at most about a tenth of the time: after one that took long, the next one
/// waits. The view follows the whole tree until the user first pans or zooms; from then on the
/// anchor stays where it is on the screen.
final class Arranger {

    private static final int REST = 9;
    private static final long UNNOTICED = 3_000_000;

    private final Camera camera;
    private final UserView view;
    private final LongSupplier clock;
    private final TidyLayout layout = new TidyLayout();
    private Arrangement current;
    private boolean following = true;
    private long notBefore;

    /// @param clock the time in nanoseconds
    Arranger(Camera camera, UserView view, ReadableTree tree, LongSupplier clock) {
        this.camera = camera;
        this.view = view;
        this.clock = clock;
        notBefore = clock.getAsLong();
        current = arranged(tree);
    }

    Arrangement current() {
        return current;
    }

    TidyLayout layout() {
        return layout;
    }

    /// Whether the view shows the whole tree as it grows.
    boolean following() {
        return following;
    }

    /// From now on the view shows the whole tree as it grows.
    void follow() {
        following = true;
        camera.fit(layout);
    }

    /// From now on the view stays where the user put it.
    void leave() {
        following = false;
    }

    /// Whether the tree may be laid out again now.
    boolean due() {
        return clock.getAsLong() - notBefore >= 0;
    }

    /// Lays out the tree at the next occasion, however soon.
    void hurry() {
        notBefore = clock.getAsLong();
    }

    /// Lays the tree out.
    ///
    /// @param anchor the thought to keep in its place, or [ThoughtId#NONE]
    void arrange(ReadableTree tree, int anchor) {
        long start = clock.getAsLong();
        var folded = folded(tree);
        int held = anchor < tree.size() && anchor >= 0 ? folded.shown(anchor) : ThoughtId.NONE;
        boolean hold = !following && layout.placed(held);
        double x = hold ? camera.screenX(layout.x(held)) : 0;
        double y = hold ? camera.screenY(layout.level(held)) : 0;
        layout.arrange(folded);
        current = new Arrangement(tree, folded, layout);
        if (following) {
            camera.fit(layout);
        } else if (hold) {
            camera.hold(layout.x(held), layout.level(held), x, y);
        }
        long cost = clock.getAsLong() - start;
        notBefore = start + cost + (cost < UNNOTICED ? 0 : REST * cost);
    }

    private Arrangement arranged(ReadableTree tree) {
        var folded = folded(tree);
        layout.arrange(folded);
        return new Arrangement(tree, folded, layout);
    }

    private FoldedTree folded(ReadableTree tree) {
        int selected = view.selected();
        return new FoldedTree(
                tree, view.folded(), id -> id == selected || Highlights.landmark(tree, id));
    }
}
