package espalier.problem;

import java.util.List;

/// What an ordering problem says of the order; its text is the clue as the problem has it.
sealed interface Clue {

    /// Whether the clue is true of an order of all people.
    boolean holds(List<String> order);

    /// How two people stand to each other.
    enum Relation {
        BEFORE("before"),
        AFTER("after"),
        RIGHT_BEFORE("right before"),
        RIGHT_AFTER("right after"),
        NEXT_TO("next to"),
        NOT_NEXT_TO("not next to");

        private final String words;

        Relation(String words) {
            this.words = words;
        }

        /// The words after `is`.
        String words() {
            return words;
        }

        private boolean holds(int first, int second) {
            return switch (this) {
                case BEFORE -> first < second;
                case AFTER -> first > second;
                case RIGHT_BEFORE -> first + 1 == second;
                case RIGHT_AFTER -> first == second + 1;
                case NEXT_TO -> Math.abs(first - second) == 1;
                case NOT_NEXT_TO -> Math.abs(first - second) != 1;
            };
        }
    }

    /// How one person stands to another, such as `Cleo is right after Ann`.
    record Between(String first, Relation relation, String second) implements Clue {

        @Override
        public boolean holds(List<String> order) {
            return relation.holds(order.indexOf(first), order.indexOf(second));
        }

        @Override
        public String toString() {
            return "%s is %s %s".formatted(first, relation.words, second);
        }
    }

    /// Where a person stands, such as `Bob is last`.
    ///
    /// @param place counted from 0
    /// @param word the place as the clue has it
    record At(String person, int place, String word) implements Clue {

        @Override
        public boolean holds(List<String> order) {
            return order.get(place).equals(person);
        }

        @Override
        public String toString() {
            return "%s is %s".formatted(person, word);
        }
    }

    /// Where a person does not stand, such as `Bob is not last`.
    ///
    /// @param place counted from 0
    /// @param word the place as the clue has it
    record NotAt(String person, int place, String word) implements Clue {

        @Override
        public boolean holds(List<String> order) {
            return !order.get(place).equals(person);
        }

        @Override
        public String toString() {
            return "%s is not %s".formatted(person, word);
        }
    }
}
