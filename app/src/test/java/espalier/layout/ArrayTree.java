package espalier.layout;

import java.util.BitSet;
import java.util.Random;

/// A tree given by each id's parent, with boxes of various sizes, that can be shown in part.
final class ArrayTree implements Branching, Boxes {

    final int[] parents;
    final double[] breadths;
    final double[] depths;
    private final BitSet hidden = new BitSet();
    private int size;

    ArrayTree(int... parents) {
        this.parents = parents;
        breadths = new double[parents.length];
        depths = new double[parents.length];
        size = parents.length;
        for (int id = 0; id < parents.length; id++) {
            breadths[id] = 100;
            depths[id] = 50;
        }
    }

    /// Up to 400 ids; bushy, slender or anything between.
    static ArrayTree random(int seed) {
        var random = new Random(seed);
        var parents = new int[2 + random.nextInt(400)];
        double lean = random.nextDouble();
        parents[0] = -1;
        for (int id = 1; id < parents.length; id++) {
            parents[id] =
                    random.nextDouble() < lean
                            ? id - 1 - random.nextInt(Math.min(id, 4))
                            : random.nextInt(id);
        }
        var tree = new ArrayTree(parents);
        for (int id = 0; id < parents.length; id++) {
            tree.breadths[id] = 20 + random.nextInt(200);
            tree.depths[id] = 20 + random.nextInt(400);
        }
        return tree;
    }

    /// Shows just the first ids from now on.
    void cutTo(int count) {
        size = count;
    }

    /// Hides all that is below an id.
    void foldAt(int fold) {
        for (int id = fold + 1; id < parents.length; id++) {
            if (parents[id] == fold || hidden.get(parents[id])) {
                hidden.set(id);
            }
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int parent(int id) {
        return parents[id];
    }

    @Override
    public boolean shown(int id) {
        return !hidden.get(id);
    }

    @Override
    public double breadth(int id) {
        return breadths[id];
    }

    @Override
    public double depth(int id) {
        return depths[id];
    }
}
