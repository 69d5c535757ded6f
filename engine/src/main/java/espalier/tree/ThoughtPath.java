package espalier.tree;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/// The ids of thoughts from the root down, each a child of the one before it, or its twin. A list
/// like any other, whose ids can also be read as they are kept, each in four bytes: a search makes
/// two of these in every simulation.
public final class ThoughtPath extends AbstractList<Integer> implements RandomAccess {

    private final int[] ids;

    private ThoughtPath(int[] ids) {
        this.ids = ids;
    }

    /// A path of these ids.
    public static ThoughtPath of(int... ids) {
        return new ThoughtPath(ids.clone());
    }

    /// A path of the ids in a list.
    public static ThoughtPath of(List<Integer> ids) {
        return ids instanceof ThoughtPath path
                ? path
                : new ThoughtPath(ids.stream().mapToInt(Integer::intValue).toArray());
    }

    /// The way up from `id`, turned round.
    static ThoughtPath to(ReadableTree tree, int id) {
        var ids = new int[tree.level(id) + 1];
        int at = id;
        for (int i = ids.length - 1; i >= 0; i--) {
            ids[i] = at;
            at = tree.parent(at);
        }
        return new ThoughtPath(ids);
    }

    /// This path and one thought more.
    public ThoughtPath then(int id) {
        var more = Arrays.copyOf(ids, ids.length + 1);
        more[ids.length] = id;
        return new ThoughtPath(more);
    }

    /// The id at a place, from 0.
    public int id(int at) {
        return ids[at];
    }

    /// The id at the end of a path that is not empty.
    public int end() {
        return ids[ids.length - 1];
    }

    @Override
    public Integer get(int at) {
        return ids[at];
    }

    @Override
    public int size() {
        return ids.length;
    }

    /// A path that is being gone along.
    public static final class Way {

        private int[] ids = new int[16];
        private int length;

        /// Goes on to a thought.
        public void goTo(int id) {
            if (length == ids.length) {
                ids = Arrays.copyOf(ids, length * 2);
            }
            ids[length++] = id;
        }

        /// The path so far.
        public ThoughtPath path() {
            return new ThoughtPath(Arrays.copyOf(ids, length));
        }
    }
}
