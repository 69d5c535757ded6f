package espalier.running;

import espalier.assembly.Begun;
import espalier.assembly.Roles;
import espalier.event.SearchListener;
import espalier.recording.HistoryFile;
import espalier.scripted.UnrecordedSessions;
import espalier.settings.SearchSettings;

/// Sessions that begin in a way of their own, and else are as those behind them.
interface PassingOn extends SessionSource {

    UnrecordedSessions sessions();

    @Override
    default Begun resume(HistoryFile read, Roles roles, SearchListener listener) {
        return sessions().resume(read, roles, listener);
    }

    @Override
    default Begun fork(
            HistoryFile read,
            int events,
            Roles roles,
            SearchSettings settings,
            SearchListener listener) {
        return sessions().fork(read, events, roles, settings, listener);
    }

    @Override
    default Begun startWarm(
            HistoryFile read,
            int events,
            Roles roles,
            SearchSettings settings,
            SearchListener listener) {
        return sessions().startWarm(read, events, roles, settings, listener);
    }
}
