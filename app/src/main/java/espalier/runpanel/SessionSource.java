package espalier.runpanel;

import espalier.assembly.Roles;
import espalier.event.SearchListener;
import espalier.recording.HistoryFile;
import espalier.session.SearchSession;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

/// Where the run panel gets sessions from. All of it touches the disk, and is not for the JavaFX
/// thread; what goes wrong is a RuntimeException with one sentence for the user.
public interface SessionSource {

    /// A session that waits for its first command, with a recording of its own.
    SearchSession begin(
            Problem problem, SearchSettings settings, Roles roles, SearchListener listener);

    /// A session that waits after a recording's last event, and goes on writing the same file.
    ///
    /// @param read the recording, read to its end
    SearchSession resume(HistoryFile read, Roles roles, SearchListener listener);

    /// A session that waits after a moment of a recording, with a recording of its own.
    ///
    /// @param events after how many events
    SearchSession fork(HistoryFile read, int events, Roles roles, SearchListener listener);
}
