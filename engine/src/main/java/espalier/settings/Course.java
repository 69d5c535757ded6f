package espalier.settings;

import java.util.Optional;
import java.util.function.Function;

/// How an algorithm goes through a tree, and so what it leaves behind for good: all that others may
/// know of an algorithm without knowing which one it is.
public sealed interface Course {

    /// From the problem down to the child of the highest score. A value goes up; nothing is left
    /// behind.
    ///
    /// @param formula how a score is made up
    /// @param exploration the constant c of the scores, where they have one
    /// @param rollouts whether a simulation plays a line to its end and backs up what that is worth
    record Scored(
            Formula formula,
            Optional<Dial<Double>> exploration,
            Function<AlgorithmSettings, Rollouts> rollouts)
            implements Course {}

    /// On from whichever open thought is the best. Nothing is left behind.
    record Open() implements Course {}

    /// Level by level: each keeps some of its thoughts and drops the others for good.
    ///
    /// @param width how wide a level is, where one number says so
    record Levels(Keeping keeping, Optional<Dial<Integer>> width) implements Course {}

    /// One chain to its end after another; what a chain passes by is dropped for good.
    record Chains() implements Course {}

    /// How a score is made up.
    enum Formula {
        /// Q + c P √N / (1 + n), with noise in the prior P.
        PUCT,
        /// Q + c √(ln N / n), where a child without visits counts as visited once.
        UCT,
        /// A value and a bonus of any make, with noise in the bonus.
        SUM
    }

    /// What a level keeps.
    enum Keeping {
        /// As many as its width, the best ones.
        BEST,
        /// A share for each, or some for each subtree.
        SHARED
    }
}
