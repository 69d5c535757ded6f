package espalier.search;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Noise over siblings that adds up to 1, drawn from a symmetric Dirichlet distribution (Silver et
/// al. 2017). Each child's part is a function of the seed and its id.
///
/// @param gammas a draw from the gamma distribution for each child
/// @param sum of them all
record DirichletNoise(Map<Integer, Double> gammas, double sum) {

    /// No noise.
    static final DirichletNoise NONE = new DirichletNoise(Map.of(), 1);

    private static final int DRAW = -1_000_000;

    static DirichletNoise among(ReadableTree tree, int parent, double concentration, long seed) {
        var gammas = new TreeMap<Integer, Double>();
        double sum = 0;
        for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            if (tree.selectable(c)) {
                double gamma = gamma(concentration, new SplittableRandom(Seeds.of(seed, c, DRAW)));
                gammas.put(c, gamma);
                sum += gamma;
            }
        }
        return new DirichletNoise(gammas, sum);
    }

    /// A child's share; equal shares where all draws were too small for a number.
    double of(int child) {
        return sum > 0 ? gammas.getOrDefault(child, 0.0) / sum : 1.0 / gammas.size();
    }

    /// One draw of scale 1 (Marsaglia and Tsang 2000; below 1 by their power of a uniform draw).
    private static double gamma(double shape, SplittableRandom random) {
        if (shape < 1) {
            double u = 1 - random.nextDouble();
            return gamma(shape + 1, random) * Math.pow(u, 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            double u = 1 - random.nextDouble();
            if (v > 0 && Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
