package espalier.thought;

/// An evaluator's own opinion of a chain, before search.
///
/// @param value from 0 (fails) to 1 (succeeds); NaN where it has none, since it cannot read the
///   chain
/// @param source the evaluator's name, such as `value head`
public record Evaluation(double value, String source) {

    /// Says that an evaluator has no opinion.
    public static Evaluation none(String source) {
        return new Evaluation(Double.NaN, source);
    }

    /// Whether it is an opinion.
    public boolean given() {
        return !Double.isNaN(value);
    }
}
