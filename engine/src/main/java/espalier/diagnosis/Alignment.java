package espalier.diagnosis;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/// Which thoughts of two trees are the same by the texts of their chains. Equal siblings are taken
/// in order: the second of one tree is the second of the other.
final class Alignment {

    private final int[] inSecond;
    private final int both;

    private Alignment(int[] inSecond, int both) {
        this.inSecond = inSecond;
        this.both = both;
    }

    /// Aligns two trees of one problem, from their roots down.
    static Alignment of(ReadableTree first, ReadableTree second) {
        int[] inSecond = new int[first.size()];
        Arrays.fill(inSecond, ThoughtId.NONE);
        inSecond[ThoughtId.ROOT] = ThoughtId.ROOT;
        int both = 0;
        for (int id = 0; id < first.size(); id++) {
            if (inSecond[id] != ThoughtId.NONE) {
                both++;
                var open = byText(second, inSecond[id]);
                for (int child : first.children(id)) {
                    var same = open.get(first.thought(child).text());
                    if (same != null && !same.isEmpty()) {
                        inSecond[child] = same.remove();
                    }
                }
            }
        }
        return new Alignment(inSecond, both);
    }

    private static Map<String, Queue<Integer>> byText(ReadableTree tree, int id) {
        var children = new HashMap<String, Queue<Integer>>();
        for (int child : tree.children(id)) {
            children.computeIfAbsent(tree.thought(child).text(), _ -> new ArrayDeque<>())
                    .add(child);
        }
        return children;
    }

    /// The second tree's thought for one of the first, or [ThoughtId#NONE].
    int inSecond(int first) {
        return inSecond[first];
    }

    /// How many thoughts are in both, the problem among them.
    int both() {
        return both;
    }
}
