package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.Verdict;

import java.util.List;
import java.util.Optional;

/// Checks the lines of a long calculation: equations whose sides have the same value, then the
/// answer. A line that begins with "No, " replaces a wrong one.
///
/// @param problem the sum to work out
record CalculationRules(Sum problem) implements LineRules<CalculationState> {

    /// A chain of a calculation, read.
    static ChainReading<CalculationState> read(Chain chain) {
        return ChainReading.of(chain, of(chain));
    }

    static CalculationRules of(Chain chain) {
        return new CalculationRules(LongCalculation.sum(chain.problem().statement()));
    }

    @Override
    public CalculationState start() {
        return new CalculationState(List.of(), problem.toString(), Optional.empty());
    }

    @Override
    public Mending mending() {
        return Mending.WRONG;
    }

    @Override
    public Judgement<CalculationState> judge(CalculationState state, String line) {
        Optional<CalculationLine> read = CalculationLine.parse(line);
        if (read.isEmpty()) {
            return new Judgement.Wrong<>(unread(line));
        }
        return switch (read.get()) {
            case CalculationLine.Answered(long number) ->
                    new Judgement.Right<>(state.answered(number));
            case CalculationLine.Equation(Sum left, Sum right) ->
                    left.value() == right.value()
                            ? new Judgement.Right<>(state.after(line, right.toString()))
                            : new Judgement.Wrong<>(
                                    "%s is %d, not %s."
                                            .formatted(left, left.value(), shown(right)));
        };
    }

    private static String shown(Sum sum) {
        String value = String.valueOf(sum.value());
        return sum.toString().equals(value) ? value : sum + ", which is " + value;
    }

    /// Why a line is none of this family's, right or wrong; empty where it is one.
    static Optional<String> unreadable(String line) {
        return CalculationLine.parse(line).isPresent()
                ? Optional.empty()
                : Optional.of(unread(line));
    }

    private static String unread(String line) {
        return "\"%s\" does not read like \"47 * 30 = 1410.\".".formatted(Excerpt.of(line));
    }

    @Override
    public Verdict verdict(CalculationState state) {
        if (state.answer().isEmpty()) {
            return new Verdict.Legal(state.last());
        }
        long answer = state.answer().get();
        return answer == problem.value()
                ? new Verdict.Solved(String.valueOf(answer))
                : new Verdict.Unsolved(
                        "%s is %d, not %d.".formatted(problem, problem.value(), answer));
    }
}
