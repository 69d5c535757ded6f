package espalier.template;

import java.util.List;
import java.util.Optional;

/// What a template computes.
sealed interface Expression {

    record Literal(Value value) implements Expression {}

    record Name(String name) implements Expression {}

    /// `of.name`
    record Attribute(Expression of, String name) implements Expression {}

    /// `of[key]`
    record Item(Expression of, Expression key) implements Expression {}

    /// `of[from:to:step]`
    record Part(
            Expression of,
            Optional<Expression> from,
            Optional<Expression> to,
            Optional<Expression> step)
            implements Expression {}

    record Call(Expression callee, List<Argument> arguments) implements Expression {}

    /// `input | name(arguments)`
    record Filtered(Expression input, String name, List<Argument> arguments)
            implements Expression {}

    /// `input is name(arguments)`
    record Tested(Expression input, String name, List<Argument> arguments) implements Expression {}

    record Negative(Expression operand) implements Expression {}

    record Positive(Expression operand) implements Expression {}

    record Not(Expression operand) implements Expression {}

    record And(Expression left, Expression right) implements Expression {}

    record Or(Expression left, Expression right) implements Expression {}

    record Calculation(Expression left, Operator operator, Expression right)
            implements Expression {}

    /// `a ~ b ~ c`
    record Concatenation(List<Expression> parts) implements Expression {}

    /// `first < b == c`, each between two neighbours.
    record Compared(Expression first, List<Comparison> rest) implements Expression {}

    /// `positive if condition else negative`
    record Choice(Expression condition, Expression positive, Optional<Expression> negative)
            implements Expression {}

    record ListOf(List<Expression> values) implements Expression {}

    record TupleOf(List<Expression> values) implements Expression {}

    record DictOf(List<Entry> entries) implements Expression {}

    record Entry(Expression key, Expression value) {}

    record Comparison(Relation relation, Expression right) {}

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
        Expression value();

        record Positional(Expression value) implements Argument {}

        record Named(String name, Expression value) implements Argument {}

        /// `*values`
        record Spread(Expression value) implements Argument {}

        /// `**values`
        record SpreadNames(Expression value) implements Argument {}
    }
}
