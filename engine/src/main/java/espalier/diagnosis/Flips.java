package espalier.diagnosis;

import java.util.Optional;
import java.util.OptionalInt;

/// What, changed alone, would make a search decide otherwise about a thought; each is found by
/// asking the very rule that decides, and empty where no change of it would do.
///
/// @param exploration c, the weight of what has not been tried
/// @param value the thought's own value
/// @param visits how many more simulations through the thought that is chosen now, each of which
///   finds what it is worth now, until the rule turns to another one
/// @param width how many thoughts a level keeps: as many or more, as many or fewer
public record Flips(
        Optional<Threshold> exploration,
        Optional<Threshold> value,
        OptionalInt visits,
        Optional<Threshold> width) {

    /// Nothing that would do.
    static final Flips NONE =
            new Flips(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
}
