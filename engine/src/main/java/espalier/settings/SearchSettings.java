package espalier.settings;

import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.Truncation;

import java.util.Optional;

/// All that a search is told. Two searches with equal settings and one model give one tree.
///
/// @param algorithms what each algorithm is told for itself
/// @param seed every random number is a function of this, the thought's id and the draw
public record SearchSettings(
        Algorithm algorithm,
        AlgorithmSettings algorithms,
        Expansion expansion,
        Casting casting,
        Budget budget,
        Answering answering,
        long seed) {

    /// What a fresh program searches with: safe, quick, and good at the built-in model's problems.
    public static final SearchSettings DEFAULT =
            new SearchSettings(
                    Algorithm.PUCT,
                    AlgorithmSettings.DEFAULT,
                    new Expansion(
                            6,
                            32,
                            1,
                            EqualStates.GRAPH,
                            0,
                            new SamplingSettings(0.7, 64, Replacement.WITHOUT)
                                    .withTruncation(Truncation.NONE.withMinimumProbability(0.03))),
                    Casting.AUTOMATIC,
                    Budget.ofExpansions(30),
                    new Answering(
                            Answering.Checking.ON, AnswerChoice.CHECKER, Answering.AtVerified.STOP),
                    7);

    /// Why no search can run with these settings together, in one sentence, where that is so.
    public Optional<String> objection() {
        boolean planned =
                budget.expansions() > 0
                        && budget.withConvergedAfter(0)
                                .equals(Budget.ofExpansions(budget.expansions()));
        return algorithm == Algorithm.GUMBEL && !planned
                ? Optional.of(
                        "The Gumbel search plans a budget of expansions alone, but expansions are %d and other limits %s. Maybe set expansions to 30 and the other limits to 0."
                                .formatted(
                                        budget.expansions(),
                                        budget.withExpansions(0).unlimited() ? "0" : "above 0"))
                : Optional.empty();
    }

    /// These settings with another algorithm.
    public SearchSettings with(Algorithm other) {
        return new SearchSettings(other, algorithms, expansion, casting, budget, answering, seed);
    }

    /// These settings with another record for each algorithm.
    public SearchSettings with(AlgorithmSettings other) {
        return new SearchSettings(algorithm, other, expansion, casting, budget, answering, seed);
    }

    /// These settings with another record for PUCT.
    public SearchSettings with(PuctSettings other) {
        return with(algorithms.with(other));
    }

    /// These settings with other wishes to the generator.
    public SearchSettings with(Expansion other) {
        return new SearchSettings(algorithm, algorithms, other, casting, budget, answering, seed);
    }

    /// These settings with others who propose and value.
    public SearchSettings with(Casting other) {
        return new SearchSettings(algorithm, algorithms, expansion, other, budget, answering, seed);
    }

    /// These settings with another budget.
    public SearchSettings with(Budget other) {
        return new SearchSettings(
                algorithm, algorithms, expansion, casting, other, answering, seed);
    }

    /// These settings with another way to answer.
    public SearchSettings with(Answering other) {
        return new SearchSettings(algorithm, algorithms, expansion, casting, budget, other, seed);
    }

    /// These settings with another seed.
    public SearchSettings withSeed(long other) {
        return new SearchSettings(
                algorithm, algorithms, expansion, casting, budget, answering, other);
    }
}
