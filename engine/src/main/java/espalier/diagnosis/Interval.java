package espalier.diagnosis;

/// A 95 % confidence interval.
///
/// @param low its lower end
/// @param high its upper end
public record Interval(double low, double high) {

    /// The standard normal's 97.5 % quantile.
    public static final double Z = 1.959963984540054;
}
