package espalier.thought;

/// A wish for more thoughts after one chain.
///
/// @param chain where the thoughts go on from
/// @param count how many thoughts to draw, at least 1
/// @param seed makes the draws repeatable: equal requests get equal thoughts
public record GenerationRequest(Chain chain, int count, long seed) {}
