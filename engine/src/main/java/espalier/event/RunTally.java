package espalier.event;

import espalier.tree.Origin;

/// What a run has used up so far, counted from its events; where it started warm, since then.
public final class RunTally {

    private int expansions;
    private int simulations;
    private int revisitsInARow;
    private long tokens;
    private boolean expandedSince;

    /// The same count, to go its own way.
    public RunTally copy() {
        var copy = new RunTally();
        copy.expansions = expansions;
        copy.simulations = simulations;
        copy.revisitsInARow = revisitsInARow;
        copy.tokens = tokens;
        copy.expandedSince = expandedSince;
        return copy;
    }

    /// Counts one event.
    public void count(SearchEvent event) {
        switch (event) {
            case SearchEvent.Expanded e -> {
                tokens += e.tokens();
                if (e.origin() == Origin.SEARCH) {
                    expansions++;
                    expandedSince = true;
                }
            }
            case SearchEvent.BackedUp _, SearchEvent.Completed _ -> {
                simulations++;
                revisitsInARow = expandedSince ? 0 : revisitsInARow + 1;
                expandedSince = false;
            }
            case SearchEvent.Pruned _,
                    SearchEvent.Restored _,
                    SearchEvent.Steered _,
                    SearchEvent.SettingsChanged _ ->
                    revisitsInARow = 0;
            case SearchEvent.StartedWarm _ -> startAnew();
            case SearchEvent.Resampled e -> tokens += e.tokens();
            case SearchEvent.Continued e -> tokens += e.tokens();
            case SearchEvent.AnswerRead e -> tokens += e.tokens();
            case SearchEvent.RolledOut e -> tokens += e.tokens();
            case SearchEvent.Selected _,
                    SearchEvent.Evaluated _,
                    SearchEvent.Rewarded _,
                    SearchEvent.Stated _,
                    SearchEvent.GivenUp _,
                    SearchEvent.Linked _,
                    SearchEvent.Unlinked _,
                    SearchEvent.Pinned _,
                    SearchEvent.Unpinned _,
                    SearchEvent.Turned _,
                    SearchEvent.Told _ -> {}
        }
    }

    private void startAnew() {
        expansions = 0;
        simulations = 0;
        revisitsInARow = 0;
        tokens = 0;
        expandedSince = false;
    }

    /// Thoughts that the search gave to the generator.
    public int expansions() {
        return expansions;
    }

    /// Simulations that are over.
    public int simulations() {
        return simulations;
    }

    /// How many of the latest simulations expanded nothing.
    public int revisitsInARow() {
        return revisitsInARow;
    }

    /// Tokens that the model computed.
    public long tokens() {
        return tokens;
    }
}
