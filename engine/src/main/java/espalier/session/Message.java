package espalier.session;

import espalier.recording.RecordingException;
import espalier.recording.RecordingWriter;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// What the search thread hears.
sealed interface Message {

    /// It is to obey a command.
    record Obey(Command command) implements Message {}

    /// It is to end.
    record Close() implements Message {}

    /// It is to write the run to another file from here on.
    ///
    /// @param open gives what writes there, with all events so far in the file
    /// @param done once it does, or why it does not
    record Move(Supplier<RecordingWriter> open, CompletableFuture<Void> done) implements Message {

        private static final long LOOK_MILLISECONDS = 50;

        Move(Supplier<RecordingWriter> open) {
            this(open, new CompletableFuture<>());
        }

        void obey(KeptRecording recording) {
            try {
                recording.moveTo(open.get());
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        }

        /// Waits until it is done by a thread.
        ///
        /// @throws RecordingException where it cannot be done
        void await(Thread search) {
            while (true) {
                boolean alive = search.isAlive();
                try {
                    done.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
                    return;
                } catch (TimeoutException e) {
                    if (!alive) {
                        throw new RecordingException("The run has been closed meanwhile.", e);
                    }
                } catch (ExecutionException e) {
                    var cause = Objects.requireNonNullElse(e.getCause(), e);
                    throw new RecordingException(String.valueOf(cause.getMessage()), e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new RecordingException("Saving was given up.", e);
                }
            }
        }
    }
}
