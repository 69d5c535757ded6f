package espalier.tree;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Visits and value of a thought, as another program's log states them; its own visits and sums in
/// the tree are made to fit these as well as they can.
///
/// @param visits how many simulations passed through, 0 or more
/// @param value their mean, on the log's scale
public record StatedFigures(OptionalInt visits, OptionalDouble value) {

    /// Nothing is stated.
    public static final StatedFigures NONE =
            new StatedFigures(OptionalInt.empty(), OptionalDouble.empty());
}
