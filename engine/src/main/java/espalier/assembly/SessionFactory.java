package espalier.assembly;

import espalier.event.SearchEvent;
import espalier.event.SearchListener;
import espalier.recording.HistoryFile;
import espalier.recording.OwnChecker;
import espalier.recording.RecordingException;
import espalier.recording.RecordingFolder;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingWriter;
import espalier.recording.RunIdentity;
import espalier.session.Past;
import espalier.session.SearchSession;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Puts sessions together and gives each its recording. A run that cannot be written down is there
/// all the same, in memory alone.
public final class SessionFactory {

    private static final LongSupplier CLOCK = System::currentTimeMillis;

    private final RecordingFolder runs;

    /// What became of the wish to write a run down.
    ///
    /// @param failure why it was not fulfilled as it was meant, where it was not
    private record Recording(Optional<RecordingWriter> writer, Optional<String> failure) {

        static Recording at(Supplier<RecordingWriter> begin) {
            try {
                return new Recording(Optional.of(begin.get()), Optional.empty());
            } catch (RecordingException e) {
                return new Recording(
                        Optional.empty(), Optional.of(Objects.requireNonNull(e.getMessage())));
            }
        }

        /// Another one in place of one that has failed.
        Recording or(Supplier<RecordingWriter> begin) {
            if (writer.isPresent()) {
                return this;
            }
            var other = at(begin);
            return other.writer().isPresent() ? new Recording(other.writer(), failure) : other;
        }

        /// What to tell the user.
        Optional<String> notice() {
            return failure.map(why ->
                    why
                            + writer.map(w -> " The run goes on in %s.".formatted(w.file()))
                                    .orElse(SearchSession.IN_MEMORY));
        }
    }

    /// A factory whose recordings go to `runs`.
    public SessionFactory(RecordingFolder runs) {
        this.runs = runs;
    }

    /// A factory whose recordings go to this user's folder.
    public static SessionFactory ofThisUser() {
        return new SessionFactory(new RecordingFolder(UserFolders.ofThisUser().runs()));
    }

    /// A session that waits, with a new recording named by time and problem; with a notice, and in
    /// memory alone, where that cannot be written.
    ///
    /// @throws espalier.thought.GenerationException where nobody can play under these settings
    public Begun begin(
            Problem problem, SearchSettings settings, Roles roles, SearchListener listener) {
        var header = header(problem, settings, roles);
        return begun(
                header,
                roles,
                Past.NONE,
                listener,
                Recording.at(() -> new RecordingWriter(fresh(problem), header, CLOCK)));
    }

    /// A session that waits, recorded in `file`, which must not exist yet.
    ///
    /// @throws RecordingException where the recording cannot be begun
    /// @throws espalier.thought.GenerationException where nobody can play under these settings
    public Begun begin(
            Problem problem,
            SearchSettings settings,
            Roles roles,
            SearchListener listener,
            Path file) {
        var header = header(problem, settings, roles);
        var writer = new RecordingWriter(file, header, CLOCK);
        return begun(
                header,
                roles,
                Past.NONE,
                listener,
                new Recording(Optional.of(writer), Optional.empty()));
    }

    /// A session that waits and that nobody but the listener writes down.
    ///
    /// @throws espalier.thought.GenerationException where nobody can play under these settings
    public static Begun beginUnrecorded(
            RecordingHeader header, Roles roles, SearchListener listener) {
        return begun(
                header,
                roles,
                Past.NONE,
                listener,
                new Recording(Optional.empty(), Optional.empty()));
    }

    /// A session that waits after a recording's last event, and goes on writing the same file. With
    /// a notice it goes on in a copy, where that file cannot be written, or in memory alone, where
    /// the copy cannot either.
    ///
    /// @param read the recording, read to its end
    /// @param roles of the same or another model
    /// @throws RecordingException where its values are on another scale than our evaluators'
    /// @throws espalier.thought.GenerationException where nobody can play under its settings
    public Begun resume(HistoryFile read, Roles roles, SearchListener listener) {
        var identity = roles.identity();
        return begun(
                read.header().onOurScale(),
                roles,
                Past.resumed(read.history(), identity.name(), identity.files()),
                listener,
                Recording.at(() -> RecordingWriter.goOn(read, CLOCK))
                        .or(() -> copy(read, read.history().size())));
    }

    /// A session that waits after a moment of a recording, as another branch in a file of its own;
    /// the recording keeps what came after. With a notice, and in memory alone, where that file
    /// cannot be written.
    ///
    /// @param events after how many events
    /// @param roles of the same or another model
    /// @param settings in force from there on
    /// @throws RecordingException where its values are on another scale than our evaluators'
    /// @throws espalier.thought.GenerationException where nobody can play under these settings
    public Begun fork(
            HistoryFile read,
            int events,
            Roles roles,
            SearchSettings settings,
            SearchListener listener) {
        var past = Past.forked(read.history(), events);
        return branch(read, past, roles, settings, listener);
    }

    /// A session that waits, as [#fork] gives it, and begins with the tree of that moment without
    /// counting what was used up for it.
    ///
    /// @param events after how many events
    /// @param roles of the same or another model
    /// @param settings in force from there on
    /// @throws RecordingException where its values are on another scale than our evaluators'
    /// @throws espalier.thought.GenerationException where nobody can play under these settings
    public Begun startWarm(
            HistoryFile read,
            int events,
            Roles roles,
            SearchSettings settings,
            SearchListener listener) {
        var past = Past.warm(read.history(), events);
        return branch(read, past, roles, settings, listener);
    }

    private Begun branch(
            HistoryFile read,
            Past past,
            Roles roles,
            SearchSettings settings,
            SearchListener listener) {
        return begun(
                read.header().onOurScale(),
                roles,
                past.changed(changes(RunIdentity.of(read, past.events()), roles, settings)),
                listener,
                Recording.at(() -> copy(read, past.events())));
    }

    /// What a branch tells of who plays from there on, where that makes it another run, and of its
    /// settings, where they are others.
    private static List<SearchEvent> changes(
            RunIdentity before, Roles roles, SearchSettings settings) {
        var after =
                new RunIdentity(
                        before.problem(),
                        Optional.of(roles.identity()),
                        roles.checker().map(Roles::identity),
                        settings);
        List<SearchEvent> changes = new ArrayList<>();
        if (!before.differences(after).isEmpty()) {
            var model = roles.identity();
            changes.add(new SearchEvent.Resumed(model.name(), model.files()));
        }
        if (!before.settings().equals(settings)) {
            changes.add(new SearchEvent.SettingsChanged(settings));
        }
        return changes;
    }

    private RecordingWriter copy(HistoryFile read, int events) {
        return RecordingWriter.fork(read, events, fresh(read.header().problem()), CLOCK);
    }

    private Path fresh(Problem problem) {
        return runs.fresh(problem, LocalDateTime.now(ZoneId.systemDefault()));
    }

    private static Begun begun(
            RecordingHeader header,
            Roles roles,
            Past past,
            SearchListener listener,
            Recording recording) {
        try {
            var session =
                    new SearchSession(
                            header.problem(),
                            header.settings().assumed(),
                            roles.cast(),
                            judged(header, roles, past),
                            recording.writer(),
                            listener,
                            System::nanoTime);
            return new Begun(session, header, recording.notice());
        } catch (RuntimeException e) {
            recording.writer().ifPresent(RecordingWriter::close);
            throw e;
        }
    }

    /// A past after which another checker of the user's own than before may have the last word.
    private static Past judged(RecordingHeader header, Roles roles, Past past) {
        return past.history()
                .map(history -> OwnChecker.after(header, history, past.events()))
                .flatMap(before -> OwnChecker.change(before, roles.checker().map(Roles::identity)))
                .map(past::telling)
                .orElse(past);
    }

    /// The first line of the recording of a run that begins now.
    public static RecordingHeader header(Problem problem, SearchSettings settings, Roles roles) {
        var header =
                new RecordingHeader(
                        Program.VERSION,
                        problem,
                        roles.identity(),
                        settings,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS));
        return roles.checker().map(Roles::identity).map(header::verifiedBy).orElse(header);
    }
}
