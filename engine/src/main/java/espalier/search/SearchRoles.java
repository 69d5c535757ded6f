package espalier.search;

import espalier.thought.ThoughtChecker;
import espalier.thought.ThoughtEvaluator;
import espalier.thought.ThoughtGenerator;

/// Who proposes, values and proves in a search. The search does not close them.
public record SearchRoles(
        ThoughtGenerator generator, ThoughtEvaluator evaluator, ThoughtChecker checker) {}
