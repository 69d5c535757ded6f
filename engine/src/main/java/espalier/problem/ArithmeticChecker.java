package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.ThoughtChecker;
import espalier.thought.Verdict;

/// Checks the steps of a number problem, exactly, over fractions and negative numbers.
final class ArithmeticChecker implements ThoughtChecker {

    @Override
    public Verdict check(Chain chain) {
        return switch (Working.of(chain)) {
            case Working.Sound sound -> verdict(sound);
            case Working.Faulty faulty -> Reading.illegal(chain, faulty.step(), faulty.reason());
        };
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
