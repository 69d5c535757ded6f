package espalier.language;

import espalier.thought.TokenProbability;

import java.util.List;

/// A text that a model wrote after another.
///
/// @param text up to the stop, without it
/// @param tokens all that were sampled, the stop's included
/// @param logProbability sum of the tokens' log-probabilities in nats, at most 0
/// @param draws how many of the samples gave these tokens, at least 1
/// @param ending why it goes on no further
/// @param ends whether the model finds it most probable that its whole text ends here
public record Completion(
        String text,
        List<TokenProbability> tokens,
        double logProbability,
        int draws,
        Ending ending,
        boolean ends) {

    /// Why a completion goes on no further.
    public enum Ending {
        /// One of the stops appeared.
        STOP,
        /// The model ended its text.
        TEXT_END,
        /// It was as long as was allowed.
        LENGTH
    }

    public Completion {
        tokens = List.copyOf(tokens);
    }
}
