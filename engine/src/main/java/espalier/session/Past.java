package espalier.session;

import espalier.event.SearchEvent;
import espalier.recording.History;
import espalier.search.Search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a session goes on after: the first events of a run, and how it goes on. Undo begins anew.
///
/// @param history the run; not changed, and not read any more once the session is there
/// @param events how many of its events have happened
/// @param onward what the session tells first: that the run is resumed, forked, or set otherwise
public record Past(Optional<History> history, int events, List<SearchEvent> onward) {

    /// Nothing has happened yet.
    public static final Past NONE = new Past(Optional.empty(), 0, List.of());

    /// After a recording's last event, with the same or another model.
    ///
    /// @param model its name
    /// @param files SHA-256 of its files, by name
    public static Past resumed(History history, String model, Map<String, String> files) {
        return new Past(
                Optional.of(history),
                history.size(),
                List.of(new SearchEvent.Resumed(model, files)));
    }

    /// After a moment of a recording, as another branch.
    public static Past forked(History history, int events) {
        return new Past(Optional.of(history), events, List.of(new SearchEvent.Forked(events)));
    }

    /// After a moment of a recording, as a run of its own that begins with its tree: what was used
    /// up before is not counted.
    public static Past warm(History history, int events) {
        return new Past(
                Optional.of(history),
                events,
                List.of(new SearchEvent.Forked(events), new SearchEvent.StartedWarm()));
    }

    /// The same, which tells one thing more.
    public Past telling(SearchEvent more) {
        var told = new ArrayList<SearchEvent>(onward);
        told.add(more);
        return new Past(history, events, told);
    }

    /// This one, with what is another from here on told directly after the fork.
    public Past changed(List<SearchEvent> changes) {
        var all = new ArrayList<SearchEvent>(onward);
        all.addAll(Math.min(1, all.size()), changes);
        return new Past(history, events, all);
    }

    public Past {
        onward = List.copyOf(onward);
    }

    void relive(Search search) {
        if (history.isPresent()) {
            var traveller = history.get().traveller();
            for (int i = 0; i < events; i++) {
                search.relive(traveller.next());
            }
            search.goOn(onward);
        }
    }
}
