package espalier.thought;

/// How a generator draws thoughts.
///
/// @param temperature what the logits are divided by before a draw; 0 takes the most probable token
/// @param minimumProbability a token is left out where it is less probable than this share of the
///   most probable one, at the temperature (min-p; Nguyen et al. 2024); from 0, which leaves out
///   none, to 1
/// @param maximumTokens the length at which a thought without a line end is given up, in tokens
/// @param replacement whether one thought may be drawn more than once among siblings
public record SamplingSettings(
        double temperature, double minimumProbability, int maximumTokens, Replacement replacement) {

    /// Whether one thought may be drawn more than once among siblings.
    public enum Replacement {
        /// Independent draws; equal ones become one thought with a count.
        WITH,
        /// Every draw is another thought (stochastic beam search; Kool, van Hoof and Welling 2019).
        WITHOUT
    }

    /// The same with another temperature.
    public SamplingSettings withTemperature(double other) {
        return new SamplingSettings(other, minimumProbability, maximumTokens, replacement);
    }

    /// The same with another bound on improbable tokens.
    public SamplingSettings withMinimumProbability(double other) {
        return new SamplingSettings(temperature, other, maximumTokens, replacement);
    }

    /// The same with another longest thought, in tokens.
    public SamplingSettings withMaximumTokens(int other) {
        return new SamplingSettings(temperature, minimumProbability, other, replacement);
    }

    /// The same with or without replacement.
    public SamplingSettings withReplacement(Replacement other) {
        return new SamplingSettings(temperature, minimumProbability, maximumTokens, other);
    }
}
