package espalier.files;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which run each running program is writing: a note for each program in one folder. The run of a
/// program that is not there any more, but has left its note, was cut off.
///
/// @param folder where the notes are; made when the first is
/// @param program whose notes are written here
public record OpenRuns(Path folder, ProcessHandle program) {

    private static final Logger LOG = LoggerFactory.getLogger(OpenRuns.class);
    private static final long LARGEST = 1 << 16;
    private static final int LINES = 2;

    /// Notes that this program writes this run, or none. A failure is in the log only, since the
    /// run does not depend on it.
    public void note(Optional<Path> recording) {
        try {
            if (recording.isPresent()) {
                Files.createDirectories(folder);
                Files.write(own(), List.of(began(program).toString(), recording.get().toString()));
            } else {
                Files.deleteIfExists(own());
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be written.", own(), e);
        }
    }

    /// The latest of the runs that were cut off, if it is still there. Each is told of once.
    public Optional<Path> cutOff() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        var runs = new ArrayList<Path>();
        try (var notes = Files.list(folder)) {
            for (Path note : notes.filter(Files::isRegularFile).toList()) {
                read(note).filter(Files::isRegularFile).ifPresent(runs::add);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} cannot be read.", folder, e);
        }
        return runs.stream().max((a, b) -> a.getFileName().compareTo(b.getFileName()));
    }

    /// The run of a note whose program is gone; takes the note away.
    private static Optional<Path> read(Path note) throws IOException {
        if (Files.size(note) > LARGEST) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(note);
        if (lines.size() < LINES || runs(note.getFileName().toString(), lines.getFirst())) {
            return Optional.empty();
        }
        Files.delete(note);
        try {
            return Optional.of(Path.of(lines.get(1)));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Whether the program of this number, begun then, still runs.
    private static boolean runs(String number, String began) {
        try {
            return ProcessHandle.of(Long.parseLong(number))
                    .filter(ProcessHandle::isAlive)
                    .map(there -> began(there).toString().equals(began))
                    .orElse(false);
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static Instant began(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private Path own() {
        return folder.resolve(Long.toString(program.pid()));
    }
}
