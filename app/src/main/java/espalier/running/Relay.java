package espalier.running;

import espalier.event.SearchEvent;
import espalier.event.SearchListener;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps what a session tells until somebody listens, who hears all of it in order.
final class Relay implements SearchListener {

    private record Told(long sequence, SearchEvent event) {}

    private final List<Told> early = new ArrayList<>();
    private Optional<SearchListener> listener = Optional.empty();

    @Override
    public synchronized void heard(long sequence, SearchEvent event) {
        if (listener.isPresent()) {
            listener.get().heard(sequence, event);
        } else {
            early.add(new Told(sequence, event));
        }
    }

    /// Tells everything so far, and from now on as it comes.
    synchronized void to(SearchListener whom) {
        early.forEach(told -> whom.heard(told.sequence(), told.event()));
        early.clear();
        listener = Optional.of(whom);
    }
}
