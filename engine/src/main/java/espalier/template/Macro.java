package espalier.template;

import espalier.template.TemplateStatement.MacroShape;
import espalier.template.TemplateStatement.Parameter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A macro where it is defined: it sees the names around it.
record Macro(MacroShape shape, Scope around, Interpreter interpreter) implements Value.Live {

    private static final String CALLER = "caller";

    @Override
    public String described() {
        return "<Macro '%s'>".formatted(shape.name());
    }

    @Override
    public boolean callable() {
        return true;
    }

    @Override
    public Optional<Value> attribute(String name) {
        return name.equals("name") ? Optional.of(new Value.Text(shape.name())) : Optional.empty();
    }

    @Override
    public Value call(Arguments arguments) {
        Scope scope = around.inner();
        Map<String, Value> named = new LinkedHashMap<>(arguments.named());
        List<Parameter> parameters = shape.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            Value value = named.remove(parameter.name());
            if (i < arguments.positional().size()) {
                if (value != null) {
                    throw unfit("is given '%s' twice".formatted(parameter.name()));
                }
                value = arguments.positional().get(i);
            }
            scope.set(parameter.name(), value == null ? otherwise(parameter, scope) : value);
        }
        setRest(arguments.positional(), named, scope);
        return interpreter.captured(shape.body(), scope);
    }

    private Value otherwise(Parameter parameter, Scope scope) {
        return parameter
                .otherwise()
                .map(value -> interpreter.value(value, scope))
                .orElseGet(() ->
                        new Value.Undefined(
                                "the parameter '%s' was not given".formatted(parameter.name())));
    }

    /// What has no parameter goes to `caller`, `varargs` and `kwargs`, where the body asks for
    /// them.
    private void setRest(List<Value> positional, Map<String, Value> named, Scope scope) {
        if (shape.mentioned().contains(CALLER)
                && shape.parameters().stream().noneMatch(each -> each.name().equals(CALLER))) {
            Value caller = named.remove(CALLER);
            scope.set(CALLER, caller == null ? new Value.Undefined("there is no caller") : caller);
        }
        int most = shape.parameters().size();
        List<Value> more = positional.subList(Math.min(most, positional.size()), positional.size());
        if (shape.mentioned().contains("varargs")) {
            scope.set("varargs", Value.Items.of(Value.Items.Kind.TUPLE, more));
        } else if (!more.isEmpty()) {
            throw unfit("takes at most %d arguments, not %d".formatted(most, positional.size()));
        }
        if (shape.mentioned().contains("kwargs")) {
            Map<Value, Value> entries = new LinkedHashMap<>();
            named.forEach((name, value) -> entries.put(new Value.Text(name), value));
            scope.set("kwargs", Value.Dict.of(entries));
        } else if (!named.isEmpty()) {
            throw unfit("has no parameter '%s'".formatted(named.keySet().iterator().next()));
        }
    }

    private Fault unfit(String what) {
        return new Fault(
                "the macro '%s' %s. Maybe the call has an argument too many."
                        .formatted(shape.name(), what));
    }
}
