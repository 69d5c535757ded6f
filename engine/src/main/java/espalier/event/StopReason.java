package espalier.event;

import java.util.Arrays;
import java.util.Optional;

/// Why a run came to its end.
public enum StopReason {
    /// The checker proved an answer right.
    VERIFIED_ANSWER,
    /// The budget of expansions is spent.
    EXPANSIONS,
    /// The budget of simulations is spent.
    SIMULATIONS,
    /// The tree holds as many thoughts as it may.
    THOUGHTS,
    /// The model has computed as many tokens as it may.
    TOKENS,
    /// The time is up.
    SECONDS,
    /// The tree takes as much memory as it may.
    MEMORY,
    /// The answer has stayed the same for as many simulations as were asked for.
    ANSWER_CONVERGED,
    /// The algorithm has nothing left to expand.
    EXHAUSTED,
    /// Simulation after simulation ends in chains that are finished.
    CONVERGED,
    /// The user stopped the run.
    USER;

    /// The reason of that name; empty where it is another program's word.
    public static Optional<StopReason> named(String name) {
        return Arrays.stream(values()).filter(reason -> reason.name().equals(name)).findFirst();
    }
}
