package espalier.onnx;

import espalier.thought.GenerationException;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Lets one thread at a time into an open model. For any thread.
final class ModelCalls {

    private final ModelRuns runs;
    private final String model;
    private final ReentrantLock calls = new ReentrantLock();
    private boolean closed;

    /// @param model what messages call it, such as `The model reasoner`
    ModelCalls(ModelRuns runs, String model) {
        this.runs = runs;
        this.model = model;
    }

    /// Answers one call on the calling thread, when it is its turn.
    ///
    /// @throws GenerationException where the model is closed or cancelled, or fails
    <T> T answer(Supplier<T> question) {
        calls.lock();
        try {
            if (closed) {
                throw new GenerationException(
                        "%s is closed. Maybe another one was opened since.".formatted(model));
            }
            runs.begin();
            return question.get();
        } finally {
            runs.end();
            calls.unlock();
        }
    }

    /// Does something that runs no model, when it is its turn; nothing where the model is closed.
    void arrange(Runnable arrangement) {
        calls.lock();
        try {
            if (!closed) {
                arrangement.run();
            }
        } finally {
            calls.unlock();
        }
    }

    /// Answers what runs no model; empty where the model is closed, or busy for so long.
    <T> Optional<T> look(long milliseconds, Supplier<Optional<T>> question) {
        try {
            if (!calls.tryLock(milliseconds, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return closed ? Optional.empty() : question.get();
        } finally {
            calls.unlock();
        }
    }

    /// Lets nobody in any more; waits for the call that is under way.
    ///
    /// @param release gives back what the model holds; run once
    void close(Runnable release) {
        arrange(() -> {
            closed = true;
            release.run();
        });
    }
}
