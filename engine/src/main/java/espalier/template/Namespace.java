package espalier.template;

import java.util.Map;
import java.util.Optional;

/// Names that a template may set from anywhere, also from inside a loop.
final class Namespace implements Value.Live {

    private final Map<String, Value> names;

    /// Takes the map over.
    Namespace(Map<String, Value> names) {
        this.names = names;
    }

    void set(String name, Value value) {
        names.put(name, value);
    }

    @Override
    public String described() {
        return "<Namespace>";
    }

    @Override
    public boolean callable() {
        return false;
    }

    @Override
    public Optional<Value> attribute(String name) {
        return Optional.ofNullable(names.get(name));
    }
}
