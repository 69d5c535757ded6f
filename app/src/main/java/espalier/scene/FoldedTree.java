package espalier.scene;

import espalier.layout.Branching;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/// A growing tree without what is folded away. Below a fold, only the chains to what must stay
/// visible remain.
final class FoldedTree implements Branching {

    private final ReadableTree tree;
    private final Set<Integer> folded;
    private final BitSet away = new BitSet();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private int size;

    /// A look at the tree as it is now.
    ///
    /// @param kept what is never folded away
    FoldedTree(ReadableTree tree, Set<Integer> folded, IntPredicate kept) {
        this.tree = tree;
        this.folded = Set.copyOf(folded);
        grow();
        if (!away.isEmpty()) {
            for (int id = away.nextSetBit(0); id >= 0; id = away.nextSetBit(id + 1)) {
                if (kept.test(id)) {
                    unfold(id);
                }
            }
        }
    }

    private void unfold(int kept) {
        for (int id = kept; id != ThoughtId.NONE && away.get(id); id = tree.parent(id)) {
            away.clear(id);
        }
    }

    /// Takes in what has come since; it is away where it came below a fold.
    void grow() {
        for (; size < tree.size(); size++) {
            if (!folded.isEmpty() && size > 0) {
                int parent = tree.parent(size);
                if (away.get(parent) || folded.contains(parent)) {
                    away.set(size);
                    counts.computeIfPresent(standIn(size), (_, count) -> count + 1);
                }
            }
        }
    }

    ReadableTree tree() {
        return tree;
    }

    /// Whether anything is folded.
    boolean any() {
        return !folded.isEmpty();
    }

    /// How many thoughts there are below one that is folded. Takes time linear in their number
    /// once.
    int below(int id) {
        return counts.computeIfAbsent(id, this::count);
    }

    private int count(int root) {
        int count = 0;
        int id = root;
        while (true) {
            int down = tree.firstChild(id);
            while (down == ThoughtId.NONE) {
                if (id == root) {
                    return count;
                }
                down = tree.nextSibling(id);
                id = tree.parent(id);
            }
            id = down;
            count++;
        }
    }

    /// The thought itself, or the first above it that is not folded away.
    int standIn(int id) {
        int at = id;
        while (at != ThoughtId.NONE && away.get(at)) {
            at = tree.parent(at);
        }
        return at;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int parent(int id) {
        return tree.parent(id);
    }

    @Override
    public boolean shown(int id) {
        return !away.get(id);
    }
}
