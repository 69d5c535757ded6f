package espalier.recording;

import espalier.event.SearchEvent;
import espalier.settings.SearchSettings;

import java.util.List;

/// The settings in force at a moment of a run, and what had happened before they came into force.
///
/// @param settings in force
/// @param first those that the run began with
/// @param before all events up to the one by which the settings came into force; none where they
///   were in force from the start
public record InForce(SearchSettings settings, SearchSettings first, List<SearchEvent> before) {

    public InForce {
        before = List.copyOf(before);
    }

    /// Settings that were in force from the start.
    public static InForce fromTheStart(SearchSettings settings) {
        return new InForce(settings, settings, List.of());
    }

    /// Those of a recording at its end.
    public static InForce of(Recording recording) {
        var events = recording.events();
        var settings = recording.header().settings().assumed();
        int since = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).event() instanceof SearchEvent.SettingsChanged(var changed)) {
                since = searchesAlike(settings, changed) ? since : i + 1;
                settings = changed;
            }
        }
        return new InForce(
                settings,
                recording.header().settings().assumed(),
                events.subList(0, since).stream().map(RecordedEvent::event).toList());
    }

    /// Whether a search does the same under both: they differ in how the answer is picked, at most.
    static boolean searchesAlike(SearchSettings one, SearchSettings other) {
        return other.equals(one.with(one.answering().withRule(other.answering().rule())));
    }
}
