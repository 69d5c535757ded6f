package espalier.search;

import espalier.tree.ReadableTree;

import java.util.Optional;

/// The chain with the best figure, the first of several; one without a figure never answers.
///
/// @param figure what is compared
record HighestFigure(ChainFigure figure) implements AnswerPicker {

    @Override
    public Optional<Winner> winner(FinishedChains chains) {
        var tree = chains.tree();
        return chains.ends().stream()
                .map(end -> new Winner(end, figure.of(tree, end)))
                .filter(one -> !Double.isNaN(one.figure()))
                .reduce((best, one) -> gain(tree, one, best) > 0 ? one : best);
    }

    private static double gain(ReadableTree tree, Winner one, Winner than) {
        return tree.scale()
                .gain(
                        tree.seenFromProblem(one.end(), one.figure()),
                        tree.seenFromProblem(than.end(), than.figure()));
    }
}
