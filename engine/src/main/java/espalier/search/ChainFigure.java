package espalier.search;

import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import java.util.function.DoubleBinaryOperator;

/// What a finished chain is worth, on the tree's scale; NaN where no evaluator has spoken. An end
/// that the checker proved right has the best value and raw value that there are, one that it
/// proved wrong the worst.
enum ChainFigure {
    /// The value at its end: Q where it was visited, else the raw value.
    VALUE,
    /// The raw value at its end (Snell et al. 2024).
    LAST,
    /// The worst raw value of its thoughts (Lightman et al. 2023).
    LEAST,
    /// The product of its thoughts' raw values (Lightman et al. 2023).
    PRODUCT;

    /// The figure of the chain that ends at `end`.
    double of(ReadableTree tree, int end) {
        return switch (this) {
            case VALUE -> value(tree, end);
            case LAST -> AnswerRule.worth(tree, end);
            case LEAST -> overAll(tree, end, worse(tree.scale()));
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

    private static DoubleBinaryOperator worse(Scale scale) {
        return switch (scale.better()) {
            case HIGHER -> Math::min;
            case LOWER -> Math::max;
        };
    }

    private static double seen(ReadableTree tree, int id) {
        return tree.seenFromProblem(id, AnswerRule.worth(tree, id));
    }

    private static double overAll(ReadableTree tree, int end, DoubleBinaryOperator joined) {
        double figure = seen(tree, end);
        for (int at = tree.parent(end); at > ThoughtId.ROOT; at = tree.parent(at)) {
            figure = joined.applyAsDouble(figure, seen(tree, at));
        }
        return tree.seenFromProblem(end, figure);
    }
}
