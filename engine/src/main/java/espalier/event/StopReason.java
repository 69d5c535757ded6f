package espalier.event;

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
    USER
}
