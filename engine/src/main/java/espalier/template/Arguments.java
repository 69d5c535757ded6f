package espalier.template;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What something is called with.
///
/// @param callee who is called, as an error names it: `the filter 'join'`
record Arguments(String callee, List<Value> positional, Map<String, Value> named) {

    Arguments {
        positional = List.copyOf(positional);
    }

    static Arguments of(String callee, Value... positional) {
        return new Arguments(callee, List.of(positional), Map.of());
    }

    /// The arguments without the first, for another callee.
    Arguments rest(String callee) {
        return new Arguments(callee, positional.subList(1, positional.size()), named);
    }

    /// The arguments by the names of the parameters.
    Bound bind(String... parameters) {
        if (positional.size() > parameters.length) {
            throw new Fault(
                    "%s takes at most %d arguments, not %d. Maybe one is too many."
                            .formatted(callee, parameters.length, positional.size()));
        }
        Map<String, Value> values = new HashMap<>();
        for (int i = 0; i < positional.size(); i++) {
            values.put(parameters[i], positional.get(i));
        }
        for (Map.Entry<String, Value> entry : named.entrySet()) {
            if (!List.of(parameters).contains(entry.getKey())) {
                throw new Fault(
                        "%s knows no argument '%s'. Maybe one of %s was meant."
                                .formatted(callee, entry.getKey(), List.of(parameters)));
            }
            if (values.put(entry.getKey(), entry.getValue()) != null) {
                throw new Fault(
                        "%s is given '%s' twice. Maybe one of them is too many."
                                .formatted(callee, entry.getKey()));
            }
        }
        return new Bound(callee, values);
    }

    /// The named arguments as a dict.
    Value.Dict dict() {
        Map<Value, Value> entries = new LinkedHashMap<>();
        named.forEach((name, value) -> entries.put(new Value.Text(name), value));
        return Value.Dict.of(entries);
    }

    /// That there are none.
    void none() {
        bind();
    }
}
