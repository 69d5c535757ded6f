package espalier.assembly;

import espalier.event.SearchListener;
import espalier.recording.RecordingFolder;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingWriter;
import espalier.session.SearchSession;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Puts sessions together and gives each its recording.
public final class SessionFactory {

    private final RecordingFolder runs;

    /// A factory whose recordings go to `runs`.
    public SessionFactory(RecordingFolder runs) {
        this.runs = runs;
    }

    /// A factory whose recordings go to this user's folder.
    public static SessionFactory ofThisUser() {
        return new SessionFactory(new RecordingFolder(UserFolders.ofThisUser().runs()));
    }

    /// A session that waits, with a new recording named by time and problem.
    ///
    /// @throws espalier.recording.RecordingException where the recording cannot be begun
    public SearchSession begin(
            Problem problem, SearchSettings settings, Roles roles, SearchListener listener) {
        return begin(
                problem,
                settings,
                roles,
                listener,
                runs.fresh(problem, LocalDateTime.now(ZoneId.systemDefault())));
    }

    /// A session that waits, recorded in `file`, which must not exist yet.
    ///
    /// @throws espalier.recording.RecordingException where the recording cannot be begun
    public SearchSession begin(
            Problem problem,
            SearchSettings settings,
            Roles roles,
            SearchListener listener,
            Path file) {
        var header =
                new RecordingHeader(
                        Program.VERSION,
                        problem,
                        roles.identity(),
                        settings,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS));
        var writer = new RecordingWriter(file, header, System::currentTimeMillis);
        return new SearchSession(
                problem, settings, roles.cast(), Optional.of(writer), listener, System::nanoTime);
    }
}
