package espalier.recording;

import espalier.event.SearchEvent;

/// One event as it was written down.
///
/// @param sequence its number in the run, from 1, without gaps
/// @param at milliseconds since the start of the run, by the wall clock
public record RecordedEvent(long sequence, long at, SearchEvent event) {}
