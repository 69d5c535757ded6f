package espalier.timeline;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;

/// One course that a run took; each is a recording of its own.
///
/// @param number from 1, in the order in which they came
/// @param since when it came
/// @param left where it left another one; empty for the first
public record Branch(int number, Path file, LocalDateTime since, Optional<Left> left) {

    /// Where a branch left.
    ///
    /// @param branch the number of the other one
    /// @param events after how many events
    public record Left(int branch, int events) {}
}
