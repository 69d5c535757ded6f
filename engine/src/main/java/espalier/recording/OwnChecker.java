package espalier.recording;

import espalier.event.SearchEvent;

import java.util.Map;
import java.util.Optional;

/// Which checker of the user's own has the last word on the answers of a run: the header says it
/// for the start, and an event where a run is gone on with under another one.
public final class OwnChecker {

    private OwnChecker() {}

    /// The one of a recording at its end; empty where there is none.
    public static Optional<ModelIdentity> of(Recording recording) {
        var checker = recording.header().checker();
        for (RecordedEvent event : recording.events()) {
            checker = after(checker, event.event());
        }
        return checker;
    }

    /// The one after the first events of a recording; empty where there is none.
    public static Optional<ModelIdentity> after(
            RecordingHeader header, History history, int events) {
        var checker = header.checker();
        var traveller = history.traveller();
        for (int i = 0; i < events; i++) {
            checker = after(checker, traveller.next());
        }
        return checker;
    }

    /// The one after an event.
    ///
    /// @param before the one before it
    public static Optional<ModelIdentity> after(Optional<ModelIdentity> before, SearchEvent event) {
        return event instanceof SearchEvent.CheckerChanged(var name, var files)
                ? name.map(called -> new ModelIdentity(called, files))
                : before;
    }

    /// What a run tells that goes on with a checker, or with none; empty where that is as before.
    public static Optional<SearchEvent> change(
            Optional<ModelIdentity> before, Optional<ModelIdentity> now) {
        return before.equals(now)
                ? Optional.empty()
                : Optional.of(
                        new SearchEvent.CheckerChanged(
                                now.map(ModelIdentity::name),
                                now.map(ModelIdentity::files).orElse(Map.of())));
    }
}
