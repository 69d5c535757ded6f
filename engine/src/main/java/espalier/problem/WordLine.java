package espalier.problem;

import espalier.problem.ArithmeticLine.Numeral;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line about a word problem, true or not.
sealed interface WordLine {

    /// A number, and whose it is said to be.
    ///
    /// @param owner a person, or the label of the line that found it; empty where none is named
    record Owned(String owner, Numeral number) {

        Rational value() {
            return number.value();
        }

        private String spelling() {
            String plain = new BigDecimal(number.text()).stripTrailingZeros().toPlainString();
            return owner.isEmpty() ? plain : owner + " " + plain;
        }
    }

    /// `Boxes: 3 * 12 = 36.`, or with owners `Tom: Tom 45 + Boxes 36 = Tom 81.` One operation.
    ///
    /// @param label without its colon; empty where there is none
    record Equation(String label, Owned first, Operation operation, Owned second, Owned result)
            implements WordLine {

        @Override
        public String spelling() {
            boolean swapped =
                    operation.commutative() && first.value().compareTo(second.value()) > 0;
            return "%s%s %s %s = %s."
                    .formatted(
                            label.isEmpty() ? "" : label + ": ",
                            (swapped ? second : first).spelling(),
                            operation.sign(),
                            (swapped ? first : second).spelling(),
                            result.spelling());
        }

        /// The operation as it is written, without its result and without owners.
        String left() {
            return "%s %s %s"
                    .formatted(first.number().text(), operation.sign(), second.number().text());
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
                                Objects.requireNonNullElse(equation.group(1), ""),
                                owned(equation.group(2), equation.group(3)),
                                Operation.of(equation.group(4)),
                                owned(equation.group(5), equation.group(6)),
                                owned(equation.group(7), equation.group(8))))
                : Optional.empty();
    }

    private static Owned owned(@Nullable String owner, String number) {
        return new Owned(
                Objects.requireNonNullElse(owner, ""),
                new Numeral(number, Rational.ofDecimal(number)));
    }

    /// The forms of the lines.
    final class Forms {

        private static final int LONGEST = 300;
        private static final String NUMBER =
                "(?:(\\p{Lu}\\p{L}{0,19}) )?([0-9]{1,40}(?:\\.[0-9]{1,40})?)";
        private static final Pattern EQUATION =
                Pattern.compile(
                        "(?:(\\p{Lu}[\\p{L}' -]{0,60}): )?"
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
