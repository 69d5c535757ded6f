package espalier.diagnosis;

/// How much of one level two trees have in common.
///
/// @param level the distance from the problem, at least 1
/// @param both thoughts that both have
/// @param onlyFirst thoughts of the first alone
/// @param onlySecond thoughts of the second alone
public record SharedLevel(int level, int both, int onlyFirst, int onlySecond) {}
