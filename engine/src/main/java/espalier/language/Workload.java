package espalier.language;

/// What a model has done since it was opened.
///
/// @param tokens tokens computed, prompts included
/// @param modelNanoseconds wall time spent inside the model's runtime
/// @param cachedTokens tokens whose key-values are held now
/// @param cachedBytes bytes that those take
/// @param boundBytes the most bytes that they may take
/// @param reusedTokens tokens that did not have to be read again because they were held
/// @param recomputedTokens sampled tokens that were computed again after they had been dropped
public record Workload(
        long tokens,
        long modelNanoseconds,
        long cachedTokens,
        long cachedBytes,
        long boundBytes,
        long reusedTokens,
        long recomputedTokens) {}
