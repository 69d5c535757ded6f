package espalier.selection;

import espalier.replica.Landmarks;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.stream.IntStream;

/// The solutions of a tree in the order of their ids, as a ring.
public final class Solutions {

    private final int[] ids;

    /// The solutions that there are now.
    public Solutions(ReadableTree tree, Landmarks landmarks) {
        ids =
                IntStream.range(0, landmarks.size())
                        .map(landmarks::get)
                        .filter(id -> tree.verdict(id) instanceof Verdict.Solved)
                        .sorted()
                        .toArray();
    }

    /// The first one after a thought, and after the last one the first again; [ThoughtId#NONE]
    /// where there are none.
    public int after(int thought) {
        int first = ids.length == 0 ? ThoughtId.NONE : ids[0];
        return IntStream.of(ids).filter(id -> id > thought).findFirst().orElse(first);
    }

    /// As [#after], the other way.
    public int before(int thought) {
        int last = ids.length == 0 ? ThoughtId.NONE : ids[ids.length - 1];
        return IntStream.of(ids).filter(id -> id < thought).reduce((_, id) -> id).orElse(last);
    }
}
