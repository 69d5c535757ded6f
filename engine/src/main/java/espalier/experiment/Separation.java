package espalier.experiment;

import espalier.diagnosis.Interval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// How well values tell good thoughts from others: the area under the receiver operating
/// characteristic, which is the probability that a good thought has a higher value than another
/// one, ties counted half (Hanley and McNeil 1982).
///
/// Thoughts after one problem are alike, so the interval resamples whole problems: the percentile
/// bootstrap over clusters (Efron and Tibshirani 1993).
///
/// @param good how many thoughts can still end right, each as often as it was drawn
/// @param others how many can't
/// @param area from 0 to 1; empty where one of the classes has fewer than [#FEWEST]
/// @param interval of `area`
public record Separation(int good, int others, Optional<Double> area, Optional<Interval> interval) {

    /// How many of the rarer class an area needs.
    public static final int FEWEST = 100;

    private static final int RESAMPLES = 1000;
    private static final long SEED = 20;

    /// One valued thought of the problem with the number `problem`.
    private record Valued(double value, boolean good, int draws, int problem) {}

    /// The separation of the thoughts after each problem.
    static Separation of(List<FirstThoughts> problems) {
        Valued[] ascending = ascending(problems);
        int[] once = new int[problems.size()];
        Arrays.fill(once, 1);
        int good = 0;
        int others = 0;
        for (Valued v : ascending) {
            good += v.good() ? v.draws() : 0;
            others += v.good() ? 0 : v.draws();
        }
        if (Math.min(good, others) < FEWEST) {
            return new Separation(good, others, Optional.empty(), Optional.empty());
        }
        double area = area(ascending, once);
        return new Separation(
                good, others, Optional.of(area), Optional.of(bootstrap(ascending, once.length)));
    }

    private static Valued[] ascending(List<FirstThoughts> problems) {
        return IntStream.range(0, problems.size())
                .boxed()
                .flatMap(i ->
                        problems.get(i).samples().stream()
                                .map(s -> new Valued(s.value(), s.good(), s.draws(), i)))
                .sorted(Comparator.comparingDouble(Valued::value))
                .toArray(Valued[]::new);
    }

    /// The area where each problem counts `weights[problem]` times; NaN where a class is empty.
    private static double area(Valued[] ascending, int[] weights) {
        double below = 0;
        double good = 0;
        double pairsWon = 0;
        for (int i = 0; i < ascending.length; ) {
            double goodHere = 0;
            double othersHere = 0;
            int j = i;
            for (; j < ascending.length && ascending[j].value() == ascending[i].value(); j++) {
                double weight = (double) weights[ascending[j].problem()] * ascending[j].draws();
                if (ascending[j].good()) {
                    goodHere += weight;
                } else {
                    othersHere += weight;
                }
            }
            pairsWon += goodHere * (below + othersHere / 2);
            below += othersHere;
            good += goodHere;
            i = j;
        }
        return pairsWon / (good * below);
    }

    private static Interval bootstrap(Valued[] ascending, int problems) {
        var random = new SplittableRandom(SEED);
        double[] areas = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            int[] weights = new int[problems];
            for (int i = 0; i < problems; i++) {
                weights[random.nextInt(problems)]++;
            }
            areas[r] = area(ascending, weights);
        }
        double[] sorted = Arrays.stream(areas).filter(a -> !Double.isNaN(a)).sorted().toArray();
        int tail = (int) Math.floor(0.025 * sorted.length);
        return new Interval(sorted[tail], sorted[sorted.length - 1 - tail]);
    }
}
