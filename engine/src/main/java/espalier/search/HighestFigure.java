package espalier.search;

import java.util.Optional;

/// The chain with the highest figure, the first of several; one without a figure never answers.
///
/// @param figure what is compared
record HighestFigure(ChainFigure figure) implements AnswerPicker {

    @Override
    public Optional<Winner> winner(FinishedChains chains) {
        return chains.ends().stream()
                .map(end -> new Winner(end, figure.of(chains.tree(), end)))
                .filter(one -> !Double.isNaN(one.figure()))
                .reduce((best, one) -> one.figure() > best.figure() ? one : best);
    }
}
