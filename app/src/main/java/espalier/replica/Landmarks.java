package espalier.replica;

import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.Arrays;
import java.util.BitSet;

/// The pins and the solutions of a tree: what is seen at every zoom and below every fold.
public final class Landmarks {

    private final ReadableTree tree;
    private final BitSet all = new BitSet();
    private final BitSet above = new BitSet();
    private int[] ids = new int[16];
    private int count;

    Landmarks(ReadableTree tree) {
        this.tree = tree;
    }

    /// Takes a thought in where it is one.
    void meet(int id) {
        if (all.get(id) || !(tree.pinned(id) || tree.verdict(id) instanceof Verdict.Solved)) {
            return;
        }
        all.set(id);
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, 2 * count);
        }
        ids[count++] = id;
        for (int a = tree.parent(id); a != ThoughtId.NONE && !above.get(a); a = tree.parent(a)) {
            above.set(a);
        }
    }

    /// Looks at all of them again: one may be one no more.
    void reread() {
        int[] before = Arrays.copyOf(ids, count);
        all.clear();
        above.clear();
        count = 0;
        for (int id : before) {
            meet(id);
        }
    }

    /// How many there are.
    public int size() {
        return count;
    }

    /// The id of one, in the order in which they came; `index` is from 0 to the size less 1.
    public int get(int index) {
        return ids[index];
    }

    /// Whether a thought is one.
    public boolean holds(int id) {
        return all.get(id);
    }

    /// Whether there is one below a thought.
    public boolean below(int id) {
        return above.get(id);
    }
}
