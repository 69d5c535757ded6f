package espalier.diagnosis;

/// Whether what only a solver knows is told, and the answers that problems state: a person who is
/// still thinking does not want to be told the next step.
public enum Oracle {
    /// Whatever is known is told.
    SHOWN,
    /// What a solver knows, what would have led on, and what was wanted are kept back.
    HIDDEN
}
