package espalier.onnx;

import java.util.Arrays;

/// Finds the most probable tokens of a large vocabulary without sorting it.
///
/// Weights are not negative, so they are in the order of their bits. The first bits, that is the
/// exponent and four more, name one of a few thousand bins. One pass counts and sums the weights of
/// each bin; from the top down, whole bins stay until one would be too many. Only that bin is
/// sorted, and all below it go.
final class LeadingTokens {

    private static final int SHIFT = Float.PRECISION - 1 - 4;
    private static final int BINS = bin(1f) + 1;

    private LeadingTokens() {}

    /// Keeps the heaviest tokens, of equals those of lower ids, until there are `most` of them or
    /// they weigh at least `mass` together, and always one; the weights of all others become 0.
    ///
    /// @param weights from 0 to 1
    static void keep(float[] weights, int most, double mass) {
        int[] counts = new int[BINS];
        double[] masses = new double[BINS];
        for (float weight : weights) {
            int bin = bin(weight);
            counts[bin]++;
            masses[bin] += weight;
        }
        int last = BINS - 1;
        int kept = 0;
        double weighed = 0;
        while (last > 0
                && (counts[last] == 0
                        || (kept + counts[last] < most && weighed + masses[last] < mass))) {
            kept += counts[last];
            weighed += masses[last];
            last--;
        }
        if (counts[last] > 0) {
            long[] heaviest = heaviestFirst(weights, last, counts[last]);
            int stay = staying(weights, heaviest, most - kept, mass - weighed);
            cut(weights, last, heaviest[stay - 1]);
        }
    }

    /// How many of a bin's tokens stay, at least 1.
    private static int staying(float[] weights, long[] heaviest, int most, double mass) {
        double weighed = weights[id(heaviest[0])];
        int stay = 1;
        while (stay < heaviest.length && stay < most && weighed < mass) {
            weighed += weights[id(heaviest[stay])];
            stay++;
        }
        return stay;
    }

    private static int bin(float weight) {
        return Float.floatToRawIntBits(weight) >>> SHIFT;
    }

    /// The tokens of a bin in ascending order of these keys: the heavier first, of equals the lower
    /// id.
    private static long[] heaviestFirst(float[] weights, int bin, int count) {
        long[] keys = new long[count];
        int filled = 0;
        for (int id = 0; id < weights.length; id++) {
            if (bin(weights[id]) == bin) {
                keys[filled++] = key(weights[id], id);
            }
        }
        Arrays.sort(keys);
        return keys;
    }

    private static long key(float weight, int id) {
        return (long) (Integer.MAX_VALUE - Float.floatToRawIntBits(weight)) << Integer.SIZE | id;
    }

    private static int id(long key) {
        return (int) key;
    }

    private static void cut(float[] weights, int lastBin, long lastKey) {
        for (int id = 0; id < weights.length; id++) {
            int bin = bin(weights[id]);
            if (bin < lastBin || (bin == lastBin && key(weights[id], id) > lastKey)) {
                weights[id] = 0;
            }
        }
    }
}
