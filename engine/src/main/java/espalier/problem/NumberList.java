package espalier.problem;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// How a family wants its numbers typed: how many, up to how large, and the sentence that says so.
///
/// @param expectation what the family expects, as the beginning of a sentence
/// @param fewest how many numbers there are at least
/// @param most how many numbers there are at most
/// @param largest the largest number; the smallest is 1
record NumberList(String expectation, int fewest, int most, int largest) {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z},;]+");
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern FRACTION = Pattern.compile("[+-]?[0-9]*[./][0-9]+");

    /// The words of what a person typed; blanks, commas and semicolons stand between them.
    static List<String> words(String text) {
        return BETWEEN.splitAsStream(text).filter(Predicate.not(String::isEmpty)).toList();
    }

    /// What a person typed, with one blank between the words.
    static String tidy(String text) {
        return String.join(" ", words(text));
    }

    /// The numbers in the order in which they are typed.
    ///
    /// @throws ProblemFormatException where `text` is no such list
    List<Integer> parse(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String word : words(text)) {
            numbers.add(whole(word, largest));
        }
        if (numbers.isEmpty()) {
            throw failure("no number came. Maybe try the example.");
        }
        if (numbers.size() < fewest || numbers.size() > most) {
            throw failure(
                    "\"%s\" has %d. Maybe %s."
                            .formatted(
                                    Excerpt.of(tidy(text)),
                                    numbers.size(),
                                    numbers.size() < fewest
                                            ? "a number is missing"
                                            : "two of them belong together, or one is too many"));
        }
        return numbers;
    }

    /// The whole number from 1 to `limit` that `word` says.
    ///
    /// @throws ProblemFormatException where it says something else
    int whole(String word, int limit) {
        String shown = Excerpt.of(word);
        if (FRACTION.matcher(word).matches()) {
            throw failure("\"%s\" is not a whole number. Maybe leave it out.".formatted(shown));
        }
        if (!WHOLE.matcher(word).matches()) {
            throw failure("\"%s\" is not a number. Maybe write it in digits.".formatted(shown));
        }
        BigInteger number = new BigInteger(word);
        if (number.signum() <= 0 || number.compareTo(BigInteger.valueOf(limit)) > 0) {
            throw failure(
                    "%s is not from 1 to %d. Maybe a digit or a blank is wrong."
                            .formatted(shown, limit));
        }
        return number.intValueExact();
    }

    /// The refusal of an input.
    ///
    /// @param found what came and what to try, as the end of the sentence that says what is
    ///   expected
    ProblemFormatException failure(String found) {
        return new ProblemFormatException(expectation + "; " + found);
    }
}
