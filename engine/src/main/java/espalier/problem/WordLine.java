package espalier.problem;

import espalier.problem.ArithmeticLine.Numeral;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line about a word problem, true or not.
sealed interface WordLine {

    /// `Boxes: 3 * 12 = 36.` One operation; what a label before it says does not matter.
    ///
    /// @param label with its colon and the blank after it; empty where there is none
    record Equation(
            String label, Numeral first, Operation operation, Numeral second, Numeral result)
            implements WordLine {

        @Override
        public String spelling() {
            boolean swapped =
                    operation.commutative() && first.value().compareTo(second.value()) > 0;
            return "%s%s %s %s = %s."
                    .formatted(
                            label,
                            plain(swapped ? second : first),
                            operation.sign(),
                            plain(swapped ? first : second),
                            plain(result));
        }

        private static String plain(Numeral number) {
            return new BigDecimal(number.text()).stripTrailingZeros().toPlainString();
        }

        /// The operation as it is written, without its result.
        String left() {
            return "%s %s %s".formatted(first.text(), operation.sign(), second.text());
        }
    }

    /// `Answer: 36.`
    record Answered(Rational number) implements WordLine {

        @Override
        public String spelling() {
            return "Answer: %s.".formatted(number);
        }
    }

    /// The text that lines share which say the same: the smaller operand first where the operands
    /// may change places.
    String spelling();

    /// Reads a line; empty where it has another form.
    static Optional<WordLine> parse(String text) {
        if (text.length() > Forms.LONGEST) {
            return Optional.empty();
        }
        Matcher answer = Forms.ANSWER.matcher(text);
        if (answer.matches()) {
            return Optional.of(new Answered(Rational.ofDecimal(answer.group(1))));
        }
        Matcher equation = Forms.EQUATION.matcher(text);
        return equation.matches()
                ? Optional.of(
                        new Equation(
                                equation.group(1) == null ? "" : equation.group(1),
                                numeral(equation.group(2)),
                                Operation.of(equation.group(3)),
                                numeral(equation.group(4)),
                                numeral(equation.group(5))))
                : Optional.empty();
    }

    private static Numeral numeral(String text) {
        return new Numeral(text, Rational.ofDecimal(text));
    }

    /// The forms of the lines.
    final class Forms {

        private static final int LONGEST = 300;
        private static final String NUMBER = "([0-9]{1,40}(?:\\.[0-9]{1,40})?)";
        private static final Pattern EQUATION =
                Pattern.compile(
                        "(\\p{Lu}[\\p{L}' -]{0,60}: )?"
                                + NUMBER
                                + " ?([-+*/−×÷]) ?"
                                + NUMBER
                                + " ?= ?"
                                + NUMBER
                                + "\\.");
        private static final Pattern ANSWER = Pattern.compile("Answer: ([0-9]{1,40})\\.");

        private Forms() {}
    }
}
