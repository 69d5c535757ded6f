package espalier.diagnosis;

import espalier.settings.Course;
import espalier.settings.Rollouts;
import espalier.settings.SearchSettings;
import espalier.tree.SearchTree;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What a recorded run would have done with other settings, without asking the model: the search
/// itself goes over what was recorded, as far as that reaches.
///
/// Only what a search does with thoughts can be tried: its algorithm and that one's settings, the
/// budget, the checker and the answer rule. Searches that go by levels are told what each level
/// would keep; the others are run again, with the recorded tree in the model's place. A pruned
/// thought stays pruned for the former and is there again for the latter.
///
/// @param leaves the thought at which something would be needed that was never generated
/// @param findings what would be otherwise, in sentences
public record WhatIf(OptionalInt leaves, List<Finding> findings) {

    public WhatIf {
        findings = List.copyOf(findings);
    }

    /// What the other settings would have made of a run.
    ///
    /// @param tree at the end of the run
    /// @param inForce the settings that it had
    /// @throws IllegalArgumentException with one sentence, where the model would have to be asked
    ///   anew, or no search can run with the settings
    public static WhatIf of(SearchTree tree, SearchSettings inForce, SearchSettings other) {
        boolean same =
                other.expansion().equals(inForce.expansion())
                        && other.casting().equals(inForce.casting())
                        && other.seed() == inForce.seed();
        if (!same) {
            throw new IllegalArgumentException(
                    "What draws and values thoughts cannot be tried on a recorded run, since the"
                            + " model would have to be asked anew. Maybe try the algorithm's own"
                            + " settings, the budget or the answer rule.");
        }
        other.objection()
                .ifPresent(sentence -> {
                    throw new IllegalArgumentException(sentence);
                });
        if (other.algorithm().scoresByPriors() && priorsAbsent(tree)) {
            throw new IllegalArgumentException(
                    "The log of this run states no priors, and %s goes by them. Maybe try another algorithm."
                            .formatted(other.algorithm().label()));
        }
        if (onlyTheRuleDiffers(inForce, other)) {
            return new WhatIf(
                    OptionalInt.empty(), List.of(new AnswerChange(tree, inForce).to(tree, other)));
        }
        return switch (other.algorithm().course()) {
            case Course.Levels _ -> new LevelReplay(tree, inForce, other).whatIf();
            case Course.Scored _, Course.Open _, Course.Chains _ ->
                    other.algorithm().rollouts(other.algorithms()) == Rollouts.ON
                            ? new WhatIf(
                                    OptionalInt.empty(),
                                    List.of(new Finding("what-if-rollouts", List.of(), List.of())))
                            : new Rerun(tree, inForce, other).whatIf();
        };
    }

    private static boolean priorsAbsent(SearchTree tree) {
        return IntStream.range(1, tree.size()).anyMatch(id -> Double.isNaN(tree.prior(id)));
    }

    private static boolean onlyTheRuleDiffers(SearchSettings inForce, SearchSettings other) {
        var rule = other.answering().rule();
        return other.equals(inForce.with(inForce.answering().withRule(rule)));
    }
}
