package espalier.problem;

import espalier.problem.WordLine.Owned;
import espalier.thought.Chain;
import espalier.thought.Verdict;

import java.util.List;
import java.util.Optional;

/// Checks the lines of a word problem: exact arithmetic with numbers that are there, then the
/// answer. Where a line says whose a number is, that must be so as far as the lines before tell.
/// Whether the right things are added up nobody can check, so a line that begins with "No, " may
/// replace a right one too.
///
/// @param numbers the numbers that the text says in digits
/// @param known the known answer
record WordRules(List<Rational> numbers, Optional<Rational> known) implements LineRules<WordState> {

    // The text may say these in words: twice, half, a dozen.
    private static final Rational SMALLEST_FACTOR = Rational.of(2);
    private static final Rational LARGEST_FACTOR = Rational.of(12);

    /// A chain of a word problem, read.
    static ChainReading<WordState> read(Chain chain) {
        WordProblemText problem = WordProblemText.parse(chain.problem().input());
        return ChainReading.of(chain, new WordRules(problem.numbers(), problem.answer()));
    }

    @Override
    public WordState start() {
        return WordState.START;
    }

    @Override
    public Mending mending() {
        return Mending.ANYTHING;
    }

    @Override
    public Judgement<WordState> judge(WordState state, String line) {
        Optional<WordLine> read = WordLine.parse(line);
        if (read.isEmpty()) {
            return new Judgement.Wrong<>(unread(line));
        }
        return switch (read.get()) {
            case WordLine.Answered(Rational number) ->
                    new Judgement.Right<>(state.answered(number));
            case WordLine.Equation equation ->
                    fault(state, equation)
                            .<Judgement<WordState>>map(Judgement.Wrong::new)
                            .orElseGet(() ->
                                    new Judgement.Right<>(
                                            state.after(
                                                    equation.label(), equation.result().value())));
        };
    }

    private Optional<String> fault(WordState state, WordLine.Equation line) {
        for (Owned operand : List.of(line.first(), line.second())) {
            if (!available(state, line.operation(), operand.value())) {
                return Optional.of(
                        "%s is no number of the problem or of an earlier line."
                                .formatted(operand.number().text()));
            }
            Optional<Rational> found = state.found(operand.owner());
            if (found.isPresent() && !found.get().equals(operand.value())) {
                return Optional.of(
                        "%s has %s by an earlier line, not %s."
                                .formatted(operand.owner(), found.get(), operand.number().text()));
            }
        }
        String finder = line.result().owner();
        if (!finder.isEmpty() && !finder.equals(line.label())) {
            return Optional.of(
                    line.label().isEmpty()
                            ? "The line does not begin with \"%s: \".".formatted(finder)
                            : "The line is about %s, not %s.".formatted(line.label(), finder));
        }
        Optional<Rational> result =
                line.operation().result(line.first().value(), line.second().value());
        if (result.isEmpty()) {
            return Optional.of("%s divides by zero.".formatted(line.left()));
        }
        if (!result.get().integer()) {
            return Optional.of("%s is no whole number.".formatted(line.left()));
        }
        return result.get().equals(line.result().value())
                ? Optional.empty()
                : Optional.of(
                        "%s is %s, not %s."
                                .formatted(
                                        line.left(), result.get(), line.result().number().text()));
    }

    private boolean available(WordState state, Operation operation, Rational operand) {
        boolean scales = operation == Operation.TIMES || operation == Operation.DIVIDED_BY;
        return numbers.contains(operand)
                || state.results().contains(operand)
                || (scales
                        && operand.integer()
                        && operand.compareTo(SMALLEST_FACTOR) >= 0
                        && operand.compareTo(LARGEST_FACTOR) <= 0);
    }

    /// Why a line is none of this family's, right or wrong; empty where it is one.
    static Optional<String> unreadable(String line) {
        return WordLine.parse(line).isPresent() ? Optional.empty() : Optional.of(unread(line));
    }

    private static String unread(String line) {
        return "\"%s\" does not read like \"Boxes: 3 * 12 = 36.\".".formatted(Excerpt.of(line));
    }

    @Override
    public Verdict verdict(WordState state) {
        if (state.answer().isEmpty()) {
            return new Verdict.Legal(state.toString());
        }
        Rational answer = state.answer().get();
        if (known.isEmpty()) {
            return new Verdict.Unproved(answer.toString());
        }
        return answer.equals(known.get())
                ? new Verdict.Solved(answer.toString())
                : new Verdict.Unsolved("The answer is %s, not %s.".formatted(known.get(), answer));
    }
}
