package espalier.diagnosis;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A fall of the values along a chain that is more than noise.
///
/// Raw values are held against raw values where the thought and the one before it both have one,
/// else mean values against mean values. Noise is twice the standard deviation of the raw values
/// among the thought's siblings, itself included, from four valued ones on; below that a tenth of
/// the scale. With two players a fall is one for the player of the thought.
///
/// @param thought at which it falls
/// @param figure which kind of value it is
/// @param before the value of the thought before, as seen from this one
/// @param noise what it falls by more than
/// @param recovered the first later thought of the chain that comes back to the value before less
///   half the fall; empty where none does
record ValueFall(
        int thought,
        Figure figure,
        double before,
        double after,
        double noise,
        OptionalInt recovered) {

    /// How many siblings must be valued for their spread to be the noise.
    private static final int ENOUGH = 4;

    /// The noise as a share of the scale where fewer are.
    static final double SHARE = 0.1;

    /// What no rounding of a mean can amount to, as a share of the scale.
    private static final double DUST = 1e-9;

    /// The two kinds of values.
    enum Figure {
        /// An evaluator's own opinion, V.
        RAW,
        /// The mean of what was backed up, Q.
        MEAN;

        private double of(ReadableTree tree, int id) {
            return this == RAW ? tree.modelValue(id) : tree.value(id);
        }

        private double orOther(ReadableTree tree, int id) {
            double own = of(tree, id);
            return Double.isNaN(own) ? (this == RAW ? MEAN : RAW).of(tree, id) : own;
        }
    }

    /// By how much the value falls.
    double depth() {
        return Math.abs(before - after);
    }

    /// All falls of a chain, from its beginning.
    ///
    /// @param path the ids of its thoughts, from the problem
    static List<ValueFall> along(ReadableTree tree, List<Integer> path) {
        var falls = new ArrayList<ValueFall>();
        double span = tree.scale().highest() - tree.scale().lowest();
        for (int i = 1; i < path.size(); i++) {
            int id = path.get(i);
            int parent = path.get(i - 1);
            var figure = known(tree, Figure.RAW, parent, id) ? Figure.RAW : Figure.MEAN;
            double before = tree.scale().seenFromAbove(figure.of(tree, parent));
            double after = figure.of(tree, id);
            double noise = noise(tree, id).orElse(SHARE * span);
            if (tree.scale().gain(before, after) > Math.max(noise, DUST * span)) {
                double enough = before - (before - after) / 2;
                falls.add(
                        new ValueFall(
                                id,
                                figure,
                                before,
                                after,
                                noise,
                                firstBack(tree, path, i, figure, enough)));
            }
        }
        return falls;
    }

    /// The first thought after a place of the chain that is as good as this, seen from that place.
    private static OptionalInt firstBack(
            ReadableTree tree, List<Integer> path, int place, Figure figure, double enough) {
        for (int later = place + 1; later < path.size(); later++) {
            double own = figure.orOther(tree, path.get(later));
            boolean otherSide = (later - place) % 2 == 1;
            double seen = otherSide ? tree.scale().seenFromAbove(own) : own;
            if (tree.scale().gain(seen, enough) >= 0) {
                return OptionalInt.of(path.get(later));
            }
        }
        return OptionalInt.empty();
    }

    private static boolean known(ReadableTree tree, Figure figure, int parent, int id) {
        return !Double.isNaN(figure.of(tree, parent)) && !Double.isNaN(figure.of(tree, id));
    }

    /// Twice the standard deviation of the siblings' raw values; empty where too few have one.
    private static OptionalDouble noise(ReadableTree tree, int id) {
        var values = new ArrayList<Double>();
        int sibling = tree.firstChild(tree.parent(id));
        for (; sibling != ThoughtId.NONE; sibling = tree.nextSibling(sibling)) {
            double value = tree.modelValue(sibling);
            if (!Double.isNaN(value)) {
                values.add(value);
            }
        }
        if (values.size() < ENOUGH) {
            return OptionalDouble.empty();
        }
        double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
        double variance =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).average().orElseThrow();
        return OptionalDouble.of(2 * Math.sqrt(variance));
    }
}
