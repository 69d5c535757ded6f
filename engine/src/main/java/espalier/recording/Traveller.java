package espalier.recording;

import espalier.event.SearchEvent;
import espalier.tree.ReadableTree;
import espalier.tree.SearchTree;

/// Somebody at a moment of a [History], with the tree as it was then. Small steps forward are
/// cheaper than jumps. Belongs to the thread that owns the history.
public final class Traveller {

    private final History history;
    private SearchTree tree;
    private int moment;

    Traveller(History history) {
        this.history = history;
        this.tree = history.treeAt(0);
    }

    /// How many events have happened.
    public int moment() {
        return moment;
    }

    /// The tree at this moment. It changes or is replaced with the next move.
    public ReadableTree tree() {
        return tree;
    }

    /// Goes to a moment, from 0 to the history's size.
    public void goTo(int count) {
        history.require(count);
        int from = moment;
        if (count < moment || history.checkpointBefore(count) > moment) {
            tree = history.treeAt(count);
        } else {
            history.apply(tree, from, count);
        }
        moment = count;
    }

    /// Does the next event, which there is.
    public SearchEvent next() {
        history.require(moment + 1);
        var event = history.event(moment + 1, tree);
        goTo(moment + 1);
        return event;
    }
}
