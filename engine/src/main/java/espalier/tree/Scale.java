package espalier.tree;

import java.util.Collections;
import java.util.List;

/// The scale of a tree's values: our evaluators give 0 to 1, and an imported tree keeps its own.
///
/// @param lowest the lowest value that can be
/// @param highest the highest value that can be
/// @param discount what is left of a value on its way up by one level, 1 being all of it; -1 is a
///   game of two players, where a thought's value is from the view of the player who moves there
/// @param better which end of the scale is the good one
/// @param steps the figures that there are, from the lowest, where they lie so unevenly (such as
///   0.001, 1 and 20, which stand for words) that only their order can be seen; else empty
public record Scale(
        double lowest, double highest, double discount, Better better, List<Double> steps) {

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

    /// A scale that is even.
    public Scale(double lowest, double highest, double discount, Better better) {
        this(lowest, highest, discount, better, List.of());
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
        steps = List.copyOf(steps);
        if (!ascend(lowest, highest, steps)) {
            throw new IllegalArgumentException(
                    "A scale's steps must be none, or two or more that ascend from %s to %s, not %s."
                            .formatted(lowest, highest, steps));
        }
    }

    private static boolean ascend(double lowest, double highest, List<Double> steps) {
        for (int i = 1; i < steps.size(); i++) {
            if (!(steps.get(i - 1) < steps.get(i))) {
                return false;
            }
        }
        return steps.isEmpty()
                || (steps.size() > 1 && steps.getFirst() >= lowest && steps.getLast() <= highest);
    }

    /// The same scale with figures whose order alone can be seen.
    public Scale withSteps(List<Double> figures) {
        return new Scale(lowest, highest, discount, better, figures);
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

    /// Where a value stands among colours, from 0, the bad end, to 1, the good one: by its rank
    /// among the steps where there are any, in proportion between two of them; else its share of
    /// the range. NaN where there is no value.
    public double shade(double value) {
        if (steps.isEmpty() || Double.isNaN(value)) {
            return share(value);
        }
        double place = Math.clamp(rank(value) / (steps.size() - 1), 0, 1);
        return switch (better) {
            case HIGHER -> place;
            case LOWER -> 1 - place;
        };
    }

    private double rank(double value) {
        int found = Collections.binarySearch(steps, value);
        int above = found < 0 ? -found - 1 : found;
        if (found >= 0 || above == 0 || above == steps.size()) {
            return above;
        }
        double below = steps.get(above - 1);
        return above - 1 + (value - below) / (steps.get(above) - below);
    }

    /// The value that stands there among colours.
    ///
    /// @param shade from 0, the bad end, to 1, the good one
    public double shaded(double shade) {
        if (steps.isEmpty()) {
            return value(shade);
        }
        double rank = (better == Better.LOWER ? 1 - shade : shade) * (steps.size() - 1);
        int below = (int) Math.clamp(Math.floor(rank), 0, steps.size() - 2);
        double from = steps.get(below);
        return from + (rank - below) * (steps.get(below + 1) - from);
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

    /// How good a thought's value is for who chooses among it and its siblings, so that a higher
    /// one is better.
    public double merit(double value) {
        return switch (chosen()) {
            case HIGHER -> value;
            case LOWER -> -value;
        };
    }

    /// Which of siblings' values is the better one for who chooses among them.
    public Better chosen() {
        return twoPlayers() == (better == Better.LOWER) ? Better.HIGHER : Better.LOWER;
    }

    /// Whether two players move in turn, so that a value is seen from the other side a level on.
    public boolean twoPlayers() {
        return discount < 0;
    }
}
