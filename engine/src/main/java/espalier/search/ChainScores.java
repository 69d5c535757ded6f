package espalier.search;

import espalier.settings.ChainScore;
import espalier.tree.ReadableTree;

import java.util.Comparator;

/// Scores of chains from the raw values of their thoughts, the problem's left out; what nobody has
/// valued counts as 0.
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
        return Double.isNaN(value) ? 0 : value;
    }

    /// The highest score first; of equal ones, those that have an opinion, then the lowest id.
    static Comparator<Integer> best(ReadableTree tree, ChainScore score) {
        return Comparator.<Integer>comparingDouble(id -> -of(tree, id, score))
                .thenComparing(id -> Double.isNaN(tree.rawValue(id)))
                .thenComparing(Comparator.naturalOrder());
    }
}
