package espalier.running;

import espalier.recording.HistoryFile;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingWriter;
import espalier.replica.Film;
import espalier.session.SearchSession;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a run goes on in another file: what has happened is saved there, and the search, which goes
/// on meanwhile, then writes there what came since.
///
/// @param header of a run that is in memory alone
/// @param film which has heard all that the session told
public record Move(SearchSession session, RecordingHeader header, Film film) {

    /// Moves it; slow, not for the JavaFX thread.
    ///
    /// @throws espalier.recording.RecordingException where it cannot be written there; it goes on
    ///   as before then
    public void to(Path file) throws IOException {
        var before = session.recording();
        if (before.isPresent() && Files.exists(file) && Files.isSameFile(before.get(), file)) {
            return;
        }
        int saved = before.isPresent() ? copy(before.get(), file) : film.save(file, header);
        session.recordIn(() -> film.goOnIn(file, saved));
    }

    private static int copy(Path from, Path to) {
        try (var read = HistoryFile.readable(from)) {
            RecordingWriter.copy(read, to);
            return read.history().size();
        }
    }
}
