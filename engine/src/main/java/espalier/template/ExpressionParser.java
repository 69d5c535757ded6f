package espalier.template;

import espalier.template.TemplateExpression.Comparison;
import espalier.template.TemplateExpression.Relation;

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
    TemplateExpression tuple() {
        return tuple(this::expression);
    }

    /// The same for where `if` goes on with something else.
    TemplateExpression tupleBeforeIf() {
        return tuple(this::or);
    }

    private TemplateExpression tuple(Supplier<TemplateExpression> part) {
        TemplateExpression first = part.get();
        if (!tokens.peek().operator(",")) {
            return first;
        }
        List<TemplateExpression> parts = new ArrayList<>(List.of(first));
        while (tokens.skipOperator(",") && !tupleEnds()) {
            parts.add(part.get());
        }
        return new TemplateExpression.TupleOf(List.copyOf(parts));
    }

    private boolean tupleEnds() {
        Token token = tokens.peek();
        return token.kind() == Token.Kind.CLOSING || token.operator(")") || token.name("recursive");
    }

    /// `a if b else c`
    TemplateExpression expression() {
        tokens.enter();
        TemplateExpression expression = or();
        while (tokens.skipName("if")) {
            TemplateExpression condition = or();
            Optional<TemplateExpression> otherwise =
                    tokens.skipName("else") ? Optional.of(expression()) : Optional.empty();
            expression = new TemplateExpression.Choice(condition, expression, otherwise);
        }
        tokens.leave();
        return expression;
    }

    TemplateExpression or() {
        TemplateExpression left = and();
        while (tokens.skipName("or")) {
            left = new TemplateExpression.Or(left, and());
        }
        return left;
    }

    private TemplateExpression and() {
        TemplateExpression left = not();
        while (tokens.skipName("and")) {
            left = new TemplateExpression.And(left, not());
        }
        return left;
    }

    private TemplateExpression not() {
        if (!tokens.skipName("not")) {
            return comparison();
        }
        tokens.enter();
        TemplateExpression operand = not();
        tokens.leave();
        return new TemplateExpression.Not(operand);
    }

    private TemplateExpression comparison() {
        TemplateExpression first = sum();
        List<Comparison> rest = new ArrayList<>();
        Optional<Relation> relation = relation();
        while (relation.isPresent()) {
            rest.add(new Comparison(relation.get(), sum()));
            relation = relation();
        }
        return rest.isEmpty() ? first : new TemplateExpression.Compared(first, List.copyOf(rest));
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

    private TemplateExpression sum() {
        TemplateExpression left = concatenation();
        while (true) {
            Optional<Operator> operator = operator(Operator.ADD, Operator.SUBTRACT);
            if (operator.isEmpty()) {
                return left;
            }
            left = new TemplateExpression.Calculation(left, operator.get(), concatenation());
        }
    }

    private TemplateExpression concatenation() {
        TemplateExpression first = product();
        if (!tokens.peek().operator("~")) {
            return first;
        }
        List<TemplateExpression> parts = new ArrayList<>(List.of(first));
        while (tokens.skipOperator("~")) {
            parts.add(product());
        }
        return new TemplateExpression.Concatenation(List.copyOf(parts));
    }

    private TemplateExpression product() {
        TemplateExpression left = power();
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
            left = new TemplateExpression.Calculation(left, operator.get(), power());
        }
    }

    private TemplateExpression power() {
        TemplateExpression left = operands.filteredOperand();
        while (tokens.skipOperator(Operator.POWER.sign)) {
            left =
                    new TemplateExpression.Calculation(
                            left, Operator.POWER, operands.filteredOperand());
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
