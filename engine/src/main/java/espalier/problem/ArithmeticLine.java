package espalier.problem;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One step as it is written, such as `13 - 9 = 4 (left: 4 4 10)`, true or not.
///
/// A number is an integer, a decimal or a fraction without blanks, may be negative, and may stand
/// in brackets. What comes after the closing bracket is ignored.
///
/// @param left the numbers left, in the order in which they are written
record ArithmeticLine(
        Numeral first, Operation operation, Numeral second, Numeral result, List<Numeral> left) {

    // No number of a problem comes near 40 digits; the bound keeps foreign text cheap to read.
    private static final String PLAIN =
            "[-−]?[0-9]{1,40}(?:\\.[0-9]{1,40}|/0{0,39}[1-9][0-9]{0,39})?";
    private static final String NUMBER = "(\\(" + PLAIN + "\\)|" + PLAIN + ")";
    private static final Pattern EQUATION =
            Pattern.compile(NUMBER + " *([-+*/−×÷]) *" + NUMBER + " *= *" + NUMBER + " *\\(left:");
    private static final Pattern LEFT = Pattern.compile(" *" + NUMBER + "(?=[ )])");
    private static final Pattern END = Pattern.compile(" *\\)");

    /// A number as it is written.
    record Numeral(String text, Rational value) {}

    ArithmeticLine {
        left = List.copyOf(left);
    }

    /// Reads a line, from its start; empty where it has another form.
    static Optional<ArithmeticLine> parse(String text) {
        Matcher line = EQUATION.matcher(text);
        if (!line.lookingAt()) {
            return Optional.empty();
        }
        Numeral first = numeral(line.group(1));
        Operation operation = Operation.of(line.group(2));
        Numeral second = numeral(line.group(3));
        Numeral result = numeral(line.group(4));
        List<Numeral> left = new ArrayList<>();
        line.region(line.end(), text.length()).usePattern(LEFT);
        while (line.lookingAt()) {
            left.add(numeral(line.group(1)));
            line.region(line.end(), text.length());
        }
        return line.usePattern(END).lookingAt()
                ? Optional.of(new ArithmeticLine(first, operation, second, result, left))
                : Optional.empty();
    }

    /// The text of a true step; fractions and negative operands stand in brackets.
    static String text(
            Rational first, Operation operation, Rational second, Rational result, Numbers left) {
        return "%s %s %s = %s (left: %s)"
                .formatted(operand(first), operation.sign(), operand(second), result, left);
    }

    /// The text that equal steps share: the smaller operand first where the operands may change
    /// places, the numbers left rising.
    String spelling() {
        Numbers rest = new Numbers(left.stream().map(Numeral::value).toList());
        boolean swapped = operation.commutative() && first.value().compareTo(second.value()) > 0;
        return text(
                (swapped ? second : first).value(),
                operation,
                (swapped ? first : second).value(),
                result.value(),
                rest);
    }

    /// What a spelled step works out, without the numbers left.
    static String working(String spelling) {
        int left = spelling.indexOf("(left");
        return (left < 0 ? spelling : spelling.substring(0, left)).strip();
    }

    private static String operand(Rational value) {
        return value.integer() && value.numerator().signum() >= 0
                ? value.toString()
                : "(" + value + ")";
    }

    private static Numeral numeral(String match) {
        String text = match.replace("(", "").replace(")", "");
        String plain = text.replace('−', '-');
        int bar = plain.indexOf('/');
        if (bar >= 0) {
            BigInteger denominator = new BigInteger(plain.substring(bar + 1));
            return new Numeral(
                    text, new Rational(new BigInteger(plain.substring(0, bar)), denominator));
        }
        return new Numeral(text, Rational.ofDecimal(plain));
    }
}
