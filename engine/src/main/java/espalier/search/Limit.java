package espalier.search;

import espalier.event.StopReason;
import espalier.settings.Budget;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// A part of the budget that is spent.
///
/// @param most how much there is; 0 where it is not limited
/// @param used how much of it is used up
record Limit(StopReason reason, ToDoubleFunction<Budget> most, ToDoubleFunction<Standing> used)
        implements StopCondition {

    @Override
    public Optional<StopReason> reason(Standing standing) {
        double limit = most.applyAsDouble(standing.settings().budget());
        return StopCondition.when(limit > 0 && used.applyAsDouble(standing) >= limit, reason);
    }
}
