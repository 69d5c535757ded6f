package espalier.memory;

/// How fast things go.
///
/// @param pace of searches
/// @param exponent the decimal logarithm of the events a second of a run that is played, from 0 to
///   4
/// @param asItHappened whether it is played as fast as it happened instead
public record Speeds(Pace pace, double exponent, boolean asItHappened) {

    /// Those of a fresh program.
    public static final Speeds DEFAULT = new Speeds(Pace.FASTEST, 1.5, false);
}
