package espalier.search;

import espalier.thought.SamplingSettings;
import espalier.tree.ThoughtPath;

/// What a search does next. A path begins at the root and goes over links: after a linked thought
/// comes its twin.
sealed interface Choice {

    /// The way to the thought that it is about, that one last; empty where there is nothing to do.
    ThoughtPath path();

    /// The thought that it is about.
    default int thought() {
        return path().end();
    }

    /// Give the thought at the end of a path to the generator.
    ///
    /// @param path ids, from the root
    /// @param count how many thoughts to draw
    /// @param sampling how to draw them
    record Expand(ThoughtPath path, int count, SamplingSettings sampling) implements Choice {}

    /// Ask for one more child of a thought that was expanded before (progressive widening).
    ///
    /// @param path ids, from the root
    /// @param sampling how to draw it
    record Widen(ThoughtPath path, SamplingSettings sampling) implements Choice {}

    /// Back up once more the worth of a thought that cannot be expanded.
    ///
    /// @param path ids, from the root
    record Revisit(ThoughtPath path) implements Choice {}

    /// Nothing is left to do.
    record Nothing() implements Choice {
        @Override
        public ThoughtPath path() {
            return ThoughtPath.of();
        }
    }
}
