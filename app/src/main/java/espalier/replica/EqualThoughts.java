package espalier.replica;

import espalier.thought.Verdict;
import espalier.tree.ReadableTree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which thoughts of one level the problem family calls equal, since they have the same state.
///
/// A hash table of ids finds the last thought of each state and level; from there a ring goes
/// through the others, the first again after the last. That is about twenty bytes a thought.
public final class EqualThoughts {

    private static final int NONE = -1;

    private int[] lastOf = empty(64);
    private int[] countOf = new int[64];
    private int[] next = new int[64];
    private int states;

    /// Takes in a new thought; one without a state has no equals.
    void add(ReadableTree tree, int id) {
        if (!(tree.verdict(id) instanceof Verdict.Legal)) {
            return;
        }
        if (id >= next.length) {
            next = Arrays.copyOf(next, Math.max(id + 1, next.length * 3 / 2));
        }
        if (2 * states >= lastOf.length) {
            grow(tree);
        }
        int slot = slot(tree, id, lastOf);
        int last = lastOf[slot];
        if (last == NONE) {
            states++;
            next[id] = id;
        } else {
            next[id] = next[last];
            next[last] = id;
        }
        lastOf[slot] = id;
        countOf[slot]++;
    }

    /// How many other thoughts have the state of this one.
    public int others(ReadableTree tree, int id) {
        return tree.verdict(id) instanceof Verdict.Legal
                ? Math.max(0, countOf[slot(tree, id, lastOf)] - 1)
                : 0;
    }

    /// The other thoughts that have the state of this one, in id order from the next one on and
    /// round to the first; at most so many.
    public List<Integer> of(ReadableTree tree, int id, int most) {
        var others = new ArrayList<Integer>();
        if (others(tree, id) > 0) {
            for (int at = next[id]; at != id && others.size() < most; at = next[at]) {
                others.add(at);
            }
        }
        return others;
    }

    private void grow(ReadableTree tree) {
        int[] larger = empty(2 * lastOf.length);
        int[] counts = new int[larger.length];
        for (int i = 0; i < lastOf.length; i++) {
            if (lastOf[i] != NONE) {
                int slot = slot(tree, lastOf[i], larger);
                larger[slot] = lastOf[i];
                counts[slot] = countOf[i];
            }
        }
        lastOf = larger;
        countOf = counts;
    }

    /// Where the state of a thought stands in the table, or is to stand.
    private static int slot(ReadableTree tree, int id, int[] table) {
        String state = state(tree, id);
        int level = tree.level(id);
        int hash = 31 * state.hashCode() + level;
        int slot = (((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 1) & (table.length - 1);
        while (table[slot] != NONE
                && (tree.level(table[slot]) != level || !state(tree, table[slot]).equals(state))) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private static String state(ReadableTree tree, int id) {
        return tree.verdict(id) instanceof Verdict.Legal(var state) ? state : "";
    }

    private static int[] empty(int size) {
        int[] table = new int[size];
        Arrays.fill(table, NONE);
        return table;
    }
}
