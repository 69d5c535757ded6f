package espalier.selection;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import java.util.Arrays;
import java.util.BitSet;

/// The thoughts that are looked for, as far as they have been found, in the order of their ids.
public final class Matches {

    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private BitSet all = new BitSet();
    private BitSet above = new BitSet();
    private int[] ids = new int[16];
    private int count;
    private long searches;

    /// Forgets all of them.
    public void clear() {
        all = new BitSet();
        above = new BitSet();
        count = 0;
        searches++;
    }

    /// Takes a thought in; its id must be higher than those of all before it.
    public void add(ReadableTree tree, int id) {
        if (count > 0 && id <= ids[count - 1]) {
            throw new IllegalArgumentException(
                    "id (%d) must be above %d.".formatted(id, ids[count - 1]));
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

    /// Holds what another search has found in place of this one's.
    public void become(Matches other) {
        all = (BitSet) other.all.clone();
        above = (BitSet) other.above.clone();
        ids = other.ids.clone();
        count = other.count;
        searches++;
    }

    /// Tells the listeners that they are others now.
    public void publish() {
        revision.set(revision.get() + 1);
    }

    /// How many there are.
    public int size() {
        return count;
    }

    /// The id of one; `index` is from 0 to the size less 1.
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

    /// Which of them a thought is, from 0; below 0 where it is none.
    public int place(int id) {
        return Arrays.binarySearch(ids, 0, count, id);
    }

    /// The first one after a thought, and after the last one the first again; [ThoughtId#NONE]
    /// where there are none.
    public int after(int id) {
        int place = place(id);
        return count == 0 ? ThoughtId.NONE : ids[(place < 0 ? -place - 1 : place + 1) % count];
    }

    /// As [#after], the other way.
    public int before(int id) {
        int place = place(id);
        int next = place < 0 ? -place - 2 : place - 1;
        return count == 0 ? ThoughtId.NONE : ids[(next + count) % count];
    }

    /// How often what was there has been dropped; while it stays, more only come at the end.
    public long searches() {
        return searches;
    }

    /// Moves when the listeners are to look again.
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }
}
