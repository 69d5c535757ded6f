package espalier.session;

import espalier.expression.Moment;

/// A moment at which somebody besides the evaluator says what a thought is worth.
record Saying(Moment moment, double secondValue) implements Moment {

    @Override
    public double simulations() {
        return moment.simulations();
    }

    @Override
    public double expansions() {
        return moment.expansions();
    }

    @Override
    public double spentTokens() {
        return moment.spentTokens();
    }

    @Override
    public double budgetUsed() {
        return moment.budgetUsed();
    }
}
