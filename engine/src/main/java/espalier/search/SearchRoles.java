package espalier.search;

import espalier.settings.SearchSettings;
import espalier.thought.ThoughtChecker;
import espalier.thought.ThoughtEvaluator;
import espalier.thought.ThoughtGenerator;

/// Who proposes, values and proves in a search. The search does not close them. Alone, the cast
/// under all settings.
public record SearchRoles(
        ThoughtGenerator generator, ThoughtEvaluator evaluator, ThoughtChecker checker)
        implements Cast {

    @Override
    public SearchRoles under(SearchSettings settings) {
        return this;
    }
}
