package espalier.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the lines about a word problem come to.
///
/// @param results what the lines that stand come to, in order
/// @param answer the number named as the answer, at the end
record WordState(List<Rational> results, Optional<Rational> answer) {

    static final WordState START = new WordState(List.of(), Optional.empty());

    WordState {
        results = List.copyOf(results);
    }

    WordState after(Rational result) {
        List<Rational> more = new ArrayList<>(results);
        more.add(result);
        return new WordState(more, answer);
    }

    WordState answered(Rational number) {
        return new WordState(results, Optional.of(number));
    }

    /// The results with blanks between them, or `nothing`.
    @Override
    public String toString() {
        return results.isEmpty()
                ? "nothing"
                : results.stream().map(Rational::toString).collect(Collectors.joining(" "));
    }
}
