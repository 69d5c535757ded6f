package espalier.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

import espalier.event.SearchEvent;
import espalier.event.SearchListener;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongSupplier;

/// Writes a run down as it happens. Hears every event, on the search thread, and has it in the file
/// before it returns, so a program that is killed loses at most the line being written.
public final class RecordingWriter implements SearchListener, AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final LongSupplier milliseconds;
    private final long began;
    private final JsonGenerator out;
    private boolean closed;

    /// Begins a new file with its header.
    ///
    /// @param milliseconds the wall clock
    /// @throws RecordingException where the file exists or cannot be written
    public RecordingWriter(Path file, RecordingHeader header, LongSupplier milliseconds) {
        this.file = file;
        this.milliseconds = milliseconds;
        this.began = milliseconds.getAsLong();
        try {
            this.out = generator(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
            HeaderJson.write(out, header);
            endLine();
        } catch (IOException e) {
            throw failed(file, e);
        }
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
            EventJson.write(
                    out, new RecordedEvent(sequence, milliseconds.getAsLong() - began, event));
            endLine();
        } catch (IOException e) {
            throw failed(file, e);
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
            try {
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
        return new RecordingException(
                "The recording %s can't be written (%s). Maybe it exists already, or the disk is full."
                        .formatted(file, e.getMessage()),
                e);
    }
}
