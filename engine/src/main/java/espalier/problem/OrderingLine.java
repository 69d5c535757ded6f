package espalier.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of thought about an order, true or not; its text is the line.
sealed interface OrderingLine {

    /// `Not second: Bob Dan.` All who cannot have the next place.
    ///
    /// @param place the next place
    /// @param people in the problem's order, or `nobody`
    record Excluded(String place, String people) implements OrderingLine {

        @Override
        public String toString() {
            return "Not %s: %s.".formatted(place, people);
        }
    }

    /// `Second: Ann first, Bob open, Cleo open, 2 open. ... left Cleo.` All that can be said of the
    /// next place; see [OrderingSurvey].
    ///
    /// @param sentences without their full stops
    record Surveyed(List<String> sentences) implements OrderingLine {

        public Surveyed {
            sentences = List.copyOf(sentences);
        }

        @Override
        public String toString() {
            return String.join(". ", sentences) + ".";
        }
    }

    /// `Order: Ann Cleo.` One more person placed.
    ///
    /// @param order everybody placed so far, this person last
    record Placed(String order) implements OrderingLine {

        /// Everybody named, the first place first.
        List<String> people() {
            return named(order);
        }

        @Override
        public String toString() {
            return "Order: %s.".formatted(order);
        }
    }

    /// `Nobody fits, so not Bob: Ann.` The last person taken back.
    ///
    /// @param order everybody placed before, or `nobody`
    record TurnedBack(String person, String order) implements OrderingLine {

        @Override
        public String toString() {
            return "Nobody fits, so not %s: %s.".formatted(person, order);
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

    /// The names that [#order] wrote.
    static List<String> named(String people) {
        return people.equals("nobody") ? List.of() : List.of(people.split(" "));
    }

    /// Reads a line; empty where it has another form.
    static Optional<OrderingLine> parse(String text) {
        if (text.length() > Forms.LONGEST) {
            return Optional.empty();
        }
        Matcher excluded = Forms.EXCLUDED.matcher(text);
        if (excluded.matches()) {
            return Optional.of(new Excluded(excluded.group(1), excluded.group(2)));
        }
        if (Forms.SURVEYED.matcher(text).matches()) {
            return Optional.of(new Surveyed(OrderingSurvey.sentences(text)));
        }
        Matcher placed = Forms.PLACED.matcher(text);
        if (placed.matches()) {
            return Optional.of(new Placed(placed.group(1)));
        }
        Matcher back = Forms.TURNED_BACK.matcher(text);
        if (back.matches()) {
            return Optional.of(new TurnedBack(back.group(1), back.group(2)));
        }
        Matcher answered = Forms.ANSWERED.matcher(text);
        return answered.matches() ? Optional.of(new Answered(answered.group(1))) : Optional.empty();
    }

    /// The forms of the lines.
    final class Forms {

        private static final int LONGEST = 2000;
        private static final Pattern EXCLUDED = form("Not PLACE: (nobody|NAME(?: NAME){0,5})\\.");
        private static final Pattern SURVEYED =
                Pattern.compile(
                        "(First|Second|Third|Fourth|Fifth|Sixth): [\\p{L}\\d ,.]+\\. left [\\p{L}"
                                + " ]+\\.");
        private static final Pattern PLACED = form("Order: (NAME(?: NAME){0,5})\\.");
        private static final Pattern TURNED_BACK =
                form("Nobody fits, so not (NAME): (nobody|NAME(?: NAME){0,5})\\.");
        private static final Pattern ANSWERED = form("Answer: (NAME)\\.");

        private Forms() {}

        private static Pattern form(String form) {
            return Pattern.compile(
                    form.replace("NAME", OrderingText.NAME).replace("PLACE", Ordinals.PATTERN));
        }
    }
}
