package espalier.experiment;

import espalier.diagnosis.Interval;

import java.util.List;

/// How much more often one search solves than another, paired by problem.
///
/// The interval is Wald's after half an observation is added to each of the four cells of the table
/// (Agresti and Min 2005): unlike Wald's own it does not shrink to a point where the two agree on
/// every problem.
///
/// @param gains problems that only the one solves
/// @param losses problems that only the other solves
/// @param pairs all problems
public record PairedDifference(int gains, int losses, int pairs) {

    /// What the interval says of a loss that is allowed.
    public enum Standing {
        /// The whole interval lies above it.
        HOLDS,
        /// The interval spans it: more problems would tell.
        OPEN,
        /// The whole interval lies below it.
        FAILS
    }

    /// Compares two searches on the same problems in the same order.
    static PairedDifference of(List<Boolean> other, List<Boolean> one) {
        if (other.size() != one.size()) {
            throw new IllegalArgumentException(
                    "%d outcomes can't be paired with %d.".formatted(other.size(), one.size()));
        }
        int gains = 0;
        int losses = 0;
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) && !other.get(i)) {
                gains++;
            } else if (other.get(i) && !one.get(i)) {
                losses++;
            }
        }
        return new PairedDifference(gains, losses, one.size());
    }

    /// The difference of the two shares, from -1 to 1, or NaN without problems.
    public double difference() {
        return pairs == 0 ? Double.NaN : (double) (gains - losses) / pairs;
    }

    /// The interval of the true difference.
    public Interval interval() {
        double n = pairs + 2;
        double apart = gains - losses;
        double either = gains + losses + 1;
        double half = Interval.Z * Math.sqrt(either - apart * apart / n) / n;
        return new Interval(Math.max(-1, apart / n - half), Math.min(1, apart / n + half));
    }

    /// Whether the one loses no more than `allowed`, from 0 to 1, against the other.
    public Standing losesAtMost(double allowed) {
        var interval = interval();
        if (interval.low() >= -allowed) {
            return Standing.HOLDS;
        }
        return interval.high() < -allowed ? Standing.FAILS : Standing.OPEN;
    }
}
