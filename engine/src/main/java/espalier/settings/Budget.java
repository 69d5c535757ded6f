package espalier.settings;

/// When a search must stop; 0 stands for no limit, and the first limit that is reached counts.
///
/// @param expansions thoughts given to the generator, the problem included; the user's not counted
/// @param simulations select, expand, evaluate, back up
/// @param thoughts in the tree, the problem included
/// @param tokens computed by the model; kept after the batch in flight
/// @param seconds of running, pauses left out; kept after the batch in flight
public record Budget(int expansions, int simulations, int thoughts, long tokens, double seconds) {

    public Budget {
        Ranges.check("expansions", expansions, 0, 10_000_000);
        Ranges.check("simulations", simulations, 0, 10_000_000);
        Ranges.check("thought-limit", thoughts, 0, 10_000_000);
        Ranges.check("token-limit", (double) tokens, 0, 1e12);
        Ranges.check("seconds", seconds, 0, 1e7);
    }

    /// A budget of expansions alone.
    public static Budget ofExpansions(int expansions) {
        return new Budget(expansions, 0, 0, 0, 0);
    }

    /// Whether nothing limits the search.
    public boolean unlimited() {
        return expansions == 0 && simulations == 0 && thoughts == 0 && tokens == 0 && seconds == 0;
    }

    /// The same with another limit of expansions.
    public Budget withExpansions(int other) {
        return new Budget(other, simulations, thoughts, tokens, seconds);
    }

    /// The same with another limit of simulations.
    public Budget withSimulations(int other) {
        return new Budget(expansions, other, thoughts, tokens, seconds);
    }

    /// The same with another number of thoughts.
    public Budget withThoughts(int other) {
        return new Budget(expansions, simulations, other, tokens, seconds);
    }

    /// The same with another limit of tokens.
    public Budget withTokens(long other) {
        return new Budget(expansions, simulations, thoughts, other, seconds);
    }

    /// The same with another limit of seconds.
    public Budget withSeconds(double other) {
        return new Budget(expansions, simulations, thoughts, tokens, other);
    }
}
