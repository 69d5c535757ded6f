package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.Thought;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a chain makes of its problem's numbers, line by line.
///
/// Every line is looked at for each [LineFault] in turn; the first fault decides. The numbers left
/// are kept as expressions over the problem's numbers, so the answer is there when one of them
/// remains.
sealed interface Working {

    /// Every line is legal.
    ///
    /// @param left what is left, ascending by value
    record Sound(NumberProblem problem, List<Expression> left) implements Working {

        public Sound {
            left = List.copyOf(left);
        }

        /// Whether a single number is left.
        boolean complete() {
            return left.size() == 1;
        }

        /// The numbers left.
        Numbers numbers() {
            return new Numbers(left.stream().map(Expression::value).toList());
        }

        /// Whether the target is all that is left.
        boolean solved() {
            return complete() && left.getFirst().value().equals(Rational.of(problem.target()));
        }
    }

    /// A line is illegal, and with it every line after.
    ///
    /// @param step which thought holds the first illegal line, counted from 0
    /// @param reason one sentence
    record Faulty(int step, LineFault fault, String reason) implements Working {}

    /// The working of a chain.
    ///
    /// @throws ProblemFormatException where the chain's problem is no number problem
    static Working of(Chain chain) {
        NumberProblem problem = NumberProblem.of(chain.problem());
        List<Expression> start = new ArrayList<>();
        for (int number : problem.numbers()) {
            start.add(new Expression.Given(Rational.of(number)));
        }
        Sound sound = new Sound(problem, start);
        List<Thought> thoughts = chain.thoughts();
        for (int step = 0; step < thoughts.size(); step++) {
            String text = thoughts.get(step).text();
            List<String> lines = text.lines().filter(Predicate.not(String::isBlank)).toList();
            for (String line : lines.isEmpty() ? List.of("") : lines) {
                switch (after(sound, line, step)) {
                    case Sound next -> sound = next;
                    case Faulty faulty -> {
                        return faulty;
                    }
                }
            }
        }
        return sound;
    }

    /// The expression over the problem's numbers that a complete working comes to, with its value,
    /// such as `(13 - 9) * (10 - 4) = 24`; empty for every other working.
    default Optional<String> answer() {
        return this instanceof Sound sound && sound.complete()
                ? Optional.of(sound.left.getFirst() + " = " + sound.left.getFirst().value())
                : Optional.empty();
    }

    /// What is right or wrong with it, by name.
    default Legality legality() {
        return switch (this) {
            case Sound sound -> new Legality.Sound(sound.numbers().toString());
            case Faulty(_, var fault, var reason) -> new Legality.Faulty(fault.word(), reason);
        };
    }

    /// What is wrong with a line that is no step.
    static String unread(String line) {
        return "\"%s\" does not read like 13 - 9 = 4 (left: 4 4 10).".formatted(Excerpt.of(line));
    }

    private static Working after(Sound sound, String text, int step) {
        Optional<ArithmeticLine> read = ArithmeticLine.parse(text);
        if (read.isEmpty()) {
            return new Faulty(step, LineFault.MALFORMED, unread(text));
        }
        ArithmeticLine line = read.get();
        List<Expression> rest = new ArrayList<>(sound.left);
        Optional<Expression> first = take(rest, line.first().value());
        Optional<Expression> second = take(rest, line.second().value());
        if (first.isEmpty() || second.isEmpty()) {
            return new Faulty(
                    step, LineFault.OPERANDS, unavailable(sound, line, first.isPresent()));
        }
        Rational firstValue = line.first().value();
        Optional<Rational> result = line.operation().result(firstValue, line.second().value());
        if (!result.equals(Optional.of(line.result().value()))) {
            return new Faulty(step, LineFault.ARITHMETIC, miscalculated(line, result));
        }
        rest.add(
                new Expression.Combined(first.get(), line.operation(), second.get(), result.get()));
        rest.sort(Comparator.comparing(Expression::value));
        Sound next = new Sound(sound.problem, rest);
        Numbers claimed =
                new Numbers(line.left().stream().map(ArithmeticLine.Numeral::value).toList());
        return claimed.equals(next.numbers())
                ? next
                : new Faulty(step, LineFault.LEFT_SET, miscounted(line, next));
    }

    /// Removes an expression of that value.
    private static Optional<Expression> take(List<Expression> from, Rational value) {
        Optional<Expression> taken =
                from.stream().filter(expression -> expression.value().equals(value)).findFirst();
        taken.ifPresent(from::remove);
        return taken;
    }

    private static String unavailable(Sound sound, ArithmeticLine line, boolean firstTaken) {
        boolean twice = firstTaken && line.first().value().equals(line.second().value());
        return "%s %s among the numbers left (%s)."
                .formatted(
                        (firstTaken ? line.second() : line.first()).text(),
                        twice ? "is only once" : "is not",
                        sound.numbers());
    }

    private static String miscalculated(ArithmeticLine line, Optional<Rational> result) {
        String term =
                "%s %s %s"
                        .formatted(
                                line.first().text(), line.operation().sign(), line.second().text());
        return result.map(value -> "%s is %s, not %s.".formatted(term, value, line.result().text()))
                .orElseGet(() -> "%s divides by zero.".formatted(term));
    }

    private static String miscounted(ArithmeticLine line, Sound next) {
        String claimed =
                line.left().stream()
                        .map(ArithmeticLine.Numeral::text)
                        .collect(Collectors.joining(" "));
        return "The numbers left are %s, not %s."
                .formatted(next.numbers(), claimed.isEmpty() ? "none" : Excerpt.of(claimed));
    }
}
