package espalier.thought;

/// One token of a thought with the model's probability of it where it was drawn.
///
/// @param id the token's number in the model's vocabulary
/// @param text the text that the token stands for
/// @param logProbability natural logarithm of the model's probability at temperature 1, at most 0
public record TokenProbability(int id, String text, double logProbability) {}
