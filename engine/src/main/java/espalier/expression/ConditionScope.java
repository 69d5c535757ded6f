package espalier.expression;

/// Where a condition is used, and so which words it knows.
public enum ConditionScope {
    /// Find and filters: the thought alone.
    THOUGHT,
    /// Breakpoints: the thought and the moment of the run.
    RUN
}
