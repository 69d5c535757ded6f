package espalier.prompting;

import espalier.language.CompletionRequest;
import espalier.language.Piece;
import espalier.thought.Chain;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;

import java.util.List;
import java.util.SplittableRandom;

/// How a model is asked for its opinion of a chain.
///
/// @param count how often, at least 1
/// @param seed makes the opinions repeatable; those of a chain depend on it and the chain only
/// @param sampling how an opinion is drawn; with replacement, whatever it says
public record Polling(int count, long seed, SamplingSettings sampling) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double TEMPERATURE = 0.7;
    private static final int LONGEST_OPINION = 120;

    public Polling {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "count (%d) must be at least 1. Maybe the field is empty.".formatted(count));
        }
        sampling = sampling.withReplacement(Replacement.WITH);
    }

    /// Opinions as Yao et al. (2023) draw them: at temperature 0.7.
    public static Polling of(int count, long seed) {
        return new Polling(
                count, seed, new SamplingSettings(TEMPERATURE, LONGEST_OPINION, Replacement.WITH));
    }

    /// A wish for opinions of a chain.
    CompletionRequest request(Chain chain, List<Piece> prompt, String stop) {
        return new CompletionRequest(prompt, count, seed(chain), List.of(stop));
    }

    /// A seed for what is drawn about a chain.
    long seed(Chain chain) {
        long text = 31L * chain.problem().input().hashCode() + chain.lines().hashCode();
        return new SplittableRandom(seed + GOLDEN * text).nextLong();
    }
}
