package espalier.runpanel;

import espalier.assembly.Roles;
import espalier.event.SearchListener;
import espalier.session.SearchSession;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

/// Where the run panel gets sessions from.
@FunctionalInterface
public interface SessionSource {

    /// A session that waits for its first command, with a recording of its own. Touches the disk;
    /// not for the JavaFX thread.
    ///
    /// @throws RuntimeException with one sentence for the user
    SearchSession begin(
            Problem problem, SearchSettings settings, Roles roles, SearchListener listener);
}
