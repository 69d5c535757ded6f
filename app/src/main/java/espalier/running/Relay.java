package espalier.running;

import espalier.event.SearchEvent;
import espalier.event.SearchListener;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Keeps what a session tells until somebody listens, who hears all of it in order. The search
/// thread tells, the JavaFX thread listens; neither waits for the other.
final class Relay implements SearchListener {

    private record Told(long sequence, SearchEvent event) {}

    private sealed interface State {

        /// Nobody listens; these events were told.
        record Keeping(List<Told> early) implements State {

            Keeping and(Told told) {
                var all = new ArrayList<>(early);
                all.add(told);
                return new Keeping(all);
            }
        }

        /// Somebody has heard all that was kept.
        record Telling(SearchListener listener) implements State {}
    }

    private final AtomicReference<State> state =
            new AtomicReference<>(new State.Keeping(List.of()));

    @Override
    public void heard(long sequence, SearchEvent event) {
        boolean done = false;
        while (!done) {
            done =
                    switch (state.get()) {
                        case State.Telling(var listener) -> {
                            listener.heard(sequence, event);
                            yield true;
                        }
                        case State.Keeping keeping ->
                                state.compareAndSet(
                                        keeping, keeping.and(new Told(sequence, event)));
                    };
        }
    }

    /// Tells everything so far, and from now on as it comes. To be called once.
    void to(SearchListener whom) {
        int heard = 0;
        while (state.get() instanceof State.Keeping keeping) {
            for (Told told : keeping.early().subList(heard, keeping.early().size())) {
                whom.heard(told.sequence(), told.event());
            }
            heard = keeping.early().size();
            state.compareAndSet(keeping, new State.Telling(whom));
        }
    }
}
