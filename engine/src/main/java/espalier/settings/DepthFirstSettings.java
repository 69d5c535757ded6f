package espalier.settings;

/// What Tree of Thoughts' depth-first search is told.
///
/// @param threshold the raw value that a thought must be above to be gone into, from 0 to 1
public record DepthFirstSettings(double threshold) {

    public DepthFirstSettings {
        Ranges.check("threshold", threshold, 0, 1);
    }
}
