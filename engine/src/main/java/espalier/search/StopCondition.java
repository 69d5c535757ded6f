package espalier.search;

import espalier.event.RunTally;
import espalier.event.StopReason;
import espalier.settings.Answering.AtVerified;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;

import java.util.List;
import java.util.Optional;

/// One reason to stop, looked at between simulations.
@FunctionalInterface
interface StopCondition {

    /// How many simulations in a row may end in finished chains before the search counts as
    /// converged.
    int CONVERGED_AFTER = 500;

    /// The reason, where it holds.
    Optional<StopReason> holds(
            ReadableTree tree, RunTally tally, SearchSettings settings, Standing standing);

    /// What a condition may look at besides tree, tally and settings.
    ///
    /// @param verified whether the tree holds a proved answer, not pruned, that is new to the user
    /// @param seconds how long the search has been running, pauses left out
    record Standing(boolean verified, double seconds) {}

    /// All conditions, the most telling first.
    List<StopCondition> ALL =
            List.of(
                    (_, _, settings, s) ->
                            when(
                                    s.verified()
                                            && settings.answering().stopAtVerified()
                                                    == AtVerified.STOP,
                                    StopReason.VERIFIED_ANSWER),
                    (_, tally, settings, _) ->
                            spent(
                                    tally.expansions(),
                                    settings.budget().expansions(),
                                    StopReason.EXPANSIONS),
                    (_, tally, settings, _) ->
                            spent(
                                    tally.simulations(),
                                    settings.budget().simulations(),
                                    StopReason.SIMULATIONS),
                    (tree, _, settings, _) ->
                            spent(tree.size(), settings.budget().thoughts(), StopReason.THOUGHTS),
                    (_, tally, settings, _) ->
                            spent(
                                    (double) tally.tokens(),
                                    (double) settings.budget().tokens(),
                                    StopReason.TOKENS),
                    (_, _, settings, s) ->
                            spent(s.seconds(), settings.budget().seconds(), StopReason.SECONDS),
                    (_, tally, _, _) ->
                            when(tally.revisitsInARow() >= CONVERGED_AFTER, StopReason.CONVERGED));

    private static Optional<StopReason> when(boolean holds, StopReason reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }

    private static Optional<StopReason> spent(double used, double limit, StopReason reason) {
        return when(limit > 0 && used >= limit, reason);
    }
}
