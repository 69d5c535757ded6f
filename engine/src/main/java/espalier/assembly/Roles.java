package espalier.assembly;

import espalier.recording.ModelIdentity;
import espalier.thought.ThoughtEvaluator;
import espalier.thought.ThoughtGenerator;

/// Who proposes and values, and what a recording calls them. Owned by the catalog that gave them.
public record Roles(
        ThoughtGenerator generator, ThoughtEvaluator evaluator, ModelIdentity identity) {}
