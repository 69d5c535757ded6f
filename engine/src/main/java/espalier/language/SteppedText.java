package espalier.language;

import java.util.List;

/// A problem and the steps written so far to solve it.
///
/// @param problem as a model reads it, without a line end
/// @param steps in order, each without a line end; none at the problem itself
public record SteppedText(String problem, List<String> steps) {

    public SteppedText {
        steps = List.copyOf(steps);
    }
}
