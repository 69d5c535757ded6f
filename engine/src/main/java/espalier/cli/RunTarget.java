package espalier.cli;

import espalier.assembly.Begun;
import espalier.assembly.Roles;
import espalier.assembly.SessionFactory;
import espalier.event.SearchListener;
import espalier.recording.StreamedRecording;
import espalier.session.SearchSession;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;

/// Where a run is written down: the user's folder, a file, or what is none, which is standard
/// output or a pipe.
final class RunTarget implements AutoCloseable {

    private final Optional<Path> named;
    private final PrintWriter out;
    private Optional<Writer> stream = Optional.empty();
    private Optional<StreamedRecording> streamed = Optional.empty();

    /// @param out standard output
    RunTarget(Optional<Path> named, PrintWriter out) {
        this.named = named;
        this.out = out;
    }

    /// A session that waits, written down there.
    Begun begin(Problem problem, SearchSettings settings, Roles roles, SearchListener listener) {
        var factory = SessionFactory.ofThisUser();
        if (named.isEmpty()) {
            return factory.begin(problem, settings, roles, listener);
        }
        Path file = named.get();
        if (!PipedFile.streamed(file)) {
            return factory.begin(problem, settings, roles, listener, file);
        }
        var header = SessionFactory.header(problem, settings, roles);
        var writer = PipedFile.writer(file, out);
        stream = Optional.of(writer);
        var recording =
                new StreamedRecording(file, writer, header, System::currentTimeMillis, listener);
        streamed = Optional.of(recording);
        return SessionFactory.beginUnrecorded(header, roles, recording);
    }

    /// Whether all of the run is written down.
    boolean holds(SearchSession session) {
        return streamed.map(recording -> recording.failure().isEmpty())
                .orElse(session.recording().isPresent());
    }

    /// Why a stream does not hold all of the run.
    Optional<String> failure() {
        return streamed.flatMap(StreamedRecording::failure);
    }

    @Override
    public void close() {
        try {
            if (stream.isPresent()) {
                stream.get().close();
            }
        } catch (IOException _) {
            // Each line has been flushed, so that its failure is known.
        }
    }
}
