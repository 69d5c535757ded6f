package espalier.language;

import java.util.OptionalDouble;

/// What a model said of a text that it read.
///
/// @param logProbability of the last piece after those before, in nats, at most 0; 0 where it is
///   the only one
/// @param tokens of the last piece, at least 1
/// @param value the value output at the last token, from 0 to 1, where the model has one
public record Reading(double logProbability, int tokens, OptionalDouble value) {}
