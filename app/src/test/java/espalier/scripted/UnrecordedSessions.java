package espalier.scripted;

import espalier.assembly.Roles;
import espalier.event.SearchListener;
import espalier.recording.HistoryFile;
import espalier.runpanel.SessionSource;
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
    public SearchSession begin(
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
        return session;
    }

    @Override
    public SearchSession resume(HistoryFile read, Roles roles, SearchListener listener) {
        throw new IllegalStateException("Nothing has been recorded here.");
    }

    @Override
    public SearchSession fork(HistoryFile read, int events, Roles roles, SearchListener listener) {
        throw new IllegalStateException("Nothing has been recorded here.");
    }
}
