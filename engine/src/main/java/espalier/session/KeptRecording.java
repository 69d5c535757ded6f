package espalier.session;

import espalier.event.SearchEvent;
import espalier.event.SearchListener;
import espalier.recording.RecordingException;
import espalier.recording.RecordingWriter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.Optional;

/// What a run is written to, as long as that can be written: a run goes on without. Belongs to the
/// search thread; others may ask for the file.
final class KeptRecording implements SearchListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptRecording.class);

    private volatile Optional<RecordingWriter> writer;
    private volatile boolean lost;
    private Optional<String> failure = Optional.empty();

    KeptRecording(Optional<RecordingWriter> writer) {
        this.writer = writer;
    }

    /// Writes to another file from here on, which holds all events so far.
    void moveTo(RecordingWriter other) {
        close();
        writer = Optional.of(other);
        lost = false;
        failure = Optional.empty();
    }

    @Override
    public void heard(long sequence, SearchEvent event) {
        var open = writer;
        if (open.isEmpty() || lost) {
            return;
        }
        try {
            open.get().heard(sequence, event);
        } catch (RecordingException e) {
            LOG.error("The recording is lost from event {} on", sequence, e);
            lost = true;
            failure = Optional.of(e.getMessage());
        }
    }

    /// Why it was lost, once.
    Optional<String> failure() {
        var told = failure;
        failure = Optional.empty();
        return told;
    }

    /// The file, where there is one and it can be written. From any thread.
    Optional<Path> file() {
        return writer.filter(_ -> !lost).map(RecordingWriter::file);
    }

    /// Closes the file, after the last event.
    @Override
    public void close() {
        try {
            writer.ifPresent(RecordingWriter::close);
        } catch (RecordingException e) {
            LOG.error("The recording was lost while it was closed", e);
            lost = true;
        }
    }
}
