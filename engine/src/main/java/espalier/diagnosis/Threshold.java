package espalier.diagnosis;

/// A figure at which something changes.
///
/// @param side on which side of the figure it is otherwise
/// @param at the figure
public record Threshold(Side side, double at) {

    /// A side of a figure.
    public enum Side {
        ABOVE,
        BELOW
    }

    /// Whether the change lies above the figure.
    boolean above() {
        return side == Side.ABOVE;
    }
}
