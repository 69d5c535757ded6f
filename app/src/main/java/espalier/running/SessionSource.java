package espalier.running;

import espalier.assembly.Begun;
import espalier.assembly.Roles;
import espalier.event.SearchListener;
import espalier.recording.HistoryFile;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

/// Where the run panel gets sessions from. All of it touches the disk, and is not for the JavaFX
/// thread; what goes wrong is a RuntimeException with one sentence for the user. A run that cannot
/// be written down is there all the same, with a notice.
public interface SessionSource {

    /// A session that waits for its first command, with a recording of its own.
    Begun begin(Problem problem, SearchSettings settings, Roles roles, SearchListener listener);

    /// A session that waits after a recording's last event, and goes on writing the same file, or a
    /// copy.
    ///
    /// @param read the recording, read to its end
    Begun resume(HistoryFile read, Roles roles, SearchListener listener);

    /// A session that waits after a moment of a recording, with a recording of its own.
    ///
    /// @param events after how many events
    /// @param settings in force from there on
    Begun fork(
            HistoryFile read,
            int events,
            Roles roles,
            SearchSettings settings,
            SearchListener listener);

    /// A session as [#fork] gives it, which does not count what was used up before.
    ///
    /// @param events after how many events
    /// @param settings in force from there on
    Begun startWarm(
            HistoryFile read,
            int events,
            Roles roles,
            SearchSettings settings,
            SearchListener listener);
}
