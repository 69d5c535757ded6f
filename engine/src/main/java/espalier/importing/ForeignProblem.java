package espalier.importing;

import espalier.recording.UnstatedProblem;
import espalier.thought.Problem;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The problem of a log, in our words: a Game of 24 where it is one, else any text.
final class ForeignProblem {

    private static final Pattern FOUR_NUMBERS =
            Pattern.compile("\\[?\\s*[0-9]{1,3}(?:[\\s,]+[0-9]{1,3}){3}\\s*\\]?");
    private static final Pattern BETWEEN = Pattern.compile("[^0-9]+");

    private ForeignProblem() {}

    /// The problem that four numbers are, such as `4 5 6 10` or `[ 3 6 9 11]`.
    static Problem gameOf24(String x) {
        if (!FOUR_NUMBERS.matcher(x).matches()) {
            return text(x);
        }
        String[] numbers =
                BETWEEN.splitAsStream(x).filter(n -> !n.isEmpty()).toArray(String[]::new);
        String rising =
                Arrays.stream(numbers)
                        .mapToInt(Integer::parseInt)
                        .sorted()
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(" "));
        return new Problem(
                "game24", String.join(" ", numbers), "Make 24 from %s.".formatted(rising));
    }

    /// A problem that nobody here can check.
    static Problem text(String statement) {
        String kept = statement.strip();
        return kept.isEmpty() ? UnstatedProblem.shown() : new Problem("free", kept, kept);
    }
}
