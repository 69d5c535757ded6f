package espalier.search;

import espalier.settings.ChainScore;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.Comparator;

/// Scores of chains from the raw values of their thoughts, the problem's left out; what nobody has
/// valued counts as 0.
final class ChainScores {

    private ChainScores() {}

    static double of(ReadableTree tree, int end, ChainScore score) {
        return switch (score) {
            case LAST -> value(tree, end);
            case MINIMUM -> {
                double least = value(tree, end);
                for (int at = end; at > ThoughtId.ROOT; at = tree.parent(at)) {
                    least = Math.min(least, value(tree, at));
                }
                yield least;
            }
            case PRODUCT -> {
                double product = 1;
                for (int at = end; at > ThoughtId.ROOT; at = tree.parent(at)) {
                    product *= value(tree, at);
                }
                yield product;
            }
        };
    }

    /// The highest score first; of equal ones, the lowest id.
    static Comparator<Integer> best(ReadableTree tree, ChainScore score) {
        return Comparator.<Integer>comparingDouble(id -> -of(tree, id, score))
                .thenComparing(Comparator.naturalOrder());
    }

    private static double value(ReadableTree tree, int id) {
        double worth = AnswerRule.worth(tree, id);
        return Double.isNaN(worth) ? 0 : worth;
    }
}
