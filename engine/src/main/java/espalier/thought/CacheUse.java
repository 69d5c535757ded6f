package espalier.thought;

/// What a model's cache of key-values has done for one thought.
///
/// @param tokens of the thought, as the model reads it
/// @param bytes that its key-values take now; 0 where they are not held
/// @param hits how often it did not have to be read again because they were held
/// @param recomputed how often it was read again because they had been dropped
public record CacheUse(int tokens, long bytes, int hits, int recomputed) {}
