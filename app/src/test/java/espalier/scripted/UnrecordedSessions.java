package espalier.scripted;

import espalier.assembly.Begun;
import espalier.assembly.Roles;
import espalier.assembly.SessionFactory;
import espalier.event.SearchListener;
import espalier.recording.HistoryFile;
import espalier.running.SessionSource;
import espalier.session.SearchSession;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import java.util.List;
import java.util.Optional;

/// Sessions that write nothing down, and so go on from nothing.
///
/// @param begun those that have begun, in order
public record UnrecordedSessions(List<SearchSession> begun) implements SessionSource {

    @Override
    public Begun begin(
            Problem problem, SearchSettings settings, Roles roles, SearchListener listener) {
        var session =
                new SearchSession(
                        problem,
                        settings,
                        roles.cast(),
                        Optional.empty(),
                        listener,
                        System::nanoTime);
        begun.add(session);
        return new Begun(
                session, SessionFactory.header(problem, settings, roles), Optional.empty());
    }

    @Override
    public Begun resume(HistoryFile read, Roles roles, SearchListener listener) {
        throw new IllegalStateException("Nothing has been recorded here.");
    }

    @Override
    public Begun fork(
            HistoryFile read,
            int events,
            Roles roles,
            SearchSettings settings,
            SearchListener listener) {
        throw new IllegalStateException("Nothing has been recorded here.");
    }

    @Override
    public Begun startWarm(
            HistoryFile read,
            int events,
            Roles roles,
            SearchSettings settings,
            SearchListener listener) {
        throw new IllegalStateException("Nothing has been recorded here.");
    }
}
