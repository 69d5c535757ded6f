package espalier.scene;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;

/// The way down from a thought: at each step the most-visited child, the better one of equals.
public final class Lines {

    private Lines() {}

    /// The child with the most visits, of equals the one with the best value; [ThoughtId#NONE]
    /// where all are pruned or there are none.
    public static int bestChild(ReadableTree tree, int id) {
        int best = ThoughtId.NONE;
        for (int c = tree.firstChild(id); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            if (!tree.cut(c) && (best == ThoughtId.NONE || better(tree, c, best))) {
                best = c;
            }
        }
        return best;
    }

    private static boolean better(ReadableTree tree, int a, int b) {
        if (tree.visits(a) != tree.visits(b)) {
            return tree.visits(a) > tree.visits(b);
        }
        double valueA = tree.scale().merit(tree.bestKnownValue(a));
        double valueB = tree.scale().merit(tree.bestKnownValue(b));
        return valueA > valueB || (Double.isNaN(valueB) && !Double.isNaN(valueA));
    }

    /// The ids below a thought along its line, as far as something was visited.
    public static List<Integer> line(ReadableTree tree, int id) {
        var line = new ArrayList<Integer>();
        int at = bestChild(tree, id);
        while (at != ThoughtId.NONE && tree.visits(at) > 0) {
            line.add(at);
            at = bestChild(tree, at);
        }
        return line;
    }
}
