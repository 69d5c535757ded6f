package espalier.settings;

/// Progressive widening (Coulom 2007; Couëtoux et al. 2011): a thought that was visited N times may
/// have up to `factor` N^`exponent` children before one more is asked for.
///
/// @param factor from 0, which asks once for all children, to 1000
/// @param exponent from 0 to 1
public record WideningSettings(double factor, double exponent) {

    /// No thought is asked again.
    public static final WideningSettings NEVER = new WideningSettings(0, 0);

    public WideningSettings {
        Ranges.check("widening", factor, 0, 1000);
        Ranges.check("widening-exponent", exponent, 0, 1);
    }

    /// The same with another `factor`.
    public WideningSettings withFactor(double other) {
        return new WideningSettings(other, exponent);
    }

    /// The same with another `exponent`.
    public WideningSettings withExponent(double other) {
        return new WideningSettings(factor, other);
    }
}
