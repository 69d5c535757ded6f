package espalier.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word problem as a person types it: a text that ends with a question mark and, where it is
/// known, the answer.
///
/// @param question the text up to the question mark
/// @param answer the known answer
record WordProblemText(String question, Optional<Rational> answer) {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2000;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern FORM = Pattern.compile("(.*\\?)(?: ?= ?([0-9,]{1,12}))?");
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]+(?:\\.[0-9]{1,9})?");

    /// Reads what a person typed.
    ///
    /// @throws ProblemFormatException where it is no word problem
    static WordProblemText parse(String input) {
        String tidy = BLANKS.matcher(input).replaceAll(" ").strip();
        if (tidy.length() < SHORTEST || tidy.length() > LONGEST) {
            throw failure(
                    "%d characters came. Maybe %s."
                            .formatted(
                                    tidy.length(),
                                    tidy.length() < SHORTEST
                                            ? "write the whole problem"
                                            : "shorten it"));
        }
        Matcher form = FORM.matcher(tidy);
        if (!form.matches()) {
            throw failure(
                    "\"%s\" ends otherwise. Maybe end with the question."
                            .formatted(Excerpt.of(tidy)));
        }
        Optional<Rational> answer =
                Optional.ofNullable(form.group(2)).map(WordProblemText::wholeNumber);
        WordProblemText problem = new WordProblemText(form.group(1), answer);
        if (problem.numbers().isEmpty()) {
            throw failure(
                    "\"%s\" has no number. Maybe write numbers in digits."
                            .formatted(Excerpt.of(tidy)));
        }
        return problem;
    }

    private static Rational wholeNumber(String digits) {
        if (!NUMBER.matcher(digits).matches()) {
            throw failure(
                    "\"%s\" is no whole number. Maybe leave out the commas.".formatted(digits));
        }
        return Rational.ofDecimal(digits.replace(",", ""));
    }

    private static ProblemFormatException failure(String found) {
        return new ProblemFormatException(
                "Word problem expects a text of 10 to 2000 characters with numbers and a question"
                    + " mark at the end, and perhaps the answer, such as \"Tom has 3 boxes of 12"
                    + " apples. How many apples does he have? = 36\"; "
                        + found);
    }

    /// The numbers that the text says in digits, in order.
    List<Rational> numbers() {
        return NUMBER.matcher(question)
                .results()
                .map(MatchResult::group)
                .map(number -> Rational.ofDecimal(number.replace(",", "")))
                .distinct()
                .toList();
    }

    /// The problem as a person types it, tidied.
    String input() {
        return answer.map(known -> question + " = " + known).orElse(question);
    }
}
