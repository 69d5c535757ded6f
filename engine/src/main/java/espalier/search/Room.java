package espalier.search;

import espalier.event.RunTally;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;

/// What is left of a budget for one batch.
record Room(ReadableTree tree, RunTally tally, SearchSettings settings) {

    /// How many simulations fit into one batch and the budget; at least 1.
    int simulations() {
        var budget = settings.budget();
        int room = settings.expansion().batch();
        if (budget.expansions() > 0) {
            room = Math.min(room, budget.expansions() - tally.expansions());
        }
        if (budget.simulations() > 0) {
            room = Math.min(room, budget.simulations() - tally.simulations());
        }
        return Math.max(1, room);
    }

    /// How many more thoughts the tree may hold; at least 1.
    int thoughts() {
        int limit = settings.budget().thoughts();
        return limit == 0 ? Integer.MAX_VALUE : Math.max(1, limit - tree.size());
    }
}
