package espalier.selection;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

/// The thoughts at which the value falls below the parent's, as the player sees it whose thought it
/// is, from the deepest drop to the shallowest, of equals the earlier thought first; pruned ones
/// are passed over.
public final class ValueDrops {

    private static final double NOTHING = 1e-9;

    private final ReadableTree tree;

    /// The drops of a tree as it is.
    public ValueDrops(ReadableTree tree) {
        this.tree = tree;
    }

    /// The next drop after a thought, the deepest where the thought is none or the last;
    /// [ThoughtId#NONE] where there are no drops. Takes time linear in the size of the tree.
    public int after(int thought) {
        int next = drops(thought) ? nearest(thought, 1) : ThoughtId.NONE;
        return next == ThoughtId.NONE ? farthest(1) : next;
    }

    /// As [#after], the other way: back to deeper drops.
    public int before(int thought) {
        int next = drops(thought) ? nearest(thought, -1) : ThoughtId.NONE;
        return next == ThoughtId.NONE ? farthest(-1) : next;
    }

    /// The first drop in the order, or with -1 the last.
    private int farthest(int way) {
        int best = ThoughtId.NONE;
        for (int id = 1; id < tree.size(); id++) {
            if (drops(id) && (best == ThoughtId.NONE || way * order(id, best) < 0) && open(id)) {
                best = id;
            }
        }
        return best;
    }

    /// The first drop that comes after a thought in the order, or with -1 before it.
    private int nearest(int thought, int way) {
        int best = ThoughtId.NONE;
        for (int id = 1; id < tree.size(); id++) {
            if (drops(id)
                    && way * order(thought, id) < 0
                    && (best == ThoughtId.NONE || way * order(id, best) < 0)
                    && open(id)) {
                best = id;
            }
        }
        return best;
    }

    /// Below 0 where `a` comes before `b`.
    private int order(int a, int b) {
        int deeper = Double.compare(drop(b), drop(a));
        return deeper == 0 ? Integer.compare(a, b) : deeper;
    }

    private boolean drops(int id) {
        return id != ThoughtId.ROOT && drop(id) > NOTHING;
    }

    private double drop(int id) {
        double before = tree.scale().seenFromAbove(tree.bestKnownValue(tree.parent(id)));
        return tree.scale().gain(before, tree.bestKnownValue(id));
    }

    private boolean open(int id) {
        return !tree.hidden(id);
    }
}
