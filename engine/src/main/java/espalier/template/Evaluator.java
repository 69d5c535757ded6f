package espalier.template;

import espalier.template.TemplateExpression.Argument;
import espalier.template.TemplateExpression.Comparison;
import espalier.template.Value.Bool;
import espalier.template.Value.Text;
import espalier.template.Value.Undefined;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Computes expressions.
final class Evaluator {

    private final Allowance allowance;
    private final Attributes attributes;
    private final Arithmetic arithmetic;
    private final Comparisons comparisons;

    Evaluator(Allowance allowance) {
        this.allowance = allowance;
        attributes = new Attributes(allowance);
        arithmetic = new Arithmetic(allowance);
        comparisons = new Comparisons(allowance);
    }

    Value value(TemplateExpression expression, Scope scope) {
        allowance.step();
        allowance.enter();
        Value value = unchecked(expression, scope);
        allowance.leave();
        return value;
    }

    private Value unchecked(TemplateExpression expression, Scope scope) {
        return switch (expression) {
            case TemplateExpression.Literal(Value value) -> value;
            case TemplateExpression.Name(String name) -> scope.value(name);
            case TemplateExpression.Attribute(TemplateExpression of, String name) ->
                    attributes.attribute(value(of, scope), name);
            case TemplateExpression.Item(TemplateExpression of, TemplateExpression key) ->
                    attributes.item(value(of, scope), value(key, scope));
            case TemplateExpression.Part part ->
                    attributes.slice(
                            value(part.of(), scope),
                            bound(part.from(), scope),
                            bound(part.to(), scope),
                            bound(part.step(), scope));
            case TemplateExpression.Call call -> call(call, Map.of(), scope);
            case TemplateExpression.Filtered filtered -> filtered(filtered, scope);
            case TemplateExpression.Tested tested ->
                    Bool.of(
                            Tests.named(tested.name())
                                    .holds(
                                            value(tested.input(), scope),
                                            arguments(
                                                    "the test '" + tested.name() + "'",
                                                    tested.arguments(),
                                                    scope),
                                            allowance));
            case TemplateExpression.Negative(TemplateExpression operand) ->
                    arithmetic.negative(value(operand, scope));
            case TemplateExpression.Positive(TemplateExpression operand) ->
                    arithmetic.positive(value(operand, scope));
            case TemplateExpression.Not(TemplateExpression operand) ->
                    Bool.of(!value(operand, scope).truth());
            case TemplateExpression.And(TemplateExpression left, TemplateExpression right) -> {
                Value first = value(left, scope);
                yield first.truth() ? value(right, scope) : first;
            }
            case TemplateExpression.Or(TemplateExpression left, TemplateExpression right) -> {
                Value first = value(left, scope);
                yield first.truth() ? first : value(right, scope);
            }
            case TemplateExpression.Calculation(
                            TemplateExpression left,
                            Operator operator,
                            TemplateExpression right) ->
                    calculation(defined(left, scope), operator, right, scope);
            case TemplateExpression.Concatenation(List<TemplateExpression> parts) -> {
                BoundedText text = new BoundedText(allowance);
                parts.forEach(part -> text.append(text(part, scope)));
                yield text.value();
            }
            case TemplateExpression.Compared compared -> Bool.of(holds(compared, scope));
            case TemplateExpression.Choice choice ->
                    value(choice.condition(), scope).truth()
                            ? value(choice.positive(), scope)
                            : otherwise(choice, scope);
            case TemplateExpression.ListOf(List<TemplateExpression> values) ->
                    Value.Items.list(values(values, scope));
            case TemplateExpression.TupleOf(List<TemplateExpression> values) ->
                    Value.Items.of(Value.Items.Kind.TUPLE, values(values, scope));
            case TemplateExpression.DictOf(List<TemplateExpression.Entry> entries) ->
                    dict(entries, scope);
        };
    }

    private String text(TemplateExpression expression, Scope scope) {
        return PythonText.text(value(expression, scope), allowance);
    }

    private Value bound(Optional<TemplateExpression> bound, Scope scope) {
        return bound.map(expression -> value(expression, scope)).orElse(Value.None.NONE);
    }

    private Value otherwise(TemplateExpression.Choice choice, Scope scope) {
        return choice.negative()
                .map(negative -> value(negative, scope))
                .orElseGet(() -> new Undefined("an 'if' without 'else' has no value"));
    }

    /// In a format, what is undefined is printed as nothing.
    private Value calculation(
            Value left, Operator operator, TemplateExpression right, Scope scope) {
        boolean format = operator == Operator.REMAINDER && left instanceof Text;
        return arithmetic.of(left, operator, format ? value(right, scope) : defined(right, scope));
    }

    private Value defined(TemplateExpression expression, Scope scope) {
        Value value = value(expression, scope);
        if (value instanceof Undefined(String reason)) {
            throw new Fault(
                    "%s, so nothing can be computed with it. Maybe '|default' is missing."
                            .formatted(reason));
        }
        return value;
    }

    private List<Value> values(List<TemplateExpression> expressions, Scope scope) {
        allowance.items(expressions.size());
        return expressions.stream().map(each -> value(each, scope)).toList();
    }

    private Value dict(List<TemplateExpression.Entry> entries, Scope scope) {
        allowance.items(entries.size());
        Map<Value, Value> values = new LinkedHashMap<>();
        for (TemplateExpression.Entry entry : entries) {
            Keys.put(values, value(entry.key(), scope), value(entry.value(), scope));
        }
        return Value.Dict.of(values);
    }

    private boolean holds(TemplateExpression.Compared compared, Scope scope) {
        Value left = value(compared.first(), scope);
        for (Comparison comparison : compared.rest()) {
            Value right = value(comparison.right(), scope);
            if (!comparisons.hold(left, comparison.relation(), right)) {
                return false;
            }
            left = right;
        }
        return true;
    }

    private Value filtered(TemplateExpression.Filtered filtered, Scope scope) {
        Value input = value(filtered.input(), scope);
        String callee = "the filter '" + filtered.name() + "'";
        return Filters.named(filtered.name())
                .apply(input, arguments(callee, filtered.arguments(), scope), allowance);
    }

    /// The value of a call that is handed more arguments than it says.
    Value call(TemplateExpression.Call call, Map<String, Value> more, Scope scope) {
        Value callee = value(call.callee(), scope);
        return switch (callee) {
            case Value.Live live -> {
                Arguments arguments = arguments(live.described(), call.arguments(), scope);
                Map<String, Value> named = new LinkedHashMap<>(arguments.named());
                named.putAll(more);
                yield live.call(new Arguments(arguments.callee(), arguments.positional(), named));
            }
            case Undefined(String reason) ->
                    throw new Fault(
                            "%s, so it cannot be called. Maybe it is misspelt.".formatted(reason));
            case Value.None _,
                    Bool _,
                    Value.Whole _,
                    Value.Real _,
                    Text _,
                    Value.Items _,
                    Value.Dict _,
                    Value.Generator _ ->
                    throw new Fault(
                            "%s cannot be called. Maybe the brackets are too much."
                                    .formatted(callee.noun()));
        };
    }

    private Arguments arguments(String callee, List<Argument> given, Scope scope) {
        List<Value> positional = new ArrayList<>();
        Map<String, Value> named = new LinkedHashMap<>();
        for (Argument argument : given) {
            Value value = value(argument.value(), scope);
            switch (argument) {
                case Argument.Positional _ -> positional.add(value);
                case Argument.Named(String name, TemplateExpression _) -> named.put(name, value);
                case Argument.Spread _ -> {
                    List<Value> values = Elements.of(value, allowance);
                    allowance.items(values.size());
                    positional.addAll(values);
                }
                case Argument.SpreadNames _ -> spread(value, named);
            }
        }
        return new Arguments(callee, positional, named);
    }

    private void spread(Value value, Map<String, Value> named) {
        if (!(value instanceof Value.Dict dict)) {
            throw new Fault(
                    "'**' needs a dict, not %s. Maybe '*' was meant.".formatted(value.noun()));
        }
        allowance.items(dict.entries().size());
        dict.entries().forEach((key, each) -> named.put(PythonText.text(key, allowance), each));
    }
}
