package espalier.problem;

import espalier.thought.Chain;

import java.util.ArrayList;
import java.util.List;

/// The legal steps of a number problem in the one form that the built-in model writes: the larger
/// operand first, the result a whole number from 1 to 999, or to the target where that is larger.
final class LegalSteps {

    private static final int LARGEST_RESULT = 999;

    private LegalSteps() {}

    /// The steps that can follow a chain, by operands and then by operation; none after a complete
    /// or an illegal one.
    static List<String> after(Chain chain) {
        return Working.of(chain) instanceof Working.Sound sound
                ? from(sound.numbers(), Math.max(LARGEST_RESULT, sound.problem().target()))
                : List.of();
    }

    private static List<String> from(Numbers state, int largestResult) {
        List<Rational> values = state.values();
        Rational limit = Rational.of(largestResult);
        List<String> steps = new ArrayList<>();
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

    private static String step(
            Numbers state,
            Rational larger,
            Operation operation,
            Rational smaller,
            Rational result) {
        Numbers left = state.after(larger, smaller, result);
        return ArithmeticLine.text(larger, operation, smaller, result, left);
    }
}
