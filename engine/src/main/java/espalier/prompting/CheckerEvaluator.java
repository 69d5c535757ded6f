package espalier.prompting;

import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.ThoughtChecker;
import espalier.thought.ThoughtEvaluator;
import espalier.thought.Verdict;

import java.util.List;

/// Values a chain by its family's checker: 1 where it is solved, 0 where it is wrong, and 0.5 where
/// that is still open or nobody can tell.
public final class CheckerEvaluator implements ThoughtEvaluator {

    private static final String SOURCE = "checker";

    private final ThoughtChecker checker;

    public CheckerEvaluator(ThoughtChecker checker) {
        this.checker = checker;
    }

    @Override
    public List<Evaluation> evaluate(List<Chain> chains) {
        return chains.stream()
                .map(chain -> new Evaluation(value(checker.check(chain)), SOURCE))
                .toList();
    }

    private static double value(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Solved _ -> 1;
            case Verdict.Illegal _, Verdict.Unsolved _ -> 0;
            case Verdict.Legal _, Verdict.Unproved _, Verdict.Unchecked _ -> 0.5;
        };
    }
}
