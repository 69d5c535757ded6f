package espalier.expression;

/// What is known of the moment at which a condition is asked, beyond the tree. Figures that are not
/// known are NaN, as an absent value is.
public interface Moment {

    /// Outside a run: nothing is known.
    Moment NONE = new Moment() {};

    /// Simulations that are over.
    default double simulations() {
        return Double.NaN;
    }

    /// Thoughts that the search gave to the generator.
    default double expansions() {
        return Double.NaN;
    }

    /// Tokens that the model computed.
    default double spentTokens() {
        return Double.NaN;
    }

    /// The share of the budget that is used up, from 0 to 1; of several limits, the nearest to its
    /// end.
    default double budgetUsed() {
        return Double.NaN;
    }

    /// What another source than the evaluator has just said of the thought, from 0 to 1: a rollout
    /// or the user.
    default double secondValue() {
        return Double.NaN;
    }
}
