package espalier.search;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

/// The scale on which the values of siblings are compared.
///
/// @param lowest what becomes 0
/// @param width what becomes 1, less the lowest
record ValueScale(double lowest, double width) {

    /// Values as they are.
    static final ValueScale PLAIN = new ValueScale(0, 1);

    private static final double LEAST_WIDTH = 1e-8;

    /// From the lowest to the highest among a thought's value and its visited children's
    /// (Schrittwieser et al. 2020).
    static ValueScale amongVisited(ReadableTree tree, int parent) {
        double own = tree.bestKnownValue(parent);
        double lowest = Double.isNaN(own) ? 0 : own;
        double highest = lowest;
        for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            if (tree.selectable(c) && Played.valued(tree, c)) {
                double value = Played.value(tree, c);
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
        }
        return between(lowest, highest);
    }

    static ValueScale between(double lowest, double highest) {
        return new ValueScale(lowest, Math.max(highest - lowest, LEAST_WIDTH));
    }

    double of(double value) {
        return (value - lowest) / width;
    }
}
