package espalier.search;

import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.function.DoubleBinaryOperator;

/// What a finished chain is worth, from 0 to 1; NaN where no evaluator has spoken. An end that the
/// checker proved right has value and raw value 1, one that it proved wrong 0.
enum ChainFigure {
    /// The value at its end: Q where it was visited, else the raw value.
    VALUE,
    /// The raw value at its end (Snell et al. 2024).
    LAST,
    /// The lowest raw value of its thoughts (Lightman et al. 2023).
    LEAST,
    /// The product of its thoughts' raw values (Lightman et al. 2023).
    PRODUCT;

    /// The figure of the chain that ends at `end`.
    double of(ReadableTree tree, int end) {
        return switch (this) {
            case VALUE -> value(tree, end);
            case LAST -> AnswerRule.worth(tree, end);
            case LEAST -> overAll(tree, end, Math::min);
            case PRODUCT -> overAll(tree, end, (a, b) -> a * b);
        };
    }

    private static double value(ReadableTree tree, int end) {
        return switch (tree.verdict(end)) {
            case Verdict.Solved _, Verdict.Unsolved _, Verdict.Illegal _ ->
                    AnswerRule.worth(tree, end);
            case Verdict.Legal _, Verdict.Unproved _, Verdict.Unchecked _ ->
                    tree.bestKnownValue(end);
        };
    }

    private static double overAll(ReadableTree tree, int end, DoubleBinaryOperator joined) {
        double figure = AnswerRule.worth(tree, end);
        for (int at = tree.parent(end); at > ThoughtId.ROOT; at = tree.parent(at)) {
            figure = joined.applyAsDouble(figure, AnswerRule.worth(tree, at));
        }
        return figure;
    }
}
