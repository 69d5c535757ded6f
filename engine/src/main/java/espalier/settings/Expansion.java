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
        Ranges.check("temperature", sampling.temperature(), 0, 10);
        Ranges.check("maximum-tokens", sampling.maximumTokens(), 1, 4096);
    }
}
