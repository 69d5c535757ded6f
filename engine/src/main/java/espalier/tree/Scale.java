package espalier.tree;

/// The scale of a tree's values: our evaluators give 0 to 1, and an imported tree keeps its own.
///
/// @param lowest the lowest value that can be
/// @param highest the highest value that can be
/// @param discount what is left of a value on its way up by one level, 1 being all of it; -1 is a
///   game of two players, where a thought's value is from the view of the player who moves there
/// @param better which end of the scale is the good one
public record Scale(double lowest, double highest, double discount, Better better) {

    /// Which of two values is the better one.
    public enum Better {
        /// The higher one: so with all values of ours.
        HIGHER,
        /// The lower one, such as an error or a time.
        LOWER
    }

    /// Probabilities and the like, without discount.
    public static final Scale UNIT = new Scale(0, 1, 1);

    /// A scale on which higher is better.
    public Scale(double lowest, double highest, double discount) {
        this(lowest, highest, discount, Better.HIGHER);
    }

    public Scale {
        if (!(lowest < highest) || Double.isInfinite(highest - lowest)) {
            throw new IllegalArgumentException(
                    "A scale's values must go from a lower one to a higher one, not from %s to %s."
                            .formatted(lowest, highest));
        }
        if (!(discount >= -1 && discount <= 1)) {
            throw new IllegalArgumentException(
                    "A discount (%s) must be from -1 to 1.".formatted(discount));
        }
    }

    /// How good a value is as a share of the range, from 0, the bad end, to 1, the good one; NaN
    /// where there is none.
    public double share(double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        double share = Math.clamp((value - lowest) / (highest - lowest), 0, 1);
        return switch (better) {
            case HIGHER -> share;
            case LOWER -> 1 - share;
        };
    }

    /// The value that is so good.
    ///
    /// @param share from 0, the bad end, to 1, the good one
    public double value(double share) {
        return switch (better) {
            case HIGHER -> lowest + share * (highest - lowest);
            case LOWER -> highest - share * (highest - lowest);
        };
    }

    /// By how much the first value is better than the second, in the scale's own unit; negative
    /// where it is worse, NaN where either is none.
    public double gain(double value, double than) {
        return switch (better) {
            case HIGHER -> value - than;
            case LOWER -> than - value;
        };
    }

    /// A thought's value as its parent sees it, or its parent's as the thought does: with two
    /// players, who move in turn, from the other side.
    public double seenFromAbove(double value) {
        return twoPlayers() ? -value : value;
    }

    /// Whether two players move in turn, so that a value is seen from the other side a level on.
    public boolean twoPlayers() {
        return discount < 0;
    }
}
