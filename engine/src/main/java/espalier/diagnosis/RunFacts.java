package espalier.diagnosis;

import espalier.event.SearchEvent;
import espalier.event.StopReason;
import espalier.recording.RecordedEvent;
import espalier.recording.Recording;
import espalier.settings.SearchSettings;

import java.util.Optional;

/// What a diagnosis needs to know of a run beside its tree.
///
/// @param settings in force at the end, or now
/// @param expansions how many thoughts the search gave to the generator
/// @param stop why it stopped; empty where it goes on, or breaks off
public record RunFacts(SearchSettings settings, int expansions, Optional<StopReason> stop) {

    /// The facts of a recorded run.
    public static RunFacts of(Recording recording) {
        var stop =
                recording.events().reversed().stream()
                        .map(RecordedEvent::event)
                        .filter(SearchEvent.Stopped.class::isInstance)
                        .map(event -> ((SearchEvent.Stopped) event).reason())
                        .findFirst();
        return new RunFacts(recording.settings(), recording.tally().expansions(), stop);
    }
}
