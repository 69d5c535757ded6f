package espalier.tree;

/// The scale of a tree's values: our evaluators give 0 to 1, and an imported tree keeps its own.
///
/// @param lowest the lowest value that can be
/// @param highest the highest value that can be
/// @param discount what a value loses on its way up by one level, from 0 to 1, which is nothing
public record Scale(double lowest, double highest, double discount) {

    /// Probabilities and the like, without discount.
    public static final Scale UNIT = new Scale(0, 1, 1);

    public Scale {
        if (!(lowest < highest) || Double.isInfinite(highest - lowest)) {
            throw new IllegalArgumentException(
                    "A scale's values must go from a lower one to a higher one, not from %s to %s."
                            .formatted(lowest, highest));
        }
        if (!(discount >= 0 && discount <= 1)) {
            throw new IllegalArgumentException(
                    "A discount (%s) must be from 0 to 1.".formatted(discount));
        }
    }

    /// A value as a share of the range, from 0 to 1; NaN where there is none.
    public double share(double value) {
        return Double.isNaN(value)
                ? Double.NaN
                : Math.clamp((value - lowest) / (highest - lowest), 0, 1);
    }

    /// The value that is so large a share of the range.
    ///
    /// @param share from 0 to 1
    public double value(double share) {
        return lowest + share * (highest - lowest);
    }
}
