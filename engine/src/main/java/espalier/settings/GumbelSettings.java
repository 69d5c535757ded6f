package espalier.settings;

/// How the Gumbel search tries first thoughts; the formulas stand in `search.Gumbel`.
///
/// @param considered how many first thoughts are tried, at least 2
/// @param noise the scale of the Gumbel noise on the first thoughts; 0 leaves it out
/// @param visitOffset visits that are added to the most visited child's in the weight of values
/// @param valueScale the weight of values against log-priors
/// @param transform the scale on which values are compared
public record GumbelSettings(
        int considered,
        double noise,
        double visitOffset,
        double valueScale,
        ValueTransform transform) {

    public GumbelSettings {
        Ranges.check("gumbel-considered", considered, 2, 64);
        Ranges.check("gumbel-noise", noise, 0, 10);
        Ranges.check("gumbel-visit-offset", visitOffset, 0, 100000);
        Ranges.check("gumbel-value-scale", valueScale, 0, 100);
    }

    /// The same with another `considered`.
    public GumbelSettings withConsidered(int other) {
        return new GumbelSettings(other, noise, visitOffset, valueScale, transform);
    }

    /// The same with another `noise`.
    public GumbelSettings withNoise(double other) {
        return new GumbelSettings(considered, other, visitOffset, valueScale, transform);
    }

    /// The same with another `visitOffset`.
    public GumbelSettings withVisitOffset(double other) {
        return new GumbelSettings(considered, noise, other, valueScale, transform);
    }

    /// The same with another `valueScale`.
    public GumbelSettings withValueScale(double other) {
        return new GumbelSettings(considered, noise, visitOffset, other, transform);
    }

    /// The same with another `transform`.
    public GumbelSettings withTransform(ValueTransform other) {
        return new GumbelSettings(considered, noise, visitOffset, valueScale, other);
    }
}
