package espalier.experiment;

import espalier.settings.Answering.Checking;
import espalier.settings.SearchSettings;

import java.util.List;

/// One search, with or without the checker, on every problem: a run of it on a problem serves all
/// its budgets, for a smaller budget's run is the beginning of a larger one's.
///
/// @param search what the report calls it: an algorithm's label, or [#BLIND]
/// @param who proposes and values
/// @param spending what its budgets count
/// @param budgets rising; the last ends the run
/// @param settings budget and checker included; each run has a seed of its own
record Series(
        String search, Who who, Spending spending, List<Integer> budgets, SearchSettings settings) {

    /// What the report calls PUCT over uniform legal moves, without a model.
    static final String BLIND = "blind";

    /// Who proposes and values in a search.
    enum Who {
        MODEL,
        BLIND
    }

    /// What a budget counts.
    enum Spending {
        EXPANSIONS,
        SIMULATIONS,
        /// Chains that are drawn before the search begins; it then runs to its own end.
        CHAINS,
        /// Nothing: the search runs to its own end, and its only budget is written 0.
        NOTHING;

        /// Whether a run that has used up so much is where a run of `budget` ends.
        boolean spent(int budget, int expansions, int simulations) {
            return switch (this) {
                case EXPANSIONS -> expansions >= budget;
                case SIMULATIONS -> simulations >= budget;
                case CHAINS, NOTHING -> false;
            };
        }
    }

    /// Whether the checker takes part in the search.
    Checking checking() {
        return settings.answering().checker();
    }

    /// The run of this series on one problem.
    RunKey on(int problem) {
        return new RunKey(search, checking(), budgets, problem);
    }
}
