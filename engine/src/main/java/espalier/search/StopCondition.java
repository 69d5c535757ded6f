package espalier.search;

import espalier.event.RunTally;
import espalier.event.StopReason;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;

import java.util.Optional;

/// One reason to stop, looked at between simulations. What it remembers is a function of the tree
/// and its events, so a run that is repeated, paused or resumed stops where it would have.
@FunctionalInterface
interface StopCondition {

    /// The reason, where it holds.
    Optional<StopReason> reason(Standing standing);

    /// How a run stands.
    ///
    /// @param seconds how long it has been running, pauses left out
    record Standing(ReadableTree tree, RunTally tally, SearchSettings settings, double seconds) {}

    /// The reason, if it holds.
    static Optional<StopReason> when(boolean holds, StopReason reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }
}
