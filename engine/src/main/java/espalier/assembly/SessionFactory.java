package espalier.assembly;

import espalier.event.SearchListener;
import espalier.recording.HistoryFile;
import espalier.recording.RecordingFolder;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingWriter;
import espalier.session.Past;
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

    /// A session that waits after a recording's last event, and goes on writing the same file.
    ///
    /// @param read the recording, read to its end
    /// @param roles of the same or another model
    /// @throws espalier.recording.RecordingException where the recording cannot be written
    /// @throws espalier.thought.GenerationException where nobody can play under its settings
    public SearchSession resume(HistoryFile read, Roles roles, SearchListener listener) {
        return goOn(
                read,
                Past.resumed(read.history(), roles.identity().name(), roles.identity().files()),
                roles,
                listener,
                RecordingWriter.goOn(read, System::currentTimeMillis));
    }

    /// A session that waits after a moment of a recording, as another branch in a file of its own;
    /// the recording keeps what came after.
    ///
    /// @param events after how many events
    /// @throws espalier.recording.RecordingException where the branch cannot be written
    /// @throws espalier.thought.GenerationException where nobody can play under its settings
    public SearchSession fork(HistoryFile read, int events, Roles roles, SearchListener listener) {
        Path file = runs.fresh(read.header().problem(), LocalDateTime.now(ZoneId.systemDefault()));
        return goOn(
                read,
                Past.forked(read.history(), events),
                roles,
                listener,
                RecordingWriter.fork(read, events, file, System::currentTimeMillis));
    }

    private static SearchSession goOn(
            HistoryFile read,
            Past past,
            Roles roles,
            SearchListener listener,
            RecordingWriter writer) {
        return new SearchSession(
                read.header().problem(),
                read.header().settings(),
                roles.cast(),
                past,
                Optional.of(writer),
                listener,
                System::nanoTime);
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
        var header = header(problem, settings, roles);
        var writer = new RecordingWriter(file, header, System::currentTimeMillis);
        return new SearchSession(
                problem, settings, roles.cast(), Optional.of(writer), listener, System::nanoTime);
    }

    /// The first line of the recording of a run that begins now.
    public static RecordingHeader header(Problem problem, SearchSettings settings, Roles roles) {
        return new RecordingHeader(
                Program.VERSION,
                problem,
                roles.identity(),
                settings,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }
}
