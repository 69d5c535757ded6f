package espalier.tree;

import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import java.util.Arrays;

/// How long a copy of a large tree takes: what a window waits for when it hands its tree to another
/// thread. `mvn -Pbench -Dbench.main=espalier.tree.CopyFigures`.
@SuppressWarnings("SystemOut")
public final class CopyFigures {

    private static final int THOUGHTS = 1_000_000;
    private static final int CHILDREN = 10;
    private static final int COPIES = 15;

    private CopyFigures() {}

    /// Prints the median and the longest time in milliseconds.
    public static void main(String[] arguments) {
        var tree = new SearchTree(new Problem("none", "1", "Solve 1."));
        for (int id = 1; id < THOUGHTS; id++) {
            tree.add(
                    (id - 1) / CHILDREN,
                    Thought.written("10 - 6 = 4 (left: 4 4 " + id + ")"),
                    new Verdict.Legal("4 4 " + id),
                    0.5,
                    Origin.SEARCH);
        }
        double[] milliseconds = new double[COPIES];
        int sizes = 0;
        for (int i = 0; i < COPIES; i++) {
            long start = System.nanoTime();
            var copy = tree.copy();
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
            sizes += copy.size() == THOUGHTS ? 1 : 0;
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                "%,d thoughts: median %.1f ms, longest %.1f ms, whole copies %d of %d%n",
                THOUGHTS, milliseconds[COPIES / 2], milliseconds[COPIES - 1], sizes, COPIES);
    }
}
