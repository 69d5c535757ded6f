package espalier.diagnosis;

/// How many of some trials succeeded.
///
/// @param successes from 0 to `trials`
/// @param trials at least 0
public record Share(int successes, int trials) {

    public Share {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "successes (%d) must be from 0 to the %d trials.".formatted(successes, trials));
        }
    }

    /// The share from 0 to 1, or NaN where nothing was tried.
    public double fraction() {
        return trials == 0 ? Double.NaN : (double) successes / trials;
    }

    /// The score interval of the true share (Wilson 1927); from 0 to 1 where nothing was tried.
    public Interval interval() {
        if (trials == 0) {
            return new Interval(0, 1);
        }
        double n = trials;
        double p = successes / n;
        double z2 = Interval.Z * Interval.Z;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Interval.Z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
        return new Interval(
                successes == 0 ? 0 : centre - half, successes == trials ? 1 : centre + half);
    }

    /// The interval of how much larger this true share is than another, from -1 to 1: both score
    /// intervals put together (Newcombe 1998, method 10).
    public Interval minus(Share other) {
        var own = interval();
        var its = other.interval();
        if (trials == 0 || other.trials == 0) {
            return new Interval(-1, 1);
        }
        double p = fraction();
        double q = other.fraction();
        return new Interval(
                p - q - Math.hypot(p - own.low(), its.high() - q),
                p - q + Math.hypot(own.high() - p, q - its.low()));
    }
}
