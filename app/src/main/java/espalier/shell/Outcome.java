package espalier.shell;

import espalier.replica.TreeReplica;
import espalier.search.Answer;
import espalier.search.AnswerRule;
import espalier.search.BestLine;
import espalier.tree.ThoughtId;

import java.util.List;
import java.util.Optional;

/// What a tree comes to.
///
/// @param answer by the answer rule in force, where there is one
/// @param bestLine ids from the root
/// @param pruned ids of the thoughts that the user pruned
record Outcome(Optional<Answer> answer, List<Integer> bestLine, List<Integer> pruned) {

    static final Outcome NOTHING =
            new Outcome(Optional.empty(), List.of(ThoughtId.ROOT), List.of());

    static Outcome of(TreeReplica replica) {
        var tree = replica.tree();
        return new Outcome(
                AnswerRule.pick(tree, replica.settings()),
                BestLine.of(tree, replica.settings()),
                tree.prunedThoughts());
    }
}
