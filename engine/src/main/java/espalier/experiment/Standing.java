package espalier.experiment;

import espalier.settings.AnswerChoice;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// How a run stood when a budget was spent, or at its end where that came before.
///
/// @param expansions thoughts given to the generator
/// @param simulations select, expand, evaluate, back up
/// @param tokens computed by the model after the problem's own
/// @param proposals thoughts in the tree, the problem not counted
/// @param illegal how many of them the checker refused; 0 where it is off
/// @param verified whether the tree held a verified answer
/// @param right the answer rules whose answer is right, by the family's checker
record Standing(
        int expansions,
        int simulations,
        long tokens,
        int proposals,
        int illegal,
        boolean verified,
        Set<AnswerChoice> right) {

    Standing {
        var copy = EnumSet.noneOf(AnswerChoice.class);
        copy.addAll(right);
        right = Collections.unmodifiableSet(copy);
    }
}
