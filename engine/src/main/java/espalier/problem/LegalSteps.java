package espalier.problem;

import espalier.thought.Chain;

import java.util.ArrayList;
import java.util.List;

/// The legal steps of a number problem in the one form that the built-in model writes: the larger
/// operand first, the result a whole number from 1 to 999, or to the target where that is larger.
final class LegalSteps {

    /// The largest result of a step, where the target is not larger.
    static final int LARGEST_RESULT = 999;

    private LegalSteps() {}

    /// One step.
    ///
    /// @param left the numbers left after it
    record Step(
            Rational larger, Operation operation, Rational smaller, Rational result, Numbers left) {

        String text() {
            return ArithmeticLine.text(larger, operation, smaller, result, left);
        }
    }

    /// The steps that can follow a chain, by operands and then by operation; none after a complete
    /// or an illegal one.
    static List<String> after(Chain chain) {
        return Working.of(chain) instanceof Working.Sound sound
                ? from(sound.numbers(), Math.max(LARGEST_RESULT, sound.problem().target())).stream()
                        .map(Step::text)
                        .toList()
                : List.of();
    }

    /// The different steps from `state`, by operands and then by operation.
    static List<Step> from(Numbers state, int largestResult) {
        List<Rational> values = state.values();
        Rational limit = Rational.of(largestResult);
        List<Step> steps = new ArrayList<>();
        for (int j = 1; j < values.size(); j++) {
            for (int i = 0; i < j; i++) {
                Rational larger = values.get(j);
                Rational smaller = values.get(i);
                for (Operation operation : Operation.values()) {
                    operation
                            .result(larger, smaller)
                            .filter(result -> result.positiveInteger())
                            .filter(result -> result.compareTo(limit) <= 0)
                            .map(result -> step(state, larger, operation, smaller, result))
                            .ifPresent(steps::add);
                }
            }
        }
        return steps.stream().distinct().toList();
    }

    private static Step step(
            Numbers state,
            Rational larger,
            Operation operation,
            Rational smaller,
            Rational result) {
        Numbers left = state.after(larger, smaller, result);
        return new Step(larger, operation, smaller, result, left);
    }
}
