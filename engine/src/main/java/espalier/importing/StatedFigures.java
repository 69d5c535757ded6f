package espalier.importing;

/// Visits and value of a thought, as its log states them.
///
/// @param visits how many simulations passed through, 0 or more
/// @param value their mean, on the log's scale; NaN where the log states none
public record StatedFigures(int visits, double value) {}
