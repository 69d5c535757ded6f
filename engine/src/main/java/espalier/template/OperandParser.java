package espalier.template;

import espalier.template.TemplateExpression.Argument;
import espalier.template.Token.Kind;
import espalier.template.Value.Bool;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Reads what stands between operators: literals, names, brackets, and what follows them.
final class OperandParser {

    /// Words that end a test, where else its argument would begin.
    private static final Set<String> AFTER_TEST =
            Set.of("else", "or", "and", "if", "in", "not", "recursive");

    private static final int MOST_DIGITS = 1_200;

    private final TokenStream tokens;
    private final ExpressionParser expressions;

    OperandParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /// An operand with its sign, its filters and its tests.
    TemplateExpression filteredOperand() {
        return filtered(operand());
    }

    private TemplateExpression operand() {
        tokens.enter();
        TemplateExpression operand;
        if (tokens.skipOperator("-")) {
            operand = new TemplateExpression.Negative(operand());
        } else if (tokens.skipOperator("+")) {
            operand = new TemplateExpression.Positive(operand());
        } else {
            operand = followed(primary());
        }
        tokens.leave();
        return operand;
    }

    private TemplateExpression primary() {
        Token token = tokens.take();
        return switch (token.kind()) {
            case NAME -> name(token.text());
            case STRING -> string(token.text());
            case WHOLE -> whole(token.text());
            case REAL ->
                    new TemplateExpression.Literal(
                            new Value.Real(Double.parseDouble(plain(token))));
            case OPERATOR -> bracketed(token);
            case PLAIN, OPENING, CLOSING, END -> throw noValue(token);
        };
    }

    private TemplateExpression bracketed(Token token) {
        return switch (token.text()) {
            case "(" -> brackets();
            case "[" -> new TemplateExpression.ListOf(values("]", expressions::expression));
            case "{" -> new TemplateExpression.DictOf(values("}", this::entry));
            default -> throw noValue(token);
        };
    }

    private static Fault noValue(Token token) {
        return new Fault(
                "a value was expected, but there is %s. Maybe something before it is missing."
                        .formatted(token.described()));
    }

    private TemplateExpression name(String name) {
        return switch (name) {
            case "true", "True" -> new TemplateExpression.Literal(Bool.TRUE);
            case "false", "False" -> new TemplateExpression.Literal(Bool.FALSE);
            case "none", "None" -> new TemplateExpression.Literal(Value.None.NONE);
            default -> {
                tokens.mention(name);
                yield new TemplateExpression.Name(name);
            }
        };
    }

    private TemplateExpression string(String first) {
        StringBuilder text = new StringBuilder(first);
        while (tokens.peek().kind() == Kind.STRING) {
            text.append(tokens.take().text());
        }
        return new TemplateExpression.Literal(new Value.Text(text.toString()));
    }

    private static String plain(Token number) {
        if (number.text().length() > MOST_DIGITS) {
            throw new Fault(
                    "a number has more than %d digits. Maybe it should be a string."
                            .formatted(MOST_DIGITS));
        }
        return number.text().replace("_", "");
    }

    private static TemplateExpression whole(String text) {
        String digits = plain(new Token(Kind.WHOLE, text, 0));
        int radix =
                switch (digits.length() > 2 ? Character.toLowerCase(digits.charAt(1)) : '0') {
                    case 'b' -> 2;
                    case 'o' -> 8;
                    case 'x' -> 16;
                    default -> 10;
                };
        BigInteger number = new BigInteger(radix == 10 ? digits : digits.substring(2), radix);
        return new TemplateExpression.Literal(new Value.Whole(number));
    }

    private TemplateExpression brackets() {
        if (tokens.skipOperator(")")) {
            return new TemplateExpression.TupleOf(List.of());
        }
        TemplateExpression inside = expressions.tuple();
        tokens.expectOperator(")");
        return inside;
    }

    /// What stands between commas, up to a bracket.
    private <T> List<T> values(String closing, Supplier<T> value) {
        List<T> values = new ArrayList<>();
        while (!tokens.skipOperator(closing)) {
            if (!values.isEmpty()) {
                tokens.expectOperator(",");
                if (tokens.skipOperator(closing)) {
                    break;
                }
            }
            values.add(value.get());
        }
        return List.copyOf(values);
    }

    private TemplateExpression.Entry entry() {
        TemplateExpression key = expressions.expression();
        tokens.expectOperator(":");
        return new TemplateExpression.Entry(key, expressions.expression());
    }

    /// An operand with the dots, the brackets and the calls after it.
    private TemplateExpression followed(TemplateExpression operand) {
        TemplateExpression whole = operand;
        while (true) {
            if (tokens.skipOperator(".")) {
                whole = attribute(whole);
            } else if (tokens.skipOperator("[")) {
                whole = subscript(whole);
            } else if (tokens.skipOperator("(")) {
                whole = new TemplateExpression.Call(whole, values(")", this::argument));
            } else {
                return whole;
            }
        }
    }

    private TemplateExpression attribute(TemplateExpression of) {
        Token name = tokens.take();
        return switch (name.kind()) {
            case NAME -> new TemplateExpression.Attribute(of, name.text());
            case WHOLE -> new TemplateExpression.Item(of, whole(name.text()));
            case PLAIN, OPENING, CLOSING, STRING, REAL, OPERATOR, END ->
                    throw new Fault(
                            ("a name was expected after a dot, but there is %s. "
                                            + "Maybe the dot is too much.")
                                    .formatted(name.described()));
        };
    }

    private TemplateExpression subscript(TemplateExpression of) {
        Optional<TemplateExpression> from = bound();
        if (!tokens.skipOperator(":")) {
            TemplateExpression key = from.orElseThrow(() -> tokens.unexpected("a value"));
            tokens.expectOperator("]");
            return new TemplateExpression.Item(of, key);
        }
        Optional<TemplateExpression> to = bound();
        Optional<TemplateExpression> step = tokens.skipOperator(":") ? bound() : Optional.empty();
        tokens.expectOperator("]");
        return new TemplateExpression.Part(of, from, to, step);
    }

    private Optional<TemplateExpression> bound() {
        return tokens.peek().operator(":") || tokens.peek().operator("]")
                ? Optional.empty()
                : Optional.of(expressions.tuple());
    }

    private Argument argument() {
        if (tokens.skipOperator("*")) {
            return new Argument.Spread(expressions.expression());
        }
        if (tokens.skipOperator("**")) {
            return new Argument.SpreadNames(expressions.expression());
        }
        if (tokens.peek().kind() == Kind.NAME && tokens.second().operator("=")) {
            String name = tokens.anyName();
            tokens.expectOperator("=");
            return new Argument.Named(name, expressions.expression());
        }
        return new Argument.Positional(expressions.expression());
    }

    /// A value with the filters, the tests and the calls after it.
    private TemplateExpression filtered(TemplateExpression value) {
        TemplateExpression whole = value;
        while (true) {
            if (tokens.peek().operator("|")) {
                whole = filters(whole);
            } else if (tokens.skipName("is")) {
                whole = test(whole);
            } else if (tokens.skipOperator("(")) {
                whole = new TemplateExpression.Call(whole, values(")", this::argument));
            } else {
                return whole;
            }
        }
    }

    /// A value with the filters after it.
    TemplateExpression filters(TemplateExpression value) {
        TemplateExpression whole = value;
        while (tokens.skipOperator("|")) {
            whole = filter(whole);
        }
        return whole;
    }

    /// A value with the filter whose name comes next.
    TemplateExpression filter(TemplateExpression value) {
        String name = dottedName();
        return new TemplateExpression.Filtered(
                value, name, tokens.skipOperator("(") ? values(")", this::argument) : List.of());
    }

    private TemplateExpression test(TemplateExpression value) {
        boolean negated = tokens.skipName("not");
        String name = dottedName();
        TemplateExpression test = new TemplateExpression.Tested(value, name, testArguments());
        return negated ? new TemplateExpression.Not(test) : test;
    }

    private List<Argument> testArguments() {
        if (tokens.skipOperator("(")) {
            return values(")", this::argument);
        }
        Token token = tokens.peek();
        if (token.name("is")) {
            throw new Fault("a test cannot follow a test. Maybe an 'and' is missing.");
        }
        boolean argument =
                switch (token.kind()) {
                    case NAME -> !AFTER_TEST.contains(token.text());
                    case STRING, WHOLE, REAL -> true;
                    case OPERATOR -> token.operator("[") || token.operator("{");
                    case PLAIN, OPENING, CLOSING, END -> false;
                };
        return argument ? List.of(new Argument.Positional(followed(primary()))) : List.of();
    }

    private String dottedName() {
        StringBuilder name = new StringBuilder(tokens.anyName());
        while (tokens.skipOperator(".")) {
            name.append('.').append(tokens.anyName());
        }
        return name.toString();
    }
}
