package espalier.event;

/// Hears every event, on the search thread, in order. Must return quickly.
@FunctionalInterface
public interface SearchListener {

    /// Takes in one event.
    ///
    /// @param sequence the event's number in its run, from 1, without gaps
    void heard(long sequence, SearchEvent event);
}
