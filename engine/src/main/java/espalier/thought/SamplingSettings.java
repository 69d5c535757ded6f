package espalier.thought;

/// How a generator draws thoughts. A token's settings are applied in the order of the parameters,
/// which is that of Hugging Face's generators.
///
/// @param repetitionPenalty makes tokens that the text holds already less probable, the prompt's
///   included: their logits are divided by it where positive and multiplied where negative (Keskar
///   et al. 2019); above 0; 1 leaves all as they are
/// @param temperature what the logits are divided by before a draw; 0 takes the most probable token
/// @param truncation which improbable tokens are never drawn, at the temperature
/// @param maximumTokens the length at which a thought without a line end is given up, in tokens
/// @param replacement whether one thought may be drawn more than once among siblings
public record SamplingSettings(
        double repetitionPenalty,
        double temperature,
        Truncation truncation,
        int maximumTokens,
        Replacement replacement) {

    /// Whether one thought may be drawn more than once among siblings.
    public enum Replacement {
        /// Independent draws; equal ones become one thought with a count.
        WITH,
        /// Every draw is another thought (stochastic beam search; Kool, van Hoof and Welling 2019).
        WITHOUT
    }

    /// Settings that neither penalise nor leave out any token.
    public SamplingSettings(double temperature, int maximumTokens, Replacement replacement) {
        this(1, temperature, Truncation.NONE, maximumTokens, replacement);
    }

    /// The same with another penalty on tokens that the text holds already.
    public SamplingSettings withRepetitionPenalty(double other) {
        return new SamplingSettings(other, temperature, truncation, maximumTokens, replacement);
    }

    /// The same with another temperature.
    public SamplingSettings withTemperature(double other) {
        return new SamplingSettings(
                repetitionPenalty, other, truncation, maximumTokens, replacement);
    }

    /// The same with another bound on improbable tokens.
    public SamplingSettings withTruncation(Truncation other) {
        return new SamplingSettings(
                repetitionPenalty, temperature, other, maximumTokens, replacement);
    }

    /// The same with another longest thought, in tokens.
    public SamplingSettings withMaximumTokens(int other) {
        return new SamplingSettings(repetitionPenalty, temperature, truncation, other, replacement);
    }

    /// The same with or without replacement.
    public SamplingSettings withReplacement(Replacement other) {
        return new SamplingSettings(
                repetitionPenalty, temperature, truncation, maximumTokens, other);
    }
}
