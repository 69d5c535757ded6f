package espalier.settings;

import espalier.thought.SamplingSettings;

/// What the generator is asked for when a thought is expanded.
///
/// @param thoughts how many thoughts to draw, from 1 to 64
/// @param rootThoughts how many to draw for the problem itself, from 1 to 64: a good first thought
///   that was never drawn is lost to the whole search
/// @param chains how many chains best-of-N draws, from 1 to 256
/// @param sampling how each is drawn
public record Expansion(int thoughts, int rootThoughts, int chains, SamplingSettings sampling) {

    public Expansion {
        Ranges.check("thoughts", thoughts, 1, 64);
        Ranges.check("root-thoughts", rootThoughts, 1, 64);
        Ranges.check("chains", chains, 1, 256);
        Ranges.check("repetition-penalty", sampling.repetitionPenalty(), 0.1, 10);
        Ranges.check("temperature", sampling.temperature(), 0, 10);
        Ranges.check("top-k", sampling.truncation().topK(), 0, 1_000_000);
        Ranges.check("top-p", sampling.truncation().topP(), 0, 1);
        Ranges.check("min-p", sampling.truncation().minimumProbability(), 0, 1);
        Ranges.check("maximum-tokens", sampling.maximumTokens(), 1, 4096);
    }

    /// The same with another number of thoughts.
    public Expansion withThoughts(int other) {
        return new Expansion(other, rootThoughts, chains, sampling);
    }

    /// The same with another number of first thoughts.
    public Expansion withRootThoughts(int other) {
        return new Expansion(thoughts, other, chains, sampling);
    }

    /// The same with another number of chains.
    public Expansion withChains(int other) {
        return new Expansion(thoughts, rootThoughts, other, sampling);
    }

    /// The same with another way to draw.
    public Expansion withSampling(SamplingSettings other) {
        return new Expansion(thoughts, rootThoughts, chains, other);
    }
}
