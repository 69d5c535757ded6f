package espalier.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the lines about a word problem come to.
///
/// @param results what the lines that stand come to, in order
/// @param labelled the last result of the lines with a label, by that
/// @param answer the number named as the answer, at the end
record WordState(
        List<Rational> results, Map<String, Rational> labelled, Optional<Rational> answer) {

    static final WordState START = new WordState(List.of(), Map.of(), Optional.empty());

    WordState {
        results = List.copyOf(results);
        labelled = Map.copyOf(labelled);
    }

    /// @param label of the line; may be empty
    WordState after(String label, Rational result) {
        List<Rational> more = new ArrayList<>(results);
        more.add(result);
        Map<String, Rational> named = new HashMap<>(labelled);
        if (!label.isEmpty()) {
            named.put(label, result);
        }
        return new WordState(more, named, answer);
    }

    /// What the last line with this label came to.
    Optional<Rational> found(String label) {
        return Optional.ofNullable(labelled.get(label));
    }

    WordState answered(Rational number) {
        return new WordState(results, labelled, Optional.of(number));
    }

    /// The results with blanks between them, or `nothing`.
    @Override
    public String toString() {
        return results.isEmpty()
                ? "nothing"
                : results.stream().map(Rational::toString).collect(Collectors.joining(" "));
    }
}
