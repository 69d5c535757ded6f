package espalier.verify;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// What a checker of the user's own says of an answer.
///
/// @param verdict right or wrong
/// @param score from 0 to 1, where it gave one
record Reply(Verdict verdict, OptionalDouble score) {

    /// Scores from here on are right.
    static final double ENOUGH = 0.5;

    private static final Pattern SCORE =
            Pattern.compile(
                    "(?:[0-9]{1,20}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:e[-+]?[0-9]{1,3})?");

    /// The two things that it can say.
    enum Verdict {
        RIGHT,
        WRONG
    }

    /// The reply that a command wrote: `right`, `wrong`, or a score from 0 to 1, by itself.
    ///
    /// @throws IllegalArgumentException where it is none of them
    static Reply read(String output) {
        String said = output.strip().toLowerCase(Locale.ROOT);
        return switch (said) {
            case "right" -> new Reply(Verdict.RIGHT, OptionalDouble.empty());
            case "wrong" -> new Reply(Verdict.WRONG, OptionalDouble.empty());
            default -> scored(said);
        };
    }

    private static Reply scored(String said) {
        if (SCORE.matcher(said).matches()) {
            double score = Double.parseDouble(said);
            if (score <= 1) {
                return new Reply(
                        score >= ENOUGH ? Verdict.RIGHT : Verdict.WRONG, OptionalDouble.of(score));
            }
        }
        throw new IllegalArgumentException("It is neither right nor wrong nor a score.");
    }
}
