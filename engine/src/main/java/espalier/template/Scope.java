package espalier.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The names that are known at a place of a template: its own, and those around it.
final class Scope {

    private final Optional<Scope> outer;
    private final Map<String, Value> names;

    private Scope(Optional<Scope> outer, Map<String, Value> names) {
        this.outer = outer;
        this.names = names;
    }

    static Scope of(Map<String, Value> names) {
        return new Scope(Optional.empty(), new HashMap<>(names));
    }

    /// A scope inside this one; what is set there is not seen here.
    Scope inner() {
        return new Scope(Optional.of(this), new HashMap<>());
    }

    void set(String name, Value value) {
        names.put(name, value);
    }

    Value value(String name) {
        Optional<Scope> scope = Optional.of(this);
        while (scope.isPresent()) {
            Value value = scope.get().names.get(name);
            if (value != null) {
                return value;
            }
            scope = scope.get().outer;
        }
        return new Value.Undefined("'" + name + "' is undefined");
    }
}
