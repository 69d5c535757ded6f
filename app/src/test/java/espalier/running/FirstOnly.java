package espalier.running;

import espalier.assembly.Begun;
import espalier.assembly.Roles;
import espalier.event.SearchListener;
import espalier.recording.HistoryFile;
import espalier.scripted.UnrecordedSessions;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

/// Begins one session and no more.
record FirstOnly(UnrecordedSessions sessions) implements SessionSource {
    @Override
    public Begun begin(Problem begun, SearchSettings with, Roles roles, SearchListener listener) {
        return sessions.begun().isEmpty()
                ? sessions.begin(begun, with, roles, listener)
                : new FullDisk().begin(begun, with, roles, listener);
    }

    @Override
    public Begun resume(HistoryFile read, Roles roles, SearchListener listener) {
        return sessions.resume(read, roles, listener);
    }

    @Override
    public Begun fork(
            HistoryFile read,
            int events,
            Roles roles,
            SearchSettings settings,
            SearchListener listener) {
        return sessions.fork(read, events, roles, settings, listener);
    }

    @Override
    public Begun startWarm(
            HistoryFile read,
            int events,
            Roles roles,
            SearchSettings settings,
            SearchListener listener) {
        return sessions.startWarm(read, events, roles, settings, listener);
    }
}
