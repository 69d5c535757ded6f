package espalier.search;

import espalier.settings.Algorithm;
import espalier.settings.AnswerChoice;

import java.util.Optional;

/// One answer rule: which of the finished chains answers. Pure.
sealed interface AnswerPicker permits ProvedFirst, HighestFigure, MostVisited, Vote {

    /// The chain that answers, where one does.
    Optional<Winner> winner(FinishedChains chains);

    /// A chain that was picked.
    ///
    /// @param end the id of its last thought
    /// @param figure by which it won: a value from 0 to 1, visits or votes
    record Winner(int end, double figure) {}

    /// The rule that a choice names.
    ///
    /// @param algorithm whose own rule answers where the checker's word decides nothing
    static AnswerPicker of(AnswerChoice rule, Algorithm algorithm) {
        return switch (rule) {
            case CHECKER -> new ProvedFirst(of(algorithm.ownRule(), algorithm));
            case BEST_VALUE -> new HighestFigure(ChainFigure.VALUE);
            case MOST_VISITS -> new MostVisited();
            case MAJORITY -> Vote.EQUAL;
            case WEIGHTED_MAJORITY -> Vote.WEIGHTED;
            case PRM_LAST -> new HighestFigure(ChainFigure.LAST);
            case PRM_MINIMUM -> new HighestFigure(ChainFigure.LEAST);
            case PRM_PRODUCT -> new HighestFigure(ChainFigure.PRODUCT);
        };
    }
}
