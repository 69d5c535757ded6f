package espalier.diagnosis;

import espalier.event.SearchEvent;
import espalier.recording.LogFacts;
import espalier.recording.ModelIdentity;
import espalier.recording.OwnChecker;
import espalier.recording.RecordedEvent;
import espalier.recording.Recording;
import espalier.settings.SearchSettings;
import espalier.settings.StatedSettings;

import java.util.Optional;
import java.util.OptionalLong;

/// What a diagnosis needs to know of a run beside its tree.
///
/// @param settings in force at the end, or now, as far as they are known
/// @param log what another program's log states of the run; empty for a run of ours
/// @param checker of the user's own, whose word the verdicts of the tree are; empty where there is
///   none
/// @param expansions how many thoughts the search gave to the generator
/// @param stop why it stopped, in the word of its program; empty where it goes on, or breaks off
/// @param tokens that the model computed, where they are known
public record RunFacts(
        StatedSettings settings,
        Optional<LogFacts> log,
        Optional<ModelIdentity> checker,
        int expansions,
        Optional<String> stop,
        OptionalLong tokens) {

    /// The facts of a run in which the user had no checker of their own, and whose tokens nobody
    /// has counted.
    public RunFacts(
            StatedSettings settings,
            Optional<LogFacts> log,
            int expansions,
            Optional<String> stop) {
        this(settings, log, Optional.empty(), expansions, stop, OptionalLong.empty());
    }

    /// The facts of a run of ours.
    public RunFacts(SearchSettings settings, int expansions, Optional<String> stop) {
        this(StatedSettings.all(settings), Optional.empty(), expansions, stop);
    }

    /// The facts of a recorded run.
    public static RunFacts of(Recording recording) {
        var stop =
                recording.events().reversed().stream()
                        .map(RecordedEvent::event)
                        .filter(SearchEvent.Stopped.class::isInstance)
                        .map(event -> ((SearchEvent.Stopped) event).word())
                        .findFirst();
        return new RunFacts(
                recording.settings(),
                recording.header().log(),
                OwnChecker.of(recording),
                recording.tally().expansions(),
                stop,
                recording.header().log().isPresent()
                        ? OptionalLong.empty()
                        : OptionalLong.of(recording.tally().tokens()));
    }
}
