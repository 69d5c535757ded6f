package espalier.thought;

/// Which improbable tokens are never drawn. The most probable token always stays; the three are
/// applied in this order, each to the probabilities that the one before has left.
///
/// @param topK only so many tokens stay, the most probable ones (Fan, Lewis and Dauphin 2018); 0
///   leaves out none
/// @param topP only the fewest tokens stay whose probabilities sum to at least this, the most
///   probable ones (nucleus; Holtzman et al. 2020); from 0 to 1, which leaves out none
/// @param minimumProbability a token is left out where it is less probable than this share of the
///   most probable one (min-p; Nguyen et al. 2024); from 0, which leaves out none, to 1
public record Truncation(int topK, double topP, double minimumProbability) {

    /// Every token may be drawn.
    public static final Truncation NONE = new Truncation(0, 1, 0);

    /// The same with another number of most probable tokens.
    public Truncation withTopK(int other) {
        return new Truncation(other, topP, minimumProbability);
    }

    /// The same with another share of all probability.
    public Truncation withTopP(double other) {
        return new Truncation(topK, other, minimumProbability);
    }

    /// The same with another share of the most probable token's probability.
    public Truncation withMinimumProbability(double other) {
        return new Truncation(topK, topP, other);
    }
}
