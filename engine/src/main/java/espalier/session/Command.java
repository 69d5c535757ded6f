package espalier.session;

import espalier.settings.SearchSettings;

/// A wish that the search thread obeys at the next phase boundary.
public sealed interface Command {

    /// Run until a stop condition holds.
    record Run() implements Command {}

    /// Wait at the next phase boundary; cancels nothing.
    record Pause() implements Command {}

    /// Do one phase, then wait.
    record StepPhase() implements Command {}

    /// Go on to the end of one simulation, then wait.
    record StepSimulation() implements Command {}

    /// End the run; it can be resumed.
    record Stop() implements Command {}

    /// Take a thought and all below out of the search.
    record Prune(int thought) implements Command {}

    /// Take a prune back.
    record Restore(int thought) implements Command {}

    /// Pin a thought: it gets at least its share of simulations.
    record Pin(int thought) implements Command {}

    /// Take a pin back.
    record Unpin(int thought) implements Command {}

    /// Ask the generator for more thoughts here, now.
    ///
    /// @param count how many more, at least 1
    record Expand(int thought, int count) implements Command {}

    /// Search on with other settings.
    record Change(SearchSettings settings) implements Command {}
}
