package espalier.settings;

import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.Truncation;

/// All that a search is told. Two searches with equal settings and one model give one tree.
///
/// @param seed every random number is a function of this, the thought's id and the draw
public record SearchSettings(
        Algorithm algorithm,
        Selection selection,
        Expansion expansion,
        Casting casting,
        Budget budget,
        Answering answering,
        long seed) {

    /// What a fresh program searches with: safe, quick, and good at the built-in model's problems.
    public static final SearchSettings DEFAULT =
            new SearchSettings(
                    Algorithm.PUCT,
                    new Selection(0.2, FirstPlayUrgency.RAW_VALUE),
                    new Expansion(
                            8,
                            24,
                            16,
                            new SamplingSettings(1, 64, Replacement.WITHOUT)
                                    .withTruncation(Truncation.NONE.withMinimumProbability(0.03))),
                    Casting.AUTOMATIC,
                    Budget.ofExpansions(30),
                    new Answering(
                            Answering.Checking.ON, AnswerChoice.CHECKER, Answering.AtVerified.STOP),
                    7);

    /// These settings with another algorithm.
    public SearchSettings with(Algorithm other) {
        return new SearchSettings(other, selection, expansion, casting, budget, answering, seed);
    }

    /// These settings with other weights of selection.
    public SearchSettings with(Selection other) {
        return new SearchSettings(algorithm, other, expansion, casting, budget, answering, seed);
    }

    /// These settings with other wishes to the generator.
    public SearchSettings with(Expansion other) {
        return new SearchSettings(algorithm, selection, other, casting, budget, answering, seed);
    }

    /// These settings with others who propose and value.
    public SearchSettings with(Casting other) {
        return new SearchSettings(algorithm, selection, expansion, other, budget, answering, seed);
    }

    /// These settings with another budget.
    public SearchSettings with(Budget other) {
        return new SearchSettings(algorithm, selection, expansion, casting, other, answering, seed);
    }

    /// These settings with another way to answer.
    public SearchSettings with(Answering other) {
        return new SearchSettings(algorithm, selection, expansion, casting, budget, other, seed);
    }

    /// These settings with another seed.
    public SearchSettings withSeed(long other) {
        return new SearchSettings(
                algorithm, selection, expansion, casting, budget, answering, other);
    }
}
