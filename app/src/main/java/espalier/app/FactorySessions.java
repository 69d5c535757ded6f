package espalier.app;

import espalier.assembly.Begun;
import espalier.assembly.Roles;
import espalier.assembly.SessionFactory;
import espalier.event.SearchListener;
import espalier.recording.HistoryFile;
import espalier.running.SessionSource;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

/// Sessions of the engine's factory.
record FactorySessions(SessionFactory factory) implements SessionSource {

    @Override
    public Begun begin(
            Problem problem, SearchSettings settings, Roles roles, SearchListener listener) {
        return factory.begin(problem, settings, roles, listener);
    }

    @Override
    public Begun resume(HistoryFile read, Roles roles, SearchListener listener) {
        return factory.resume(read, roles, listener);
    }

    @Override
    public Begun fork(
            HistoryFile read,
            int events,
            Roles roles,
            SearchSettings settings,
            SearchListener listener) {
        return factory.fork(read, events, roles, settings, listener);
    }

    @Override
    public Begun startWarm(
            HistoryFile read,
            int events,
            Roles roles,
            SearchSettings settings,
            SearchListener listener) {
        return factory.startWarm(read, events, roles, settings, listener);
    }
}
