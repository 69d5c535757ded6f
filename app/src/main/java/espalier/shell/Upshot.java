package espalier.shell;

import espalier.replica.TreeReplica;
import espalier.search.Answer;
import espalier.search.AnswerRule;
import espalier.search.BestLine;
import espalier.session.Restriction;
import espalier.session.Restriction.Kind;
import espalier.tree.ThoughtId;

import java.util.List;
import java.util.Optional;

/// What a tree comes to.
///
/// @param answer by the answer rule in force, where there is one
/// @param bestLine ids from the root
/// @param restrictions what the user has laid down that keeps the search from going where it would
record Upshot(Optional<Answer> answer, List<Integer> bestLine, List<Restriction> restrictions) {

    static final Upshot NOTHING = new Upshot(Optional.empty(), List.of(ThoughtId.ROOT), List.of());

    static Upshot of(TreeReplica replica) {
        var tree = replica.tree();
        return new Upshot(
                AnswerRule.pick(tree, replica.settings()),
                BestLine.of(tree, replica.settings()),
                Restriction.of(tree));
    }

    /// Those that keep the search from some branch, or from the model's value.
    List<Restriction> limiting() {
        return restrictions.stream().filter(r -> r.kind() != Kind.PINNED).toList();
    }
}
