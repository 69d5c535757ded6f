package espalier.thought;

import java.util.Optional;

/// What a checker proves of a chain's last thought.
public sealed interface Verdict {

    /// A correct step.
    ///
    /// @param state what is left to do, in the family's words, such as `4 4 10`
    record Legal(String state) implements Verdict {}

    /// A step that breaks a rule, or follows one that does.
    ///
    /// @param reason one sentence
    record Illegal(String reason) implements Verdict {}

    /// A correct last step that solves the problem.
    ///
    /// @param answer the answer, such as `(13 - 9) * (10 - 4) = 24`
    record Solved(String answer) implements Verdict {}

    /// A correct last step that does not solve the problem.
    ///
    /// @param reason one sentence
    record Unsolved(String reason) implements Verdict {}

    /// A last step with an answer that nobody can prove right or wrong.
    ///
    /// @param answer the answer, such as `81`
    record Unproved(String answer) implements Verdict {}

    /// Nobody looked: the checker is off, or the family has none.
    record Unchecked() implements Verdict {}

    /// Whether the chain is at its end by this verdict.
    default boolean terminal() {
        return switch (this) {
            case Solved _, Unsolved _, Unproved _ -> true;
            case Legal _, Illegal _, Unchecked _ -> false;
        };
    }

    /// The answer that the chain gives, proved or not; empty where the checker names none.
    default Optional<String> statedAnswer() {
        return switch (this) {
            case Solved(var answer) -> Optional.of(answer);
            case Unproved(var answer) -> Optional.of(answer);
            case Legal _, Illegal _, Unsolved _, Unchecked _ -> Optional.empty();
        };
    }
}
