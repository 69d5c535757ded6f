package espalier.settings;

/// When a search must stop; 0 stands for no limit, and the first limit that is reached counts.
///
/// @param expansions thoughts given to the generator, the problem included; the user's not counted
/// @param simulations select, expand, evaluate, back up
/// @param thoughts in the tree, the problem included
/// @param tokens computed by the model; kept after the batch in flight
/// @param seconds of running, pauses left out; kept after the batch in flight
/// @param megabytes of the tree's thoughts, texts and tokens, reckoned from the tree alone
/// @param convergedAfter simulations for which the answer has stayed the same
public record Budget(
        int expansions,
        int simulations,
        int thoughts,
        long tokens,
        double seconds,
        int megabytes,
        int convergedAfter) {

    /// No limit at all.
    private static final Budget NONE = new Budget(0, 0, 0, 0, 0, 0, 0);

    public Budget {
        Ranges.check("expansions", expansions, 0, 10_000_000);
        Ranges.check("simulations", simulations, 0, 10_000_000);
        Ranges.check("thought-limit", thoughts, 0, 10_000_000);
        Ranges.check("token-limit", (double) tokens, 0, 1e12);
        Ranges.check("seconds", seconds, 0, 1e7);
        Ranges.check("memory-limit", megabytes, 0, 1_000_000);
        Ranges.check("converged-after", convergedAfter, 0, 10_000_000);
    }

    /// A budget of expansions alone.
    public static Budget ofExpansions(int expansions) {
        return NONE.withExpansions(expansions);
    }

    /// Whether nothing is sure to end the search; an answer may never stay the same.
    public boolean unlimited() {
        return withConvergedAfter(0).equals(NONE);
    }

    /// The same with another limit of expansions.
    public Budget withExpansions(int other) {
        return new Budget(other, simulations, thoughts, tokens, seconds, megabytes, convergedAfter);
    }

    /// The same with another limit of simulations.
    public Budget withSimulations(int other) {
        return new Budget(expansions, other, thoughts, tokens, seconds, megabytes, convergedAfter);
    }

    /// The same with another number of thoughts.
    public Budget withThoughts(int other) {
        return new Budget(
                expansions, simulations, other, tokens, seconds, megabytes, convergedAfter);
    }

    /// The same with another limit of tokens.
    public Budget withTokens(long other) {
        return new Budget(
                expansions, simulations, thoughts, other, seconds, megabytes, convergedAfter);
    }

    /// The same with another limit of seconds.
    public Budget withSeconds(double other) {
        return new Budget(
                expansions, simulations, thoughts, tokens, other, megabytes, convergedAfter);
    }

    /// The same with another limit of megabytes.
    public Budget withMegabytes(int other) {
        return new Budget(
                expansions, simulations, thoughts, tokens, seconds, other, convergedAfter);
    }

    /// The same with another number of simulations with one answer.
    public Budget withConvergedAfter(int other) {
        return new Budget(expansions, simulations, thoughts, tokens, seconds, megabytes, other);
    }
}
