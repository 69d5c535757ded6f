package espalier.problem;

import java.util.Optional;

/// One of the four operations of arithmetic.
enum Operation {
    PLUS("+", 1),
    MINUS("-", 1),
    TIMES("*", 2),
    DIVIDED_BY("/", 2);

    private final String sign;
    private final int precedence;

    Operation(String sign, int precedence) {
        this.sign = sign;
        this.precedence = precedence;
    }

    /// The operation that a sign stands for; also `−`, `×` and `÷` are understood.
    static Operation of(String sign) {
        return switch (sign) {
            case "+" -> PLUS;
            case "-", "−" -> MINUS;
            case "*", "×" -> TIMES;
            case "/", "÷" -> DIVIDED_BY;
            default ->
                    throw new IllegalArgumentException("sign (" + sign + ") must be + - * or /.");
        };
    }

    String sign() {
        return sign;
    }

    /// What binds tighter has more.
    int precedence() {
        return precedence;
    }

    /// Whether the operands may change places.
    boolean commutative() {
        return this == PLUS || this == TIMES;
    }

    /// The result, or empty for a division by zero.
    Optional<Rational> result(Rational first, Rational second) {
        return switch (this) {
            case PLUS -> Optional.of(first.plus(second));
            case MINUS -> Optional.of(first.minus(second));
            case TIMES -> Optional.of(first.times(second));
            case DIVIDED_BY ->
                    second.zero() ? Optional.empty() : Optional.of(first.dividedBy(second));
        };
    }

    /// The only second operand that gives `result` after `first`, or empty where there is none or
    /// where every one does.
    Optional<Rational> secondOperand(Rational first, Rational result) {
        return switch (this) {
            case PLUS -> Optional.of(result.minus(first));
            case MINUS -> Optional.of(first.minus(result));
            case TIMES -> first.zero() ? Optional.empty() : Optional.of(result.dividedBy(first));
            case DIVIDED_BY ->
                    first.zero() || result.zero()
                            ? Optional.empty()
                            : Optional.of(first.dividedBy(result));
        };
    }

    /// The only first operand that gives `result` before `second`, or empty where there is none or
    /// where every one does.
    Optional<Rational> firstOperand(Rational second, Rational result) {
        return switch (this) {
            case PLUS -> Optional.of(result.minus(second));
            case MINUS -> Optional.of(result.plus(second));
            case TIMES -> second.zero() ? Optional.empty() : Optional.of(result.dividedBy(second));
            case DIVIDED_BY -> second.zero() ? Optional.empty() : Optional.of(result.times(second));
        };
    }
}
