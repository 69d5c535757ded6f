package espalier.selection;

/// The values that are shown in colour, by where they stand among colours.
///
/// @param from from 0 to `to`
/// @param to from `from` to 1
public record ValueRange(double from, double to) {

    /// Every value, and its absence.
    public static final ValueRange ALL = new ValueRange(0, 1);

    /// A range must not be the wrong way round.
    public ValueRange {
        if (!(0 <= from && from <= to && to <= 1)) {
            throw new IllegalArgumentException(
                    "range (%s to %s) must lie between 0 and 1.".formatted(from, to));
        }
    }

    /// The range between two values, whichever is the higher; what lies outside 0 to 1 is cut off.
    public static ValueRange between(double a, double b) {
        return new ValueRange(Math.clamp(Math.min(a, b), 0, 1), Math.clamp(Math.max(a, b), 0, 1));
    }

    /// Whether a value lies in it; NaN only lies in [#ALL].
    public boolean holds(double value) {
        return equals(ALL) || (value >= from && value <= to);
    }
}
