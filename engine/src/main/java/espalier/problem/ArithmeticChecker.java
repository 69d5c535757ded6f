package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.ThoughtChecker;
import espalier.thought.Verdict;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Checks the steps of a number problem, exactly, over fractions and negative numbers.
final class ArithmeticChecker implements ThoughtChecker {

    @Override
    public Verdict check(Chain chain) {
        return switch (Working.of(chain)) {
            case Working.Sound sound -> verdict(sound);
            case Working.Faulty faulty ->
                    ChainReading.illegal(chain, faulty.step(), faulty.reason());
        };
    }

    @Override
    public Optional<String> unreadable(Problem problem, String text) {
        return ArithmeticLine.parse(text).isPresent()
                ? Optional.empty()
                : Optional.of(Working.unread(text));
    }

    /// Line by line: a step is the same with its operands in another order, where that may be, and
    /// with the numbers left in another order.
    @Override
    public String spelling(Problem problem, String text) {
        return text.lines()
                .filter(Predicate.not(String::isBlank))
                .map(line ->
                        Spelling.of(
                                line, l -> ArithmeticLine.parse(l).map(ArithmeticLine::spelling)))
                .collect(Collectors.joining("\n"));
    }

    private static Verdict verdict(Working.Sound sound) {
        if (!sound.complete()) {
            return new Verdict.Legal(sound.numbers().toString());
        }
        return sound.solved()
                ? new Verdict.Solved(sound.answer().orElseThrow())
                : new Verdict.Unsolved(
                        "The last number is %s, not %d."
                                .formatted(sound.numbers(), sound.problem().target()));
    }
}
