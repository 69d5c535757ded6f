package espalier.settings;

/// What beam search by a verifier is told.
///
/// @param width the chains that each level keeps, from 1 to 256
/// @param score what chains are compared by
public record BeamSettings(int width, ChainScore score) {

    public BeamSettings {
        Ranges.check("beam-width", width, 1, 256);
    }

    /// The same with another `width`.
    public BeamSettings withWidth(int other) {
        return new BeamSettings(other, score);
    }

    /// The same with another `score`.
    public BeamSettings withScore(ChainScore other) {
        return new BeamSettings(width, other);
    }
}
