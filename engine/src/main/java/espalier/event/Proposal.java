package espalier.event;

import espalier.thought.Thought;
import espalier.thought.Verdict;

/// A thought as it enters the tree.
///
/// @param id its id; ids follow one another within one event
/// @param thought what was proposed
/// @param prior the model's probability of it among its siblings, from 0 to 1, not normalised; NaN
///   where another program's log states none
/// @param verdict what the checker proved of it
public record Proposal(int id, Thought thought, double prior, Verdict verdict) {}
