package espalier.diagnosis;

import java.util.concurrent.CancellationException;

/// Gives a diagnosis up where its thread is interrupted.
final class Cancelled {

    private Cancelled() {}

    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The diagnosis was given up.");
        }
    }
}
