package espalier.settings;

/// What diverse verifier tree search is told.
///
/// @param subtrees how many chains are sought independently of one another, from 1 to 64
/// @param score what chains are compared by
public record DiverseSettings(int subtrees, ChainScore score) {

    public DiverseSettings {
        Ranges.check("subtrees", subtrees, 1, 64);
    }

    /// The same with another `subtrees`.
    public DiverseSettings withSubtrees(int other) {
        return new DiverseSettings(other, score);
    }

    /// The same with another `score`.
    public DiverseSettings withScore(ChainScore other) {
        return new DiverseSettings(subtrees, other);
    }
}
