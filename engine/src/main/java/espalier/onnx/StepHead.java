package espalier.onnx;

import espalier.thought.GenerationException;

/// What a reward model gives at each token, and how it becomes a score.
///
/// @param output `[rows, tokens]` or `[rows, tokens, width]`
/// @param rank 2 or 3
/// @param width numbers at each token
record StepHead(Port output, int rank, int width, Scale scale) {

    private static final double TOLERANCE = 1e-3;

    /// What the numbers at a token mean.
    sealed interface Scale {}

    /// Logits of which two compete: classes, or tokens of the vocabulary.
    ///
    /// @param positive which of them says that the step is right
    /// @param negative which of them says that it is wrong
    record Choice(int positive, int negative) implements Scale {}

    /// One number: the logarithm of the odds that the step is right.
    record Odds() implements Scale {}

    /// One number: the probability that the step is right.
    record Probability() implements Scale {}

    /// The shape of the output.
    long[] shape(int rows, int tokens) {
        return rank == 2 ? new long[] {rows, tokens} : new long[] {rows, tokens, width};
    }

    /// The score at a token, from 0 to 1.
    ///
    /// @param token counted over all rows
    /// @throws GenerationException where the numbers are none
    double score(TensorBuffer numbers, long token) {
        long first = token * width;
        return switch (scale) {
            case Choice(int positive, int negative) ->
                    sigmoid((double) numbers.get(first + positive) - numbers.get(first + negative));
            case Odds() -> sigmoid(numbers.get(first));
            case Probability() -> probability(numbers.get(first));
        };
    }

    private static double sigmoid(double logOdds) {
        if (!Double.isFinite(logOdds)) {
            throw new GenerationException(
                    "The reward model's logits are not finite. Maybe its weights are damaged or its"
                            + " numbers too small for half precision.");
        }
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static double probability(double value) {
        if (!(value >= -TOLERANCE && value <= 1 + TOLERANCE)) {
            throw new GenerationException(
                    ("The reward model's output gave %s, expected a number from 0 to 1. "
                                    + "Maybe it lacks its last sigmoid.")
                            .formatted(value));
        }
        return Math.clamp(value, 0, 1);
    }
}
