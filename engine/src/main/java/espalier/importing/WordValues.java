package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.tree.Scale;

import java.util.ArrayList;
import java.util.List;

/// The scale of Tree of Thoughts' values. A model is asked some times how a thought looks, and each
/// of its words is worth a figure: impossible 0.001, likely 1, sure 20; the value is their sum. The
/// figures stand so far apart that only their order can be seen (Yao et al. 2023).
final class WordValues {

    private static final double IMPOSSIBLE = 0.001;
    private static final double LIKELY = 1;
    private static final double SURE = 20;

    /// Of more samples than these the sums lie close to one another.
    private static final int MOST_SAMPLES = 9;

    private static final int UNTOLD = 2;

    /// Sums as other programs write them differ in their last digits.
    private static final double NEAR = 1e-6;

    private WordValues() {}

    /// The scale of one run of a log.
    ///
    /// @param samples how often each thought was judged, or 0 where the log does not say: then as
    ///   often as is needed for the highest value of the log
    /// @param steps of all runs of the log
    static Scale scale(int samples, Iterable<JsonNode> steps) {
        var values = new ArrayList<Double>();
        for (JsonNode step : steps) {
            step.path("values").forEach(value -> values.add(value.asDouble()));
        }
        values.removeIf(value -> !Double.isFinite(value));
        double most = values.stream().mapToDouble(value -> value).max().orElse(0);
        double needed = Math.clamp(Math.ceil(most / SURE - 1e-9), 1, 1e9);
        double times = samples > 0 ? samples : needed;
        var scale = new Scale(0, SURE * times, 1);
        if (times > MOST_SAMPLES) {
            return scale;
        }
        // A log that does not say how often may have asked more often than its highest value tells.
        var sums = sums((int) times + (samples > 0 ? 0 : UNTOLD));
        boolean words = values.stream().allMatch(value -> among(sums, value));
        return words ? scale.withSteps(sums.get((int) times)) : scale;
    }

    /// What so many words can be worth together, by their number.
    private static List<List<Double>> sums(int most) {
        var sums = new ArrayList<List<Double>>();
        for (int words = 0; words <= most; words++) {
            var ofThem = new ArrayList<Double>();
            for (int sure = 0; sure <= words; sure++) {
                for (int likely = 0; likely <= words - sure; likely++) {
                    int impossible = words - sure - likely;
                    ofThem.add(sure * SURE + likely * LIKELY + impossible * IMPOSSIBLE);
                }
            }
            sums.add(ofThem);
        }
        return sums;
    }

    /// A reply without a known word adds nothing, so that a value can be the sum of fewer.
    private static boolean among(List<List<Double>> sums, double value) {
        return sums.stream().flatMap(List::stream).anyMatch(sum -> Math.abs(sum - value) < NEAR);
    }
}
