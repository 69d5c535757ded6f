package espalier.replica;

import espalier.recording.HistoryFile;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// The file that a film's tokens are read from, if there is one: closed as soon as the film is, and
/// nobody reads from it any more. For any thread, which waits for nobody.
final class HeldFile {

    private final Optional<HistoryFile> file;
    private final AtomicInteger holders = new AtomicInteger(1);
    private final AtomicBoolean closed = new AtomicBoolean();

    HeldFile(Optional<HistoryFile> file) {
        this.file = file;
    }

    /// Keeps it open until [#letGo].
    void hold() {
        holders.incrementAndGet();
    }

    void letGo() {
        if (holders.decrementAndGet() == 0) {
            file.ifPresent(HistoryFile::close);
        }
    }

    /// Hears that the film wants it no more; a second call does nothing.
    void close() {
        if (closed.compareAndSet(false, true)) {
            letGo();
        }
    }
}
