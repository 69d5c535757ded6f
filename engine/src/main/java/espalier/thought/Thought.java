package espalier.thought;

import java.util.List;

/// One step of a chain of thought, as a generator proposed it or a person wrote it (Yao et al.
/// 2023).
///
/// @param text one line, without its line end
/// @param tokens the sampled tokens, line end included; empty where a person wrote the thought
/// @param logProbability sum of the tokens' log-probabilities in nats, at most 0; 0 where there are
///   no tokens, NaN where it is not known
/// @param draws how many of the generator's samples gave this thought, at least 1
/// @param ends whether the generator says that the chain ends here
public record Thought(
        String text,
        List<TokenProbability> tokens,
        double logProbability,
        int draws,
        boolean ends) {

    public Thought {
        tokens = tokens instanceof DeferredTokens ? tokens : List.copyOf(tokens);
    }

    /// A thought without tokens: a person's, or a legal move's.
    public static Thought written(String text) {
        return new Thought(text, List.of(), 0, 1, false);
    }

    /// A thought of which nothing is known but its words: another program's.
    ///
    /// @param ends whether that program says that the chain ends here
    public static Thought known(String text, boolean ends) {
        return new Thought(text, List.of(), Double.NaN, 1, ends);
    }

    /// The same thought with another number of draws.
    public Thought withDraws(int other) {
        return new Thought(text, tokens, logProbability, other, ends);
    }

    /// The model's probability of this thought after its chain, from 0 to 1; NaN where it is not
    /// known.
    public double probability() {
        return Math.exp(logProbability);
    }
}
