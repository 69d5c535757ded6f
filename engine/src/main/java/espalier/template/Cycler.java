package espalier.template;

import java.util.List;
import java.util.Optional;

/// Gives some values in turn, again and again.
final class Cycler implements Value.Live {

    private final List<Value> values;
    private int next;

    Cycler(List<Value> values) {
        this.values = values;
    }

    @Override
    public String described() {
        return "<Cycler>";
    }

    @Override
    public boolean callable() {
        return false;
    }

    @Override
    public Optional<Value> attribute(String name) {
        return switch (name) {
            case "current" -> Optional.of(values.get(next));
            case "next" -> Optional.of(new Function("the method 'next'", this::next));
            case "reset" -> Optional.of(new Function("the method 'reset'", this::reset));
            default -> Optional.empty();
        };
    }

    private Value next(Arguments arguments) {
        arguments.none();
        Value value = values.get(next);
        next = (next + 1) % values.size();
        return value;
    }

    private Value reset(Arguments arguments) {
        arguments.none();
        next = 0;
        return Value.None.NONE;
    }
}
