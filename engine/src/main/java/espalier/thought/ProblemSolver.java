package espalier.thought;

import java.util.List;
import java.util.Optional;

/// Proves a state solvable or not, exactly. Pure.
public interface ProblemSolver {

    /// The lines that complete `chain` to a right answer, or empty where none exist. Empty too
    /// where the chain holds an illegal thought; an empty list of lines where it is solved already.
    Optional<List<String>> completion(Chain chain);

    /// Whether `chain` can still end right.
    default boolean solvable(Chain chain) {
        return completion(chain).isPresent();
    }
}
