package espalier.search;

import espalier.settings.SearchSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

/// Chains drawn independently of one another, as a tree: a thought that k of them go through is
/// given to the generator once, for k independent draws, and equal draws are one thought with a
/// count. So every chain has the probability that it would have alone.
final class IndependentChains {

    private IndependentChains() {}

    static Choice choose(ReadableTree tree, SearchSettings settings) {
        for (int id = ThoughtId.ROOT; id < tree.size(); id++) {
            if (tree.expanded(id)
                    || tree.finished(id)
                    || tree.inFlight(id) > 0
                    || !tree.reachable(id)) {
                continue;
            }
            var sampling = settings.expansion().sampling();
            int chains =
                    id == ThoughtId.ROOT
                            ? settings.algorithms().chains().chains()
                            : tree.thought(id).draws();
            return new Choice.Expand(
                    tree.path(id), chains, sampling.withReplacement(Replacement.WITH));
        }
        return new Choice.Nothing();
    }
}
