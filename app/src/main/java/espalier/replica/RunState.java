package espalier.replica;

/// What the search is doing, as far as the screen has heard.
public sealed interface RunState {

    /// Nothing has run yet.
    record Ready() implements RunState {}

    /// The search runs.
    record Running() implements RunState {}

    /// It waits at a phase boundary.
    record Paused() implements RunState {}

    /// The run is over.
    ///
    /// @param word why: the name of a [espalier.event.StopReason], or another program's own word
    record Stopped(String word) implements RunState {}

    /// A phase failed; the search waits.
    ///
    /// @param message one sentence that says what to do
    record Failed(String message) implements RunState {}

    /// What is on the screen was read from a recording; nothing can run in it.
    record Replayed() implements RunState {}
}
