package espalier.recording;

import espalier.settings.SearchSettings;

/// What a history keeps of its events, the thoughts aside.
///
/// @param log the events
/// @param times when each was, in milliseconds since the start of the run
/// @param births after how many events each thought was there
/// @param changes the settings by when they came into force, those at the start first
record Kept(
        EventLog log,
        NumberRow times,
        NumberRow births,
        Marks marks,
        Entries<Change> changes,
        Checkpoints checkpoints) {

    /// Settings that came into force.
    ///
    /// @param event after how many events
    record Change(int event, SearchSettings settings) {}

    /// What a history without events keeps.
    static Kept ofNothing(SearchSettings atStart, long memory) {
        var kept =
                new Kept(
                        new EventLog(),
                        new NumberRow(),
                        new NumberRow(),
                        new Marks(),
                        new Entries<>(),
                        new Checkpoints(memory));
        kept.births.add(0);
        kept.changes.add(new Change(0, atStart));
        return kept;
    }

    /// The same, to go its own way, on another thread if need be; takes no time to speak of, and
    /// costs the original none.
    Kept copy() {
        return new Kept(
                log.copy(),
                times.copy(),
                births.copy(),
                marks.copy(),
                changes.copy(),
                checkpoints.copy());
    }
}
