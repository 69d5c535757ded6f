package espalier.storage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A note beside a file, as long as a program writes it, that keeps other programs from writing it
/// too. The note of a program that is gone counts for nothing. (A lock of the system's would be
/// lost as soon as any other reader in the same program closes the file.)
public final class WriterNote implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WriterNote.class);
    private static final int LONGEST = 1_000;

    private final Optional<Path> note;

    private WriterNote(Optional<Path> note) {
        this.note = note;
    }

    /// Notes that this program writes a file. Where no note can be left there is none.
    ///
    /// @throws IOException where a running program has left one
    public static WriterNote of(Path file) throws IOException {
        Path note = path(file);
        if (leave(note)) {
            return new WriterNote(Optional.of(note));
        }
        if (writer(file).isPresent()) {
            throw new IOException(
                    FileTrouble.bundle(Locale.getDefault()).getString("written-elsewhere"));
        }
        return new WriterNote(retry(note) ? Optional.of(note) : Optional.empty());
    }

    /// The running program that writes a file, where one has noted that.
    public static Optional<ProcessHandle> writer(Path file) {
        Path note = path(file);
        try {
            if (!Files.isRegularFile(note) || Files.size(note) > LONGEST) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(note);
            return lines.size() < 2
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst()))
                            .filter(ProcessHandle::isAlive)
                            .filter(there -> began(there).equals(lines.get(1)));
        } catch (IOException | NumberFormatException e) {
            LOG.warn("{} cannot be read.", note, e);
            return Optional.empty();
        }
    }

    /// Whether another running program writes a file.
    public static boolean writtenElsewhere(Path file) {
        return writer(file).filter(one -> one.pid() != ProcessHandle.current().pid()).isPresent();
    }

    private static boolean leave(Path note) {
        var own = ProcessHandle.current();
        try (var channel =
                OwnFiles.open(
                        note,
                        EnumSet.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW))) {
            channel.write(
                    ByteBuffer.wrap(
                            (own.pid() + "\n" + began(own) + "\n")
                                    .getBytes(StandardCharsets.UTF_8)));
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        } catch (IOException e) {
            LOG.warn("{} cannot be written, so others cannot see who writes.", note, e);
            return false;
        }
    }

    private static boolean retry(Path note) {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed.", note, e);
        }
        return leave(note);
    }

    private static String began(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH).toString();
    }

    private static Path path(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".writer");
    }

    /// Takes the note away.
    @Override
    public void close() {
        note.ifPresent(path -> {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                LOG.warn("{} cannot be removed.", path, e);
            }
        });
    }
}
