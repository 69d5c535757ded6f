package espalier.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The numbers that are left, equal ones as often as they occur.
///
/// @param values ascending
record Numbers(List<Rational> values) {

    Numbers {
        values = values.stream().sorted().toList();
    }

    /// The numbers after a step that takes `first` and `second` and gives `result`.
    Numbers after(Rational first, Rational second, Rational result) {
        List<Rational> next = new ArrayList<>(values);
        next.remove(first);
        next.remove(second);
        next.add(result);
        return new Numbers(next);
    }

    /// The numbers with blanks between them, such as `4 4 10`.
    @Override
    public String toString() {
        return values.stream().map(Rational::toString).collect(Collectors.joining(" "));
    }
}
