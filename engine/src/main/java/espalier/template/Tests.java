package espalier.template;

import espalier.template.TemplateExpression.Relation;
import espalier.template.Value.Bool;
import espalier.template.Value.Items;
import espalier.template.Value.Text;
import espalier.template.Value.Undefined;
import espalier.template.Value.Whole;

import java.util.Map;
import java.util.function.Predicate;

/// What a value may be asked by `is`.
final class Tests {

    /// Whether something holds for a value.
    @FunctionalInterface
    interface Test {
        boolean holds(Value value, Arguments arguments, Allowance allowance);
    }

    private static final Map<String, Relation> RELATIONS =
            Map.ofEntries(
                    Map.entry("==", Relation.EQUAL),
                    Map.entry("eq", Relation.EQUAL),
                    Map.entry("equalto", Relation.EQUAL),
                    Map.entry("!=", Relation.UNEQUAL),
                    Map.entry("ne", Relation.UNEQUAL),
                    Map.entry("<", Relation.LESS),
                    Map.entry("lt", Relation.LESS),
                    Map.entry("lessthan", Relation.LESS),
                    Map.entry("<=", Relation.AT_MOST),
                    Map.entry("le", Relation.AT_MOST),
                    Map.entry(">", Relation.GREATER),
                    Map.entry("gt", Relation.GREATER),
                    Map.entry("greaterthan", Relation.GREATER),
                    Map.entry(">=", Relation.AT_LEAST),
                    Map.entry("ge", Relation.AT_LEAST),
                    Map.entry("in", Relation.IN));

    private static final Map<String, Test> TESTS =
            Map.ofEntries(
                    kind("defined", value -> !(value instanceof Undefined)),
                    kind("undefined", value -> value instanceof Undefined),
                    kind("none", value -> value == Value.None.NONE),
                    kind("boolean", value -> value instanceof Bool),
                    kind("true", value -> value.equals(Bool.TRUE)),
                    kind("false", value -> value.equals(Bool.FALSE)),
                    kind("integer", value -> value instanceof Whole),
                    kind("float", value -> value instanceof Value.Real),
                    kind("number", NumberValues::number),
                    kind("string", value -> value instanceof Text),
                    kind("mapping", value -> value instanceof Value.Dict),
                    kind("iterable", Elements::iterable),
                    kind("sequence", Tests::sequence),
                    kind("callable", Tests::callable),
                    kind("escaped", _ -> false),
                    kind("filter", value -> value instanceof Text(String n) && Filters.known(n)),
                    kind("test", value -> value instanceof Text(String name) && known(name)),
                    Map.entry("sameas", Tests::same),
                    Map.entry("lower", (value, a, b) -> cased(value, Letters.Kind.LOWER, a, b)),
                    Map.entry("upper", (value, a, b) -> cased(value, Letters.Kind.UPPER, a, b)),
                    Map.entry("odd", (value, a, b) -> remainder(value, a, b) == 1),
                    Map.entry("even", (value, a, b) -> remainder(value, a, b) == 0),
                    Map.entry("divisibleby", Tests::divisible));

    private Tests() {}

    static Test named(String name) {
        Relation relation = RELATIONS.get(name);
        if (relation != null) {
            return (value, arguments, allowance) ->
                    new Comparisons(allowance).hold(value, relation, other(arguments));
        }
        Test test = TESTS.get(name);
        if (test == null) {
            throw new Fault("there is no test '%s'. Maybe it is misspelt.".formatted(name));
        }
        return test;
    }

    private static boolean known(String name) {
        return RELATIONS.containsKey(name) || TESTS.containsKey(name);
    }

    private static Map.Entry<String, Test> kind(String name, Predicate<Value> kind) {
        return Map.entry(
                name,
                (value, arguments, _) -> {
                    arguments.none();
                    return kind.test(value);
                });
    }

    private static Value other(Arguments arguments) {
        return arguments.bind("other").needed("other");
    }

    private static boolean sequence(Value value) {
        return value instanceof Items items
                ? items.indexed()
                : !(value instanceof Value.Generator) && Elements.iterable(value);
    }

    private static boolean callable(Value value) {
        return value instanceof Undefined || (value instanceof Value.Live live && live.callable());
    }

    private static boolean cased(
            Value value, Letters.Kind kind, Arguments arguments, Allowance allowance) {
        arguments.none();
        String text = PythonText.text(value, allowance);
        allowance.read(text.length());
        return Letters.all(text, kind);
    }

    private static boolean same(Value value, Arguments arguments, Allowance allowance) {
        return Comparisons.same(value, other(arguments));
    }

    private static double remainder(Value value, Arguments arguments, Allowance allowance) {
        arguments.none();
        Value rest = new Arithmetic(allowance).of(value, Operator.REMAINDER, Whole.of(2));
        return NumberValues.real(rest).orElse(-1.0);
    }

    private static boolean divisible(Value value, Arguments arguments, Allowance allowance) {
        Value rest = new Arithmetic(allowance).of(value, Operator.REMAINDER, other(arguments));
        return NumberValues.number(rest) && !rest.truth();
    }
}
