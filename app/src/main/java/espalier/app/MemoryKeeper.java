package espalier.app;

import espalier.memory.Remembered;
import espalier.memory.RememberedFile;
import espalier.work.BackgroundWork;

import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.util.Duration;

import java.util.List;
import java.util.function.Supplier;

/// Writes what is to be remembered soon after it has changed, so that it outlives a program that
/// does not end as it should.
final class MemoryKeeper {

    /// In which more of what changes together is waited for, such as a window that is dragged.
    private static final Duration PAUSE = Duration.millis(400);

    private final Writer writer;
    private final Supplier<Remembered> now;
    private final BackgroundWork work;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private Remembered known;
    private long writes;

    /// The file, which never goes back to something older.
    private static final class Writer {

        private final RememberedFile file;
        private long latest;

        Writer(RememberedFile file) {
            this.file = file;
        }

        synchronized void write(Remembered remembered, long number) {
            if (number > latest) {
                latest = number;
                file.write(remembered);
            }
        }
    }

    /// @param now what is to be remembered at this moment
    MemoryKeeper(RememberedFile file, Supplier<Remembered> now, BackgroundWork work) {
        writer = new Writer(file);
        this.now = now;
        this.work = work;
        known = now.get();
        pause.setOnFinished(_ -> look());
    }

    /// Looks each time that one of these has changed.
    void follow(List<Observable> parts) {
        parts.forEach(part -> part.subscribe(pause::playFromStart));
    }

    private void look() {
        var remembered = now.get();
        if (!remembered.equals(known)) {
            known = remembered;
            long number = ++writes;
            work.aside(() -> writer.write(remembered, number));
        }
    }

    /// Writes what is to be remembered at last, on any thread; nothing is written after it.
    Runnable last() {
        pause.stop();
        var remembered = now.get();
        return () -> writer.write(remembered, Long.MAX_VALUE);
    }
}
