package espalier.template;

import espalier.template.Expression.Comparison;
import espalier.template.Expression.Relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads expressions, from what binds least to what binds most. What binds more than a sign is
/// [OperandParser]'s.
final class ExpressionParser {

    private static final Map<String, Relation> RELATIONS =
            Map.of(
                    "==", Relation.EQUAL,
                    "!=", Relation.UNEQUAL,
                    "<", Relation.LESS,
                    "<=", Relation.AT_MOST,
                    ">", Relation.GREATER,
                    ">=", Relation.AT_LEAST);

    private final TokenStream tokens;
    private final OperandParser operands;

    ExpressionParser(TokenStream tokens) {
        this.tokens = tokens;
        operands = new OperandParser(tokens, this);
    }

    /// An expression, which commas make a tuple.
    Expression tuple() {
        return tuple(this::expression);
    }

    /// The same for where `if` goes on with something else.
    Expression tupleBeforeIf() {
        return tuple(this::or);
    }

    private Expression tuple(Supplier<Expression> part) {
        Expression first = part.get();
        if (!tokens.peek().operator(",")) {
            return first;
        }
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (tokens.skipOperator(",") && !tupleEnds()) {
            parts.add(part.get());
        }
        return new Expression.TupleOf(List.copyOf(parts));
    }

    private boolean tupleEnds() {
        Token token = tokens.peek();
        return token.kind() == Token.Kind.CLOSING || token.operator(")") || token.name("recursive");
    }

    /// `a if b else c`
    Expression expression() {
        tokens.enter();
        Expression expression = or();
        while (tokens.skipName("if")) {
            Expression condition = or();
            Optional<Expression> otherwise =
                    tokens.skipName("else") ? Optional.of(expression()) : Optional.empty();
            expression = new Expression.Choice(condition, expression, otherwise);
        }
        tokens.leave();
        return expression;
    }

    Expression or() {
        Expression left = and();
        while (tokens.skipName("or")) {
            left = new Expression.Or(left, and());
        }
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (tokens.skipName("and")) {
            left = new Expression.And(left, not());
        }
        return left;
    }

    private Expression not() {
        if (!tokens.skipName("not")) {
            return comparison();
        }
        tokens.enter();
        Expression operand = not();
        tokens.leave();
        return new Expression.Not(operand);
    }

    private Expression comparison() {
        Expression first = sum();
        List<Comparison> rest = new ArrayList<>();
        Optional<Relation> relation = relation();
        while (relation.isPresent()) {
            rest.add(new Comparison(relation.get(), sum()));
            relation = relation();
        }
        return rest.isEmpty() ? first : new Expression.Compared(first, List.copyOf(rest));
    }

    private Optional<Relation> relation() {
        Token token = tokens.peek();
        Relation relation =
                token.kind() == Token.Kind.OPERATOR ? RELATIONS.get(token.text()) : null;
        if (token.name("in")) {
            relation = Relation.IN;
        } else if (token.name("not") && tokens.second().name("in")) {
            tokens.take();
            relation = Relation.NOT_IN;
        }
        if (relation != null) {
            tokens.take();
        }
        return Optional.ofNullable(relation);
    }

    private Expression sum() {
        Expression left = concatenation();
        while (true) {
            Optional<Operator> operator = operator(Operator.ADD, Operator.SUBTRACT);
            if (operator.isEmpty()) {
                return left;
            }
            left = new Expression.Calculation(left, operator.get(), concatenation());
        }
    }

    private Expression concatenation() {
        Expression first = product();
        if (!tokens.peek().operator("~")) {
            return first;
        }
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (tokens.skipOperator("~")) {
            parts.add(product());
        }
        return new Expression.Concatenation(List.copyOf(parts));
    }

    private Expression product() {
        Expression left = power();
        while (true) {
            Optional<Operator> operator =
                    operator(
                            Operator.MULTIPLY,
                            Operator.DIVIDE,
                            Operator.DIVIDE_DOWN,
                            Operator.REMAINDER);
            if (operator.isEmpty()) {
                return left;
            }
            left = new Expression.Calculation(left, operator.get(), power());
        }
    }

    private Expression power() {
        Expression left = operands.filteredOperand();
        while (tokens.skipOperator(Operator.POWER.sign)) {
            left = new Expression.Calculation(left, Operator.POWER, operands.filteredOperand());
        }
        return left;
    }

    private Optional<Operator> operator(Operator... operators) {
        for (Operator operator : operators) {
            if (tokens.skipOperator(operator.sign)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }
}
