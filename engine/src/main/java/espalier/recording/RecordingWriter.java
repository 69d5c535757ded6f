package espalier.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

import espalier.event.SearchEvent;
import espalier.event.SearchListener;
import espalier.storage.FileTrouble;
import espalier.storage.OwnFiles;
import espalier.storage.WriterNote;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.function.LongSupplier;

/// Writes a run down as it happens. Hears every event, on the search thread, and has it in the file
/// before it returns, so a program that is killed loses at most the line being written.
public final class RecordingWriter implements SearchListener, AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();

    /// After so many lines the writer looks whether the file is still there.
    private static final int LINES_BETWEEN_LOOKS = 256;

    private final Path file;
    private final LongSupplier milliseconds;
    private final long began;
    private final FileChannel channel;
    private final WriterNote note;
    private final JsonGenerator out;
    private int lines;
    private boolean closed;

    /// Begins a new file with its header.
    ///
    /// @param milliseconds the wall clock
    /// @throws RecordingException where the file exists or cannot be written
    public RecordingWriter(Path file, RecordingHeader header, LongSupplier milliseconds) {
        this(file, milliseconds, milliseconds.getAsLong(), StandardOpenOption.CREATE_NEW);
        try {
            HeaderJson.write(out, header);
            endLine();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private RecordingWriter(
            Path file, LongSupplier milliseconds, long began, StandardOpenOption option) {
        this.file = file;
        this.milliseconds = milliseconds;
        this.began = began;
        try {
            channel = OwnFiles.open(file, EnumSet.of(StandardOpenOption.WRITE, option));
            note = noted(file, channel);
            channel.position(channel.size());
            out = generator(Channels.newOutputStream(channel));
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static WriterNote noted(Path file, FileChannel channel) throws IOException {
        try {
            return WriterNote.of(file);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// Goes on writing a recording that was read, after its last whole line; a line that was cut
    /// off goes.
    ///
    /// @param read the recording, read to its end
    /// @param milliseconds the wall clock
    /// @throws RecordingException where the file is compressed or cannot be written
    public static RecordingWriter goOn(HistoryFile read, LongSupplier milliseconds) {
        if (read.damage().isPresent()) {
            throw failed(read.file(), new IOException(read.damage().get().goingOn()));
        }
        var history = read.history();
        long end = read.endOf(history.size());
        long at = history.at(history.size());
        var writer =
                new RecordingWriter(
                        read.file(),
                        milliseconds,
                        milliseconds.getAsLong() - at,
                        StandardOpenOption.WRITE);
        try {
            if (writer.channel.size() < end || (!read.cut() && writer.channel.size() > end)) {
                throw new IOException("it is compressed, or has changed since it was opened");
            }
            writer.channel.truncate(end);
            writer.channel.position(end);
            if (!read.lastLineEnds()) {
                writer.endLine();
            }
            return writer;
        } catch (IOException e) {
            writer.close();
            throw failed(read.file(), e);
        }
    }

    /// Begins a branch of a recording: its header and first events, then that it is another run
    /// from there on.
    ///
    /// @param read the recording
    /// @param events how many of its events the branch begins with
    /// @param file where the branch goes, which must not exist yet
    /// @throws RecordingException where one file cannot be read or the other not be written
    public static RecordingWriter fork(
            HistoryFile read, int events, Path file, LongSupplier milliseconds) {
        read.history().require(events);
        long began = milliseconds.getAsLong() - read.history().at(events);
        var writer = new RecordingWriter(file, milliseconds, began, StandardOpenOption.CREATE_NEW);
        try {
            read.copyUntil(events, writer.channel);
            return writer;
        } catch (IOException e) {
            writer.close();
            throw failed(file, e);
        }
    }

    /// Goes on writing a file that [#save] or [#copy] has just written, after its last event.
    ///
    /// @param run whose first events are in the file
    /// @param saved how many; what happened since is written at once
    /// @throws RecordingException where it cannot be written
    public static RecordingWriter goOnAfter(
            Path file, History run, int saved, LongSupplier milliseconds) {
        long began = milliseconds.getAsLong() - run.at(run.size());
        var writer = new RecordingWriter(file, milliseconds, began, StandardOpenOption.WRITE);
        try {
            writer.write(run, saved);
            return writer;
        } catch (IOException e) {
            writer.close();
            throw failed(file, e);
        }
    }

    /// Saves a run as a file, whole or not at all.
    ///
    /// @param file replaced where it exists
    /// @throws RecordingException where it cannot be written
    public static void save(Path file, RecordingHeader header, History history) {
        Path draft = draft(file);
        try {
            refuseWritten(file);
            Files.deleteIfExists(draft);
            try (var writer = new RecordingWriter(draft, header, () -> 0)) {
                writer.write(history, 0);
            }
            putInPlace(draft, file);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /// Saves what was read of a recording as another file, byte for byte, whole or not at all.
    ///
    /// @param file replaced where it exists
    /// @throws RecordingException where it cannot be written
    public static void copy(HistoryFile read, Path file) {
        Path draft = draft(file);
        try {
            refuseWritten(file);
            Files.deleteIfExists(draft);
            try (var channel =
                    OwnFiles.open(
                            draft,
                            EnumSet.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW))) {
                read.copyUntil(read.history().size(), channel);
                if (!read.lastLineEnds()) {
                    channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
                }
            }
            putInPlace(draft, file);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /// A file that a run is written to is not replaced under it.
    private static void refuseWritten(Path file) throws IOException {
        WriterNote.of(file).close();
    }

    private static Path draft(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private static void putInPlace(Path draft, Path file) throws IOException {
        try {
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Writes what happened in a run after its first events.
    private void write(History run, int events) throws IOException {
        var traveller = run.traveller();
        traveller.goTo(events);
        for (int i = events + 1; i <= run.size(); i++) {
            EventJson.write(out, new RecordedEvent(i, run.at(i), traveller.next()));
            out.writeRaw('\n');
        }
        out.flush();
    }

    private static JsonGenerator generator(OutputStream stream) throws IOException {
        return JSON.createGenerator(stream).setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    @Override
    public void heard(long sequence, SearchEvent event) {
        if (closed) {
            return;
        }
        try {
            look();
            EventJson.write(
                    out, new RecordedEvent(sequence, milliseconds.getAsLong() - began, event));
            endLine();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /// Sees whether the file still ends where this writer has left it.
    private void look() throws IOException {
        boolean gone = lines++ % LINES_BETWEEN_LOOKS == 0 && !Files.exists(file);
        if (gone || channel.size() != channel.position()) {
            throw new IOException("another program has changed or removed it");
        }
    }

    /// The file that is written.
    public Path file() {
        return file;
    }

    /// Closes the file; a second call does nothing.
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try (note) {
                out.close();
            } catch (IOException e) {
                throw failed(file, e);
            }
        }
    }

    private void endLine() throws IOException {
        out.writeRaw('\n');
        out.flush();
    }

    private static RecordingException failed(Path file, IOException e) {
        return new RecordingException(FileTrouble.unwritten(file, e), e);
    }
}
