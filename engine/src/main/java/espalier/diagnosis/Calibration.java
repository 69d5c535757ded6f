package espalier.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// How far an evaluator's values can be believed: held against what an exact solver proves.
///
/// Brier score (Brier 1950): the mean of (value - truth)^2, where truth is 1 if the answer can
/// still be reached, else 0; 0 is perfect, 0.25 is what always saying 0.5 gets. Reliability curve:
/// thoughts in ten bins by value, each with the share that is right; a calibrated evaluator has
/// share = value. AUC: how probably a right thought is valued above a wrong one, equal values
/// counting half (Mann and Whitney 1947).
///
/// @param thoughts how many were looked at
/// @param right how many of them can still end right
/// @param brier NaN where there are no thoughts
/// @param auc empty where no thought is right, or none is wrong
/// @param bins those that are not empty, from the lowest
/// @param mistakes the most confident wrong opinions, the worst first
public record Calibration(
        int thoughts,
        int right,
        double brier,
        OptionalDouble auc,
        List<Bin> bins,
        List<ValuedThought> mistakes) {

    private static final int BINS = 10;
    private static final int MISTAKES = 5;
    private static final double UNDECIDED = 0.5;

    public Calibration {
        bins = List.copyOf(bins);
        mistakes = List.copyOf(mistakes);
    }

    /// Thoughts of about the same value.
    ///
    /// @param lowest the lowest value that belongs to it
    /// @param highest the first value above it; the last bin has 1 too
    /// @param value the mean of their values
    /// @param right the share of them that can still end right
    public record Bin(double lowest, double highest, int count, double value, double right) {}

    /// How good the values of these thoughts are.
    public static Calibration of(List<ValuedThought> thoughts) {
        int right = (int) thoughts.stream().filter(ValuedThought::right).count();
        return new Calibration(
                thoughts.size(),
                right,
                thoughts.stream()
                        .mapToDouble(one -> one.error() * one.error())
                        .average()
                        .orElse(Double.NaN),
                auc(thoughts, right),
                bins(thoughts),
                thoughts.stream()
                        .filter(one -> one.error() > UNDECIDED)
                        .sorted(Comparator.comparingDouble(ValuedThought::error).reversed())
                        .limit(MISTAKES)
                        .toList());
    }

    /// The same for each level that holds any, by level.
    public static TreeMap<Integer, Calibration> byLevel(List<ValuedThought> thoughts) {
        var levels = new TreeMap<Integer, List<ValuedThought>>();
        thoughts.forEach(
                one -> levels.computeIfAbsent(one.level(), _ -> new ArrayList<>()).add(one));
        var calibrations = new TreeMap<Integer, Calibration>();
        levels.forEach((level, ones) -> calibrations.put(level, of(ones)));
        return calibrations;
    }

    /// By ranks: equal values share the mean of their places.
    private static OptionalDouble auc(List<ValuedThought> thoughts, int right) {
        int wrong = thoughts.size() - right;
        if (right == 0 || wrong == 0) {
            return OptionalDouble.empty();
        }
        var ascending =
                thoughts.stream().sorted(Comparator.comparingDouble(ValuedThought::value)).toList();
        double ranks = 0;
        int start = 0;
        while (start < ascending.size()) {
            int end = start;
            int rightHere = 0;
            while (end < ascending.size()
                    && ascending.get(end).value() == ascending.get(start).value()) {
                rightHere += ascending.get(end).right() ? 1 : 0;
                end++;
            }
            ranks += rightHere * (start + 1 + end) / 2.0;
            start = end;
        }
        return OptionalDouble.of((ranks - right * (right + 1.0) / 2) / ((double) right * wrong));
    }

    private static List<Bin> bins(List<ValuedThought> thoughts) {
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < BINS; i++) {
            int place = i;
            var within =
                    thoughts.stream()
                            .filter(one -> Math.min(BINS - 1, (int) (one.value() * BINS)) == place)
                            .toList();
            if (!within.isEmpty()) {
                int count = within.size();
                bins.add(
                        new Bin(
                                (double) i / BINS,
                                (i + 1.0) / BINS,
                                count,
                                within.stream().mapToDouble(ValuedThought::value).sum() / count,
                                within.stream().filter(ValuedThought::right).count()
                                        / (double) count));
            }
        }
        return bins;
    }
}
