package espalier.thought;

import java.util.List;

/// One token of a thought with the model's probability of it where it was drawn.
///
/// @param id the token's number in the model's vocabulary
/// @param text the text that the token stands for
/// @param logProbability natural logarithm of the model's probability at temperature 1, at most 0
/// @param alternatives the most probable other tokens at its place, the most probable first, at
///   most [#MOST_ALTERNATIVES]; empty where none is probable enough or nobody kept them
public record TokenProbability(
        int id, String text, double logProbability, List<Alternative> alternatives) {

    /// The most alternatives that a token has.
    public static final int MOST_ALTERNATIVES = 4;

    /// The probability below which a token is nobody's alternative.
    public static final double LEAST_PROBABILITY = 0.01;

    private static final double STEPS = 10_000;

    /// Another token that the model could have given.
    ///
    /// @param logProbability as the drawn token's, to a ten-thousandth of a nat, which a recording
    ///   holds in few digits
    public record Alternative(int id, String text, double logProbability) {

        public Alternative {
            logProbability = Math.rint(logProbability * STEPS) / STEPS;
        }
    }

    public TokenProbability {
        alternatives = List.copyOf(alternatives);
    }

    /// A token whose alternatives are not known.
    public TokenProbability(int id, String text, double logProbability) {
        this(id, text, logProbability, List.of());
    }
}
