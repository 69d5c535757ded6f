package espalier.canvas;

import espalier.layout.Branching;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.Set;
import java.util.function.IntPredicate;

/// A tree without what is folded away. Below a fold, only the chains to what must stay visible
/// remain.
final class FoldedTree implements Branching {

    private final ReadableTree tree;
    private final int size;
    private final int[] below;
    private final boolean[] away;

    /// A look at the tree as it is now.
    ///
    /// @param kept what is never folded away
    FoldedTree(ReadableTree tree, Set<Integer> folded, IntPredicate kept) {
        this.tree = tree;
        size = tree.size();
        below = new int[size];
        away = folded.isEmpty() ? new boolean[0] : new boolean[size];
        for (int id = size - 1; id > 0; id--) {
            below[tree.parent(id)] += below[id] + 1;
        }
        if (away.length > 0) {
            fold(folded, kept);
        }
    }

    private void fold(Set<Integer> folded, IntPredicate kept) {
        for (int id = 1; id < size; id++) {
            int parent = tree.parent(id);
            away[id] = away[parent] || folded.contains(parent);
        }
        var stays = new boolean[size];
        for (int id = size - 1; id > 0; id--) {
            stays[id] |= away[id] && kept.test(id);
            stays[tree.parent(id)] |= stays[id];
        }
        for (int id = 0; id < size; id++) {
            away[id] &= !stays[id];
        }
    }

    /// How many thoughts there are below one, folded or not.
    int below(int id) {
        return id < size ? below[id] : 0;
    }

    /// The thought itself, or the first above it that is not folded away.
    int shown(int id) {
        int at = id;
        while (away.length > 0 && at != ThoughtId.NONE && away[at]) {
            at = tree.parent(at);
        }
        return at;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int firstChild(int id) {
        return shownSibling(tree.firstChild(id));
    }

    @Override
    public int nextSibling(int id) {
        return shownSibling(tree.nextSibling(id));
    }

    private int shownSibling(int id) {
        int at = id;
        while (away.length > 0 && at != NONE && away[at]) {
            at = tree.nextSibling(at);
        }
        return at;
    }
}
