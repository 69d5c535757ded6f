package espalier.template;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/// The arguments of a call by the names of their parameters.
record Bound(String callee, Map<String, Value> values) {

    /// An argument; one that is none counts as not given.
    Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> value != Value.None.NONE);
    }

    /// An argument that must be given, though it may be none.
    Value needed(String name) {
        Value value = values.get(name);
        if (value == null) {
            throw new Fault(
                    "%s needs the argument '%s'. Maybe it was forgotten.".formatted(callee, name));
        }
        return value;
    }

    boolean truth(String name) {
        Value value = values.get(name);
        return value != null && value.truth();
    }

    String text(String name, String otherwise) {
        return value(name).map(value -> text(name, value)).orElse(otherwise);
    }

    String neededText(String name) {
        return text(name, needed(name));
    }

    private String text(String name, Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw wrong(name, "a string", value);
    }

    /// A whole number, brought into the range of an int.
    int whole(String name, int otherwise) {
        return value(name).map(value -> whole(name, value)).orElse(otherwise);
    }

    int neededWhole(String name) {
        return whole(name, needed(name));
    }

    private int whole(String name, Value value) {
        BigInteger number =
                NumberValues.whole(value).orElseThrow(() -> wrong(name, "a whole number", value));
        return NumberValues.toInt(number);
    }

    private Fault wrong(String name, String expected, Value value) {
        return new Fault(
                "%s needs %s as '%s', not %s. Maybe another variable was meant."
                        .formatted(callee, expected, name, value.noun()));
    }
}
