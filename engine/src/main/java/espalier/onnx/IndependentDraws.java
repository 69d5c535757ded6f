package espalier.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Draws with replacement. Draws that have taken the same tokens share one strand, so equal
/// beginnings are computed once. At temperature 0 all take the most probable token.
///
/// @param seed fixes every draw
record IndependentDraws(long seed, TokenWeights tokens) implements Drawing {

    @Override
    public List<Strand> advance(List<Strand> strands) {
        List<Strand> advanced = new ArrayList<>();
        for (Strand strand : strands) {
            if (!strand.growing()) {
                advanced.add(strand);
            } else {
                fork(strand).forEach((id, draws) -> advanced.add(strand.then(id, draws, 0, 0)));
            }
        }
        return advanced;
    }

    /// The tokens that the strand's draws take, each with the draws that take it.
    private SortedMap<Integer, int[]> fork(Strand strand) {
        SortedMap<Integer, int[]> taken = new TreeMap<>();
        if (tokens.greedy()) {
            taken.put(tokens.heaviest(strand), strand.draws());
            return taken;
        }
        float[] weights = tokens.of(strand);
        double[] sums = new double[weights.length];
        double sum = 0;
        for (int id = 0; id < sums.length; id++) {
            sum += weights[id];
            sums[id] = sum;
        }
        for (int draw : strand.draws()) {
            double aim = Chance.uniform(seed, draw, strand.length()) * sum;
            taken.merge(firstAbove(sums, aim), new int[] {draw}, IndependentDraws::joined);
        }
        return taken;
    }

    private static int firstAbove(double[] sums, double aim) {
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > aim) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static int[] joined(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }
}
