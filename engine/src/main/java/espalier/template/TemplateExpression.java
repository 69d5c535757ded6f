package espalier.template;

import java.util.List;
import java.util.Optional;

/// What a template computes.
sealed interface TemplateExpression {

    record Literal(Value value) implements TemplateExpression {}

    record Name(String name) implements TemplateExpression {}

    /// `of.name`
    record Attribute(TemplateExpression of, String name) implements TemplateExpression {}

    /// `of[key]`
    record Item(TemplateExpression of, TemplateExpression key) implements TemplateExpression {}

    /// `of[from:to:step]`
    record Part(
            TemplateExpression of,
            Optional<TemplateExpression> from,
            Optional<TemplateExpression> to,
            Optional<TemplateExpression> step)
            implements TemplateExpression {}

    record Call(TemplateExpression callee, List<Argument> arguments)
            implements TemplateExpression {}

    /// `input | name(arguments)`
    record Filtered(TemplateExpression input, String name, List<Argument> arguments)
            implements TemplateExpression {}

    /// `input is name(arguments)`
    record Tested(TemplateExpression input, String name, List<Argument> arguments)
            implements TemplateExpression {}

    record Negative(TemplateExpression operand) implements TemplateExpression {}

    record Positive(TemplateExpression operand) implements TemplateExpression {}

    record Not(TemplateExpression operand) implements TemplateExpression {}

    record And(TemplateExpression left, TemplateExpression right) implements TemplateExpression {}

    record Or(TemplateExpression left, TemplateExpression right) implements TemplateExpression {}

    record Calculation(TemplateExpression left, Operator operator, TemplateExpression right)
            implements TemplateExpression {}

    /// `a ~ b ~ c`
    record Concatenation(List<TemplateExpression> parts) implements TemplateExpression {}

    /// `first < b == c`, each between two neighbours.
    record Compared(TemplateExpression first, List<Comparison> rest)
            implements TemplateExpression {}

    /// `positive if condition else negative`
    record Choice(
            TemplateExpression condition,
            TemplateExpression positive,
            Optional<TemplateExpression> negative)
            implements TemplateExpression {}

    record ListOf(List<TemplateExpression> values) implements TemplateExpression {}

    record TupleOf(List<TemplateExpression> values) implements TemplateExpression {}

    record DictOf(List<Entry> entries) implements TemplateExpression {}

    record Entry(TemplateExpression key, TemplateExpression value) {}

    record Comparison(Relation relation, TemplateExpression right) {}

    /// What two values are compared by.
    enum Relation {
        EQUAL,
        UNEQUAL,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST,
        IN,
        NOT_IN
    }

    /// What is handed to a call.
    sealed interface Argument {
        TemplateExpression value();

        record Positional(TemplateExpression value) implements Argument {}

        record Named(String name, TemplateExpression value) implements Argument {}

        /// `*values`
        record Spread(TemplateExpression value) implements Argument {}

        /// `**values`
        record SpreadNames(TemplateExpression value) implements Argument {}
    }
}
