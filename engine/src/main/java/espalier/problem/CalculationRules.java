package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.Verdict;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks the lines of a long calculation: equations whose sides have the same value, then the
/// answer. A line that begins with "No, " replaces a wrong one.
///
/// @param problem the sum to work out
record CalculationRules(Sum problem) implements LineRules<CalculationState> {

    private static final int LONGEST = 400;
    private static final Pattern EQUATION = Pattern.compile("([^=]*) = ([^=]*)\\.");
    private static final Pattern ANSWER = Pattern.compile("Answer: ([0-9]{1,9})\\.");

    /// A chain of a calculation, read.
    static Reading<CalculationState> read(Chain chain) {
        return Reading.of(chain, of(chain));
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
        Matcher answer = ANSWER.matcher(line);
        if (line.length() <= LONGEST && answer.matches()) {
            return new Judgement.Right<>(state.answered(Long.parseLong(answer.group(1))));
        }
        Matcher equation = EQUATION.matcher(line);
        if (line.length() <= LONGEST && equation.matches()) {
            Optional<Sum> left = Sum.parse(equation.group(1));
            Optional<Sum> right = Sum.parse(equation.group(2));
            if (left.isPresent() && right.isPresent()) {
                return left.get().value() == right.get().value()
                        ? new Judgement.Right<>(state.after(line, right.get().toString()))
                        : new Judgement.Wrong<>(
                                "%s is %d, not %s."
                                        .formatted(
                                                left.get(),
                                                left.get().value(),
                                                shown(right.get())));
            }
        }
        return new Judgement.Wrong<>(
                "\"%s\" does not read like \"47 * 30 = 1410.\".".formatted(Excerpt.of(line)));
    }

    private static String shown(Sum sum) {
        String value = String.valueOf(sum.value());
        return sum.toString().equals(value) ? value : sum + ", which is " + value;
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
