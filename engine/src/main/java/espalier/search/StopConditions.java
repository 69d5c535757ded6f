package espalier.search;

import espalier.event.RunTally;
import espalier.event.SearchEvent;
import espalier.event.StopReason;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;

import java.util.List;
import java.util.Optional;

/// All that can end one run, the most telling first. Belongs to the thread that steps the search.
final class StopConditions {

    /// How many simulations in a row may end in finished chains before the search counts as
    /// converged.
    private static final int CONVERGED_AFTER = 500;

    private final VerifiedAnswer verified = new VerifiedAnswer();
    private final AnswerConverged converged = new AnswerConverged();
    private final TreeMemory memory = new TreeMemory();
    private final List<StopCondition> all =
            List.of(
                    verified,
                    new Limit(
                            StopReason.EXPANSIONS, Budget::expansions, s -> s.tally().expansions()),
                    new Limit(
                            StopReason.SIMULATIONS,
                            Budget::simulations,
                            s -> s.tally().simulations()),
                    new Limit(StopReason.THOUGHTS, Budget::thoughts, s -> s.tree().size()),
                    new Limit(StopReason.TOKENS, Budget::tokens, s -> s.tally().tokens()),
                    new Limit(StopReason.SECONDS, Budget::seconds, StopCondition.Standing::seconds),
                    new Limit(
                            StopReason.MEMORY,
                            Budget::megabytes,
                            s -> memory.bytes(s.tree()) / 1e6),
                    converged,
                    s ->
                            StopCondition.when(
                                    s.tally().revisitsInARow() >= CONVERGED_AFTER,
                                    StopReason.CONVERGED));

    /// Takes in one event, after the tree has.
    void hear(SearchEvent event, ReadableTree tree, SearchSettings settings) {
        verified.hear(event);
        converged.hear(event, tree, settings);
    }

    /// Why the run must stop, where it must.
    ///
    /// @param seconds how long it has been running, pauses left out
    Optional<StopReason> reason(
            ReadableTree tree, RunTally tally, SearchSettings settings, double seconds) {
        var standing = new StopCondition.Standing(tree, tally, settings, seconds);
        for (StopCondition condition : all) {
            var reason = condition.reason(standing);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }
}
