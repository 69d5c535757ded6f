package espalier.search;

/// The parts of a simulation, in order.
public enum Phase {
    /// Go down to a thought.
    SELECT,
    /// Have the generator propose thoughts there.
    EXPAND,
    /// Have the evaluator value the new thoughts.
    EVALUATE,
    /// Let one value go up.
    BACK_UP
}
