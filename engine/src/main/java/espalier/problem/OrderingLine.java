package espalier.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of thought about an order, true or not; its text is the line.
sealed interface OrderingLine {

    /// `Not Bob second: Cleo is right after Ann.` A clue that keeps a person from the next place.
    record Excluded(String person, String place, String clue) implements OrderingLine {

        @Override
        public String toString() {
            return "Not %s %s: %s.".formatted(person, place, clue);
        }
    }

    /// `Cleo can be second: Ann Cleo.` A person put in the next place.
    ///
    /// @param order everybody placed so far, this person last
    record Placed(String person, String place, String order) implements OrderingLine {

        @Override
        public String toString() {
            return "%s can be %s: %s.".formatted(person, place, order);
        }
    }

    /// `Nobody can be third, so Bob is not second: Ann.` The last person taken back.
    ///
    /// @param next the place that nobody can have
    /// @param place the place that this person had
    /// @param order everybody placed before, or `nobody`
    record TurnedBack(String next, String person, String place, String order)
            implements OrderingLine {

        @Override
        public String toString() {
            return "Nobody can be %s, so %s is not %s: %s.".formatted(next, person, place, order);
        }
    }

    /// `Answer: Dan.`
    record Answered(String person) implements OrderingLine {

        @Override
        public String toString() {
            return "Answer: %s.".formatted(person);
        }
    }

    /// How an order is written: names with blanks between them, or `nobody`.
    static String order(List<String> people) {
        return people.isEmpty() ? "nobody" : String.join(" ", people);
    }

    /// Reads a line; empty where it has another form.
    static Optional<OrderingLine> parse(String text) {
        if (text.length() > Forms.LONGEST) {
            return Optional.empty();
        }
        Matcher excluded = Forms.EXCLUDED.matcher(text);
        if (excluded.matches()) {
            return Optional.of(
                    new Excluded(excluded.group(1), excluded.group(2), excluded.group(3)));
        }
        Matcher placed = Forms.PLACED.matcher(text);
        if (placed.matches()) {
            return Optional.of(new Placed(placed.group(1), placed.group(2), placed.group(3)));
        }
        Matcher back = Forms.TURNED_BACK.matcher(text);
        if (back.matches()) {
            return Optional.of(
                    new TurnedBack(back.group(1), back.group(2), back.group(3), back.group(4)));
        }
        Matcher answered = Forms.ANSWERED.matcher(text);
        return answered.matches() ? Optional.of(new Answered(answered.group(1))) : Optional.empty();
    }

    /// The forms of the lines.
    final class Forms {

        private static final int LONGEST = 300;
        private static final Pattern EXCLUDED =
                form("Not (NAME) PLACE: (NAME is [a-z ]{1,20}(?:NAME)?)\\.");
        private static final Pattern PLACED = form("(NAME) can be PLACE: (NAME(?: NAME){0,5})\\.");
        private static final Pattern TURNED_BACK =
                form("Nobody can be PLACE, so (NAME) is not PLACE: (nobody|NAME(?: NAME){0,5})\\.");
        private static final Pattern ANSWERED = form("Answer: (NAME)\\.");

        private Forms() {}

        private static Pattern form(String form) {
            return Pattern.compile(
                    form.replace("NAME", OrderingText.NAME).replace("PLACE", Places.PATTERN));
        }
    }
}
