package espalier.running;

import espalier.assembly.Begun;
import espalier.assembly.Roles;
import espalier.event.SearchListener;
import espalier.recording.HistoryFile;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

/// Begins nothing.
record FullDisk() implements SessionSource {
    @Override
    public Begun begin(Problem begun, SearchSettings with, Roles roles, SearchListener listener) {
        throw new IllegalStateException("The disk is full.");
    }

    @Override
    public Begun resume(HistoryFile read, Roles roles, SearchListener listener) {
        throw new IllegalStateException("The disk is full.");
    }

    @Override
    public Begun fork(
            HistoryFile read,
            int events,
            Roles roles,
            SearchSettings settings,
            SearchListener listener) {
        throw new IllegalStateException("The disk is full.");
    }

    @Override
    public Begun startWarm(
            HistoryFile read,
            int events,
            Roles roles,
            SearchSettings settings,
            SearchListener listener) {
        throw new IllegalStateException("The disk is full.");
    }
}
