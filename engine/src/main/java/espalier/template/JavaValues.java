package espalier.template;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes values of what Java programs and JSON readers have.
final class JavaValues {

    private JavaValues() {}

    static Map<String, Value> values(Map<String, ?> variables) {
        Map<String, Value> values = new HashMap<>();
        variables.forEach((name, variable) -> values.put(name, value(name, variable)));
        return values;
    }

    /// The value of a variable; its name is for the error if it has none.
    static Value value(String name, @Nullable Object variable) {
        try {
            return value(name, variable, 0);
        } catch (Fault fault) {
            throw new TemplateException(
                    "The variable '%s' is not fit for a chat template: %s"
                            .formatted(name, fault.getMessage()));
        }
    }

    private static Value value(String name, @Nullable Object variable, int depth) {
        if (depth > Value.MOST_NESTED) {
            throw new Fault(
                    "it is nested more than %d deep. Maybe it holds itself."
                            .formatted(Value.MOST_NESTED));
        }
        return switch (variable) {
            case null -> Value.None.NONE;
            case Boolean truth -> Value.Bool.of(truth);
            case Integer number -> Value.Whole.of(number);
            case Long number -> Value.Whole.of(number);
            case BigInteger number -> NumberValues.bounded(number);
            case Double number -> new Value.Real(number);
            case Float number -> new Value.Real(number);
            case BigDecimal number -> new Value.Real(number.doubleValue());
            case String text -> new Value.Text(text);
            case List<?> list -> {
                List<Value> values = new ArrayList<>();
                for (Object each : list) {
                    values.add(value(name, each, depth + 1));
                }
                yield Value.Items.list(values);
            }
            case Map<?, ?> map -> {
                Map<Value, Value> entries = new LinkedHashMap<>();
                map.forEach((key, each) ->
                        Keys.put(
                                entries,
                                value(name, key, depth + 1),
                                value(name, each, depth + 1)));
                yield Value.Dict.of(entries);
            }
            default ->
                    throw new Fault(
                            ("it holds a %s, but only strings, numbers, booleans, nulls, lists and"
                                 + " maps can be rendered. Maybe it should be turned into a string"
                                 + " first.")
                                    .formatted(variable.getClass().getSimpleName()));
        };
    }
}
