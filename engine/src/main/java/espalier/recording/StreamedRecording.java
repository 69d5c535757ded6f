package espalier.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

import espalier.event.SearchEvent;
import espalier.event.SearchListener;
import espalier.storage.FileTrouble;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Writes a run down into what cannot be read again, such as a pipe, line by line as it happens. A
/// failure is kept, and the run goes on without it. Hears every event on the search thread; asked
/// when the run is over.
public final class StreamedRecording implements SearchListener {

    private static final JsonFactory JSON = new JsonFactory();

    private final Path named;
    private final JsonGenerator out;
    private final LongSupplier milliseconds;
    private final long began;
    private final SearchListener next;
    private volatile Optional<String> failure = Optional.empty();

    /// Begins with the header.
    ///
    /// @param named what `to` is called where it cannot be written
    /// @param to stays the caller's to close
    /// @param milliseconds the wall clock
    /// @param next who else hears the events
    public StreamedRecording(
            Path named,
            Writer to,
            RecordingHeader header,
            LongSupplier milliseconds,
            SearchListener next) {
        this.named = named;
        this.milliseconds = milliseconds;
        this.began = milliseconds.getAsLong();
        this.next = next;
        try {
            out = JSON.createGenerator(to).setPrettyPrinter(new MinimalPrettyPrinter(""));
        } catch (IOException e) {
            throw new RecordingException(FileTrouble.unwritten(named, e), e);
        }
        line(() -> HeaderJson.write(out, header));
    }

    private interface Line {
        void write() throws IOException;
    }

    @Override
    public void heard(long sequence, SearchEvent event) {
        long at = milliseconds.getAsLong() - began;
        line(() -> EventJson.write(out, new RecordedEvent(sequence, at, event)));
        next.heard(sequence, event);
    }

    private void line(Line line) {
        if (failure.isPresent()) {
            return;
        }
        try {
            line.write();
            out.writeRaw('\n');
            out.flush();
        } catch (IOException e) {
            failure = Optional.of(FileTrouble.unwritten(named, e));
        }
    }

    /// Why the run is not written down whole, where it is not.
    public Optional<String> failure() {
        return failure;
    }
}
