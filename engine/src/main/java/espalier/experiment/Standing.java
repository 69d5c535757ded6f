package espalier.experiment;

import espalier.settings.AnswerChoice;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// How a run stood when a budget was spent, or at its end where that came before.
///
/// @param expansions thoughts given to the generator
/// @param simulations select, expand, evaluate, back up
/// @param tokens computed by the model after the problem's own
/// @param proposals thoughts in the tree, the problem not counted
/// @param illegal how many of them the checker refused; 0 where it is off
/// @param verified whether the tree held a verified answer
/// @param right the answer rules whose chain ends right and has no wrong line, by the family's
///   checker
/// @param named the answer rules whose chain ends with the right answer, whatever its lines are
///   worth; empty where the family's answers are not named, the right one is not known, or it was
///   not noted
record Standing(
        int expansions,
        int simulations,
        long tokens,
        int proposals,
        int illegal,
        boolean verified,
        Set<AnswerChoice> right,
        Optional<Set<AnswerChoice>> named) {

    Standing {
        right = copy(right);
        named = named.map(Standing::copy);
    }

    private static Set<AnswerChoice> copy(Set<AnswerChoice> rules) {
        var copy = EnumSet.noneOf(AnswerChoice.class);
        copy.addAll(rules);
        return Collections.unmodifiableSet(copy);
    }
}
