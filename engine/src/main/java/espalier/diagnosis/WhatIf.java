package espalier.diagnosis;

import espalier.recording.InForce;
import espalier.settings.Course;
import espalier.settings.Rollouts;
import espalier.settings.SearchSettings;
import espalier.settings.StatedSettings;
import espalier.tree.SearchTree;

import java.util.List;
import java.util.Optional;
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

    /// What other settings would have made of a run, in which its own were in force from the start.
    ///
    /// @param tree at the end of the run
    /// @param inForce the settings that it had
    /// @throws IllegalArgumentException with one sentence, where the model would have to be asked
    ///   anew, or no search can run with the settings
    public static WhatIf of(SearchTree tree, SearchSettings inForce, SearchSettings other) {
        return of(tree, InForce.fromTheStart(inForce), other);
    }

    /// What other settings would have made of a run from where those came into force that it has
    /// now; what was before is taken as it was.
    ///
    /// @param tree at the end of the run
    /// @throws IllegalArgumentException as above
    public static WhatIf of(SearchTree tree, InForce course, SearchSettings other) {
        return of(tree, course, Optional.empty(), other);
    }

    /// The same of any run. Of another program's what its log kept is where it starts from; in
    /// which order a log's thoughts came, and by which rule where it names none, nobody knows.
    ///
    /// @param log the settings that the log states; empty for a run of ours
    public static WhatIf of(
            SearchTree tree, InForce course, Optional<StatedSettings> log, SearchSettings other) {
        var inForce = course.settings();
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
        if (log.isPresent()) {
            return ofLog(tree, inForce, log.get(), other);
        }
        if (onlyTheRuleDiffers(inForce, other)) {
            return new WhatIf(
                    OptionalInt.empty(), List.of(new AnswerChange(tree, inForce).to(tree, other)));
        }
        if (other.algorithm().rollouts(other.algorithms()) == Rollouts.ON) {
            return new WhatIf(
                    OptionalInt.empty(),
                    List.of(new Finding("what-if-rollouts", List.of(), List.of())));
        }
        return switch (other.algorithm().course()) {
            // Of levels that another search has made the rule of levels knows nothing.
            case Course.Levels _ when course.before().isEmpty() ->
                    new LevelReplay(tree, inForce, other).whatIf();
            case Course.Levels _, Course.Scored _, Course.Open _, Course.Chains _ ->
                    new Rerun(tree, course, other).whatIf();
        };
    }

    private static boolean priorsAbsent(SearchTree tree) {
        return IntStream.range(1, tree.size()).anyMatch(id -> Double.isNaN(tree.prior(id)));
    }

    private static boolean onlyTheRuleDiffers(SearchSettings inForce, SearchSettings other) {
        var rule = other.answering().rule();
        return other.equals(inForce.with(inForce.answering().withRule(rule)));
    }

    private static WhatIf ofLog(
            SearchTree tree, SearchSettings inForce, StatedSettings stated, SearchSettings other) {
        if (onlyTheRuleDiffers(inForce, other)) {
            return told(new AnswerChange(tree, other).picked(tree));
        }
        var algorithm = stated.algorithm();
        if (algorithm.isEmpty() || algorithm.get() != other.algorithm()) {
            return told(new Finding("what-if-log-silent", List.of(), List.of()));
        }
        var width = other.algorithm().width();
        boolean onlyTheWidthDiffers =
                width.isPresent()
                        && other.equals(width.get().turned(inForce, width.get().in(other)));
        return onlyTheWidthDiffers && tree.kept(1).isPresent()
                ? new LoggedReplay(tree, width.get().in(other), other).whatIf()
                : told(new Finding("what-if-log-order", List.of(), List.of()));
    }

    private static WhatIf told(Finding finding) {
        return new WhatIf(OptionalInt.empty(), List.of(finding));
    }
}
