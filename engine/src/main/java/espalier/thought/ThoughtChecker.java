package espalier.thought;

import java.util.Optional;

/// Proves a thought right or wrong. Pure and, unless it is the user's own, quick.
public interface ThoughtChecker {

    /// The verdict on the last thought of `chain`; the whole chain is looked at, so a step after an
    /// illegal one is illegal. A chain without thoughts is legal.
    ///
    /// @throws GenerationException where a checker of the user's own fails
    Verdict check(Chain chain);

    /// Why a text can be no thought in this problem, right or wrong, as it does not read like one;
    /// empty where it can.
    ///
    /// @param text one line
    default Optional<String> unreadable(Problem problem, String text) {
        return Optional.empty();
    }

    /// The one spelling of a thought that all its spellings share, for merging and not for show:
    /// two texts of one spelling are one thought, and after any chain they get the same kind of
    /// verdict and leave the same state. Blanks do not matter, unless the family says otherwise.
    ///
    /// @param text the thought's
    default String spelling(Problem problem, String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /// Makes a call that another thread is in, and only that, end early with a
    /// [GenerationException].
    default void cancel() {}
}
