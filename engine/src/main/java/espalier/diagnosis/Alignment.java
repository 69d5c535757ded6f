package espalier.diagnosis;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.IntPredicate;

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

    /// What the trees share, level by level, the problem left out.
    List<SharedLevel> levels(ReadableTree first, ReadableTree second) {
        int[] ofFirst = perLevel(first, _ -> true);
        int[] ofSecond = perLevel(second, _ -> true);
        int[] shared = perLevel(first, id -> inSecond[id] != ThoughtId.NONE);
        var levels = new ArrayList<SharedLevel>();
        for (int level = 1; level < Math.max(ofFirst.length, ofSecond.length); level++) {
            int both = at(shared, level);
            levels.add(
                    new SharedLevel(
                            level, both, at(ofFirst, level) - both, at(ofSecond, level) - both));
        }
        return levels;
    }

    private static int[] perLevel(ReadableTree tree, IntPredicate counted) {
        int deepest = 0;
        for (int id = 0; id < tree.size(); id++) {
            deepest = Math.max(deepest, tree.level(id));
        }
        int[] counts = new int[deepest + 1];
        for (int id = 0; id < tree.size(); id++) {
            counts[tree.level(id)] += counted.test(id) ? 1 : 0;
        }
        return counts;
    }

    private static int at(int[] counts, int level) {
        return level < counts.length ? counts[level] : 0;
    }

    /// How many thoughts are in both, the problem among them.
    int both() {
        return both;
    }
}
