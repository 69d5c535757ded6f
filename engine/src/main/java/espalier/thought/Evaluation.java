package espalier.thought;

/// An evaluator's own opinion of a chain, before search.
///
/// @param value from 0 (fails) to 1 (succeeds)
/// @param source the evaluator's name, such as `value head`
public record Evaluation(double value, String source) {}
