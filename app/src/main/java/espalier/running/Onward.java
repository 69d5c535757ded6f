package espalier.running;

import java.nio.file.Path;

/// How a recorded run goes on.
public sealed interface Onward {

    /// The recording.
    Path file();

    /// From its end, in the same file.
    record Resume(Path file) implements Onward {}

    /// From a moment on, as a branch in a file of its own.
    ///
    /// @param events after how many events
    record Fork(Path file, int events) implements Onward {}

    /// From a moment on, as a run of its own that begins with that tree and an unused budget.
    ///
    /// @param events after how many events
    record Warm(Path file, int events) implements Onward {}
}
