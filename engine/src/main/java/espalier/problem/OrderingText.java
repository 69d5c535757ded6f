package espalier.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ordering problems as text: `Ann, Bob and Cleo stand in a row. Cleo is right after Ann. Bob is
/// not last. Who is third?`
final class OrderingText {

    /// A person's name as a pattern.
    static final String NAME = "\\p{Lu}\\p{L}{0,19}";

    private static final int LONGEST = 2000;
    private static final int MOST_CLUES = 30;
    private static final int FEWEST_PEOPLE = 3;
    private static final int MOST_PEOPLE = 6;
    private static final Pattern PEOPLE =
            Pattern.compile(
                    "(" + NAME + "(?:(?:, and |, | and )" + NAME + "){0,20}) [^.?!,]{1,80}\\.");
    private static final Pattern BETWEEN_NAMES = Pattern.compile(", and |, | and ");
    private static final Pattern CLUE_BETWEEN =
            Pattern.compile(
                    "(NAME) is (before|after|right before|right after|next to|not next to) (NAME)\\."
                            .replace("NAME", NAME));
    private static final Pattern CLUE_AT =
            Pattern.compile("(" + NAME + ") is (not )?" + Ordinals.PATTERN + "\\.");
    private static final Pattern QUESTION = Pattern.compile("Who is " + Ordinals.PATTERN + "\\?");
    private static final Pattern AFTER_SENTENCE = Pattern.compile("(?<=[.?!]) ");

    private OrderingText() {}

    /// `text` with one blank between the words.
    static String tidy(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /// Names as a person lists them, such as `Ann, Bob and Cleo`.
    static String list(List<String> names) {
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /// The problem that a tidy text states, whether or not it has an answer.
    ///
    /// @throws ProblemFormatException where it states none
    static OrderingProblem parse(String text) {
        if (text.length() > LONGEST) {
            throw failure("%d characters came. Maybe shorten it.".formatted(text.length()));
        }
        List<String> sentences = Arrays.asList(AFTER_SENTENCE.split(text));
        List<String> people = people(sentences.getFirst());
        Matcher question = QUESTION.matcher(sentences.getLast());
        if (!question.matches()) {
            throw failure(
                    "\"%s\" is no question for a place. Maybe end with \"Who is first?\"."
                            .formatted(Excerpt.of(sentences.getLast())));
        }
        List<Clue> clues = new ArrayList<>();
        for (String sentence : sentences.subList(1, sentences.size() - 1)) {
            clues.add(clue(sentence, people));
        }
        if (clues.size() > MOST_CLUES) {
            throw failure(
                    "%d clues came. Maybe leave some out: %d are enough."
                            .formatted(clues.size(), MOST_CLUES));
        }
        return new OrderingProblem(people, clues, place(question.group(1), people));
    }

    private static List<String> people(String sentence) {
        Matcher first = PEOPLE.matcher(sentence);
        if (!first.matches()) {
            throw failure(
                    sentence.isEmpty()
                            ? "nothing came. Maybe try the example."
                            : "\"%s\" does not begin with names. Maybe write them with capital letters and say what they do."
                                    .formatted(Excerpt.of(sentence)));
        }
        List<String> people = List.of(BETWEEN_NAMES.split(first.group(1)));
        if (people.size() < FEWEST_PEOPLE || people.size() > MOST_PEOPLE) {
            throw failure(
                    "%d came (%s). Maybe %s."
                            .formatted(
                                    people.size(),
                                    Excerpt.of(first.group(1)),
                                    people.size() < FEWEST_PEOPLE
                                            ? "a name is missing"
                                            : "leave some out"));
        }
        if (new HashSet<>(people).size() < people.size()) {
            throw failure(
                    "a name comes twice (%s). Maybe change one."
                            .formatted(Excerpt.of(first.group(1))));
        }
        return people;
    }

    private static Clue clue(String sentence, List<String> people) {
        Matcher between = CLUE_BETWEEN.matcher(sentence);
        if (between.matches()) {
            String first = known(between.group(1), people);
            String second = known(between.group(3), people);
            if (first.equals(second)) {
                throw failure(
                        "\"%s\" names one person twice. Maybe one name is another's."
                                .formatted(Excerpt.of(sentence)));
            }
            return new Clue.Between(first, relation(between.group(2)), second);
        }
        Matcher at = CLUE_AT.matcher(sentence);
        if (at.matches()) {
            String person = known(at.group(1), people);
            int place = place(at.group(3), people);
            return at.group(2) == null
                    ? new Clue.At(person, place, at.group(3))
                    : new Clue.NotAt(person, place, at.group(3));
        }
        throw failure(
                "\"%s\" is no clue. Maybe write \"X is before Y.\", \"X is right after Y.\", \"X is next to Y.\" or \"X is not last.\"."
                        .formatted(Excerpt.of(sentence)));
    }

    private static Clue.Relation relation(String words) {
        return Arrays.stream(Clue.Relation.values())
                .filter(relation -> relation.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static String known(String name, List<String> people) {
        if (!people.contains(name)) {
            throw failure(
                    "%s is not among %s. Maybe the name is misspelt."
                            .formatted(name, list(people)));
        }
        return name;
    }

    private static int place(String word, List<String> people) {
        return Ordinals.index(word, people.size())
                .orElseThrow(() ->
                        failure(
                                "%s is no place among %d. Maybe write \"last\"."
                                        .formatted(word, people.size())));
    }

    /// The refusal of an input.
    ///
    /// @param found what came and what to try, as the end of the sentence that says what is
    ///   expected
    static ProblemFormatException failure(String found) {
        return new ProblemFormatException(
                "Ordering expects 3 to 6 names, clues and a question, such as \"Ann, Bob and Cleo"
                        + " stand in a row. Bob is before Ann. Cleo is last. Who is first?\"; "
                        + found);
    }
}
