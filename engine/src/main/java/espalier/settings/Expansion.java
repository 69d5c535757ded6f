package espalier.settings;

import espalier.thought.SamplingSettings;

/// What the generator is asked for when thoughts are expanded.
///
/// @param thoughts how many thoughts to draw, from 1 to 64
/// @param rootThoughts how many to draw for the problem itself, from 1 to 64: a good first thought
///   that was never drawn is lost to the whole search
/// @param batch how many thoughts are expanded together where the algorithm allows it, from 1 to
///   64; 1 gives the textbook's order
/// @param equalStates whether thoughts of equal states are expanded once for all
/// @param siblingShare from 0 to 1; the search leaves out a thought less probable, as a whole line,
///   than this share of its most probable sibling; 0 leaves out none
/// @param sampling how each is drawn
public record Expansion(
        int thoughts,
        int rootThoughts,
        int batch,
        EqualStates equalStates,
        double siblingShare,
        SamplingSettings sampling) {

    public Expansion {
        Ranges.check("thoughts", thoughts, 1, 64);
        Ranges.check("root-thoughts", rootThoughts, 1, 64);
        Ranges.check("batch", batch, 1, 64);
        Ranges.check("sibling-share", siblingShare, 0, 1);
        Ranges.check("repetition-penalty", sampling.repetitionPenalty(), 0.1, 10);
        Ranges.check("temperature", sampling.temperature(), 0, 10);
        Ranges.check("top-k", sampling.truncation().topK(), 0, 1_000_000);
        Ranges.check("top-p", sampling.truncation().topP(), 0, 1);
        Ranges.check("min-p", sampling.truncation().minimumProbability(), 0, 1);
        Ranges.check("maximum-tokens", sampling.maximumTokens(), 1, 4096);
    }

    /// How many thoughts to draw for a thought of that level.
    public int thoughtsAt(int level) {
        return level == 0 ? rootThoughts : thoughts;
    }

    /// The same with another number of thoughts.
    public Expansion withThoughts(int other) {
        return new Expansion(other, rootThoughts, batch, equalStates, siblingShare, sampling);
    }

    /// The same with another number of first thoughts.
    public Expansion withRootThoughts(int other) {
        return new Expansion(thoughts, other, batch, equalStates, siblingShare, sampling);
    }

    /// The same with another size of batches.
    public Expansion withBatch(int other) {
        return new Expansion(thoughts, rootThoughts, other, equalStates, siblingShare, sampling);
    }

    /// The same with another way with equal states.
    public Expansion withEqualStates(EqualStates other) {
        return new Expansion(thoughts, rootThoughts, batch, other, siblingShare, sampling);
    }

    /// The same with another share of the most probable sibling.
    public Expansion withSiblingShare(double other) {
        return new Expansion(thoughts, rootThoughts, batch, equalStates, other, sampling);
    }

    /// The same with another way to draw.
    public Expansion withSampling(SamplingSettings other) {
        return new Expansion(thoughts, rootThoughts, batch, equalStates, siblingShare, other);
    }
}
