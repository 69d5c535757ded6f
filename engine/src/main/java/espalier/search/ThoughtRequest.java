package espalier.search;

import espalier.thought.SamplingSettings;

/// A wish for children of one thought.
///
/// @param parent whose children they are to be
/// @param draws how many the generator is asked for
/// @param most how many of them are taken that are new
/// @param sampling how they are drawn
record ThoughtRequest(int parent, int draws, int most, SamplingSettings sampling) {}
