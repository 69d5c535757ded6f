package espalier.session;

import espalier.expression.Moment;
import espalier.search.Search;

import java.util.function.DoubleSupplier;

/// The present moment of a search.
///
/// @param seconds for how long it has been running
record Now(Search search, DoubleSupplier seconds) implements Moment {

    @Override
    public double simulations() {
        return search.tally().simulations();
    }

    @Override
    public double expansions() {
        return search.tally().expansions();
    }

    @Override
    public double spentTokens() {
        return search.tally().tokens();
    }

    @Override
    public double budgetUsed() {
        var budget = search.settings().budget();
        var tally = search.tally();
        double most = share(tally.expansions(), budget.expansions());
        most = Math.max(most, share(tally.simulations(), budget.simulations()));
        most = Math.max(most, share(search.tree().size(), budget.thoughts()));
        most = Math.max(most, share((double) tally.tokens(), (double) budget.tokens()));
        return Math.max(most, share(seconds.getAsDouble(), budget.seconds()));
    }

    private static double share(double used, double limit) {
        return limit > 0 ? used / limit : 0;
    }
}
