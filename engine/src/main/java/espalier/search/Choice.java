package espalier.search;

import espalier.thought.SamplingSettings;

/// What a search does next.
public sealed interface Choice {

    /// Give a thought to the generator.
    ///
    /// @param thought its id
    /// @param count how many thoughts to draw
    /// @param sampling how to draw them
    record Expand(int thought, int count, SamplingSettings sampling) implements Choice {}

    /// Back up once more the worth of a thought that cannot be expanded.
    ///
    /// @param thought its id
    record Revisit(int thought) implements Choice {}

    /// Nothing is left to do.
    record Nothing() implements Choice {}
}
