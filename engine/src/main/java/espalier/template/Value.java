package espalier.template;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a template's names and expressions stand for, as Python has it. Nothing but a generator and
/// what is [Live] ever changes. A list or dict knows how deep it is nested, and that is bounded, so
/// that whatever walks through a value ends.
sealed interface Value {

    int MOST_NESTED = 100;

    /// What is not there.
    ///
    /// @param reason why, as a clause: `'tools' is undefined`
    record Undefined(String reason) implements Value {}

    /// Python's None.
    enum None implements Value {
        NONE
    }

    record Bool(boolean truth) implements Value {
        static final Bool TRUE = new Bool(true);
        static final Bool FALSE = new Bool(false);

        static Bool of(boolean truth) {
            return truth ? TRUE : FALSE;
        }
    }

    record Whole(BigInteger number) implements Value {
        static Whole of(long number) {
            return new Whole(BigInteger.valueOf(number));
        }
    }

    record Real(double number) implements Value {}

    /// Text, compared by code points.
    record Text(String text) implements Value, Comparable<Text> {
        static final Text EMPTY = new Text("");

        @Override
        public int compareTo(Text other) {
            int end = Math.min(text.length(), other.text.length());
            for (int i = 0; i < end; i++) {
                if (text.charAt(i) != other.text.charAt(i)) {
                    return Integer.compare(text.codePointAt(i), other.text.codePointAt(i));
                }
            }
            return Integer.compare(text.length(), other.text.length());
        }
    }

    /// Values in a row.
    record Items(Kind kind, List<Value> values, int depth) implements Value {

        enum Kind {
            LIST("list"),
            TUPLE("tuple"),
            /// A tuple of what a group has in common and the group's list.
            GROUP("tuple"),
            KEYS("dict_keys"),
            VALUES("dict_values"),
            ENTRIES("dict_items");

            final String python;

            Kind(String python) {
                this.python = python;
            }
        }

        static Items list(List<Value> values) {
            return of(Kind.LIST, values);
        }

        static Items tuple(Value... values) {
            return of(Kind.TUPLE, List.of(values));
        }

        static Items of(Kind kind, List<Value> values) {
            return new Items(kind, List.copyOf(values), nested(values));
        }

        /// Whether its values can be asked for by their places.
        boolean indexed() {
            return switch (kind) {
                case LIST, TUPLE, GROUP -> true;
                case KEYS, VALUES, ENTRIES -> false;
            };
        }
    }

    /// Values by key, in the order of their making.
    record Dict(Map<Value, Value> entries, int depth) implements Value {

        /// Takes the map over.
        static Dict of(Map<Value, Value> entries) {
            return new Dict(entries, nested(entries.values()));
        }

        Optional<Value> find(Value key) {
            return Keys.find(entries, key);
        }

        /// Its keys and values, as tuples.
        List<Value> pairs() {
            return entries.entrySet().stream()
                    .<Value>map(entry -> Items.tuple(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /// Values that can be gone through once.
    final class Generator implements Value {

        private List<Value> left;

        Generator(List<Value> values) {
            left = values;
        }

        /// All that are left; none are left then.
        List<Value> drain() {
            List<Value> drained = left;
            left = List.of();
            return drained;
        }

        int size() {
            return left.size();
        }

        /// The next, if one is left.
        Optional<Value> next() {
            if (left.isEmpty()) {
                return Optional.empty();
            }
            Value first = left.getFirst();
            left = left.subList(1, left.size());
            return Optional.of(first);
        }
    }

    /// What is no data: it can be called, or asked for its attributes, or both.
    non-sealed interface Live extends Value {

        /// What is printed for it.
        String described();

        boolean callable();

        default Value call(Arguments arguments) {
            throw new Fault(
                    "%s cannot be called. Maybe the brackets are too much.".formatted(described()));
        }

        default Optional<Value> attribute(String name) {
            return Optional.empty();
        }
    }

    /// How deep the deepest of some values is nested, and one more.
    private static int nested(Iterable<Value> values) {
        int deepest = 0;
        for (Value value : values) {
            int depth =
                    switch (value) {
                        case Items items -> items.depth();
                        case Dict dict -> dict.depth();
                        case Undefined _, None _, Bool _, Whole _, Real _, Text _ -> 0;
                        case Generator _, Live _ -> 0;
                    };
            deepest = Math.max(deepest, depth);
        }
        if (deepest >= MOST_NESTED) {
            throw new Fault(
                    ("a list or dict must not be nested more than %d deep. "
                                    + "Maybe it is put into itself again and again.")
                            .formatted(MOST_NESTED));
        }
        return deepest + 1;
    }

    /// What an error calls the value.
    default String noun() {
        return switch (this) {
            case Undefined _ -> "something undefined";
            case None _ -> "none";
            case Bool _ -> "a boolean";
            case Whole _ -> "a whole number";
            case Real _ -> "a real number";
            case Text _ -> "a string";
            case Items items ->
                    switch (items.kind()) {
                        case LIST -> "a list";
                        case TUPLE, GROUP -> "a tuple";
                        case KEYS, VALUES, ENTRIES -> "a dict's view";
                    };
            case Dict _ -> "a dict";
            case Generator _ -> "a generator";
            case Live live -> live.described();
        };
    }

    /// Python's truth of the value.
    default boolean truth() {
        return switch (this) {
            case Undefined _, None _ -> false;
            case Bool bool -> bool.truth();
            case Whole whole -> whole.number().signum() != 0;
            case Real real -> real.number() != 0;
            case Text text -> !text.text().isEmpty();
            case Items items -> !items.values().isEmpty();
            case Dict dict -> !dict.entries().isEmpty();
            case Generator _, Live _ -> true;
        };
    }
}
