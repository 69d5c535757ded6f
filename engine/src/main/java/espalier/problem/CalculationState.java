package espalier.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the lines of a calculation come to.
///
/// @param equations the true equations so far, as they are written
/// @param last what stands at the right of the last one, or the problem
/// @param answer the number named as the answer, at the end
record CalculationState(List<String> equations, String last, Optional<Long> answer) {

    CalculationState {
        equations = List.copyOf(equations);
    }

    CalculationState after(String equation, String right) {
        List<String> more = new ArrayList<>(equations);
        more.add(equation);
        return new CalculationState(more, right, answer);
    }

    CalculationState answered(long number) {
        return new CalculationState(equations, last, Optional.of(number));
    }
}
