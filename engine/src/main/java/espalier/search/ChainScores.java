package espalier.search;

import espalier.settings.ChainScore;
import espalier.tree.ReadableTree;

import java.util.Comparator;

/// Scores of chains from the raw values of their thoughts, the problem's left out; what nobody has
/// valued counts as the worst there is.
final class ChainScores {

    private ChainScores() {}

    static double of(ReadableTree tree, int end, ChainScore score) {
        var figure =
                switch (score) {
                    case LAST -> ChainFigure.LAST;
                    case MINIMUM -> ChainFigure.LEAST;
                    case PRODUCT -> ChainFigure.PRODUCT;
                };
        double value = figure.of(tree, end);
        return Double.isNaN(value) ? tree.seenFromProblem(end, tree.scale().value(0)) : value;
    }

    private static double merit(ReadableTree tree, int id, ChainScore score) {
        double seen = tree.seenFromProblem(id, of(tree, id, score));
        return switch (tree.scale().better()) {
            case HIGHER -> seen;
            case LOWER -> -seen;
        };
    }

    /// The best score first; of equal ones, those that have an opinion, then the lowest id.
    static Comparator<Integer> best(ReadableTree tree, ChainScore score) {
        return Comparator.<Integer>comparingDouble(id -> -merit(tree, id, score))
                .thenComparing(id -> Double.isNaN(tree.rawValue(id)))
                .thenComparing(Comparator.naturalOrder());
    }
}
