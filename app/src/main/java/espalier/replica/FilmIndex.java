package espalier.replica;

import espalier.recording.HistoryIndex;

import java.util.List;

/// What the window asks of a film, as far as the run had come when this was made. Never changes;
/// for any thread.
///
/// @param events when what happened
/// @param course how the figures went
public record FilmIndex(HistoryIndex events, List<RunProgress.Sample> course) {}
