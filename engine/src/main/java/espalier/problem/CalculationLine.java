package espalier.problem;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of a calculation, true or not; its text has one blank beside every sign.
sealed interface CalculationLine {

    /// `47 * 36 = 47 * 30 + 47 * 6.`
    record Equation(Sum left, Sum right) implements CalculationLine {

        @Override
        public String toString() {
            return "%s = %s.".formatted(left, right);
        }
    }

    /// `Answer: 1692.`
    record Answered(long number) implements CalculationLine {

        @Override
        public String toString() {
            return "Answer: %d.".formatted(number);
        }
    }

    /// Reads a line; empty where it has another form.
    static Optional<CalculationLine> parse(String text) {
        if (text.length() > Forms.LONGEST) {
            return Optional.empty();
        }
        Matcher answer = Forms.ANSWER.matcher(text);
        if (answer.matches()) {
            return Optional.of(new Answered(Long.parseLong(answer.group(1))));
        }
        Matcher equation = Forms.EQUATION.matcher(text);
        if (!equation.matches()) {
            return Optional.empty();
        }
        Optional<Sum> right = Sum.parse(equation.group(2));
        return Sum.parse(equation.group(1)).flatMap(left -> right.map(r -> new Equation(left, r)));
    }

    /// The forms of the lines.
    final class Forms {

        private static final int LONGEST = 400;
        private static final Pattern EQUATION = Pattern.compile("([^=]*) = ([^=]*)\\.");
        private static final Pattern ANSWER = Pattern.compile("Answer: ([0-9]{1,9})\\.");

        private Forms() {}
    }
}
