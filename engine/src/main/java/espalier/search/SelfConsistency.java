package espalier.search;

import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;

/// Independent chains, of which the most frequent answer is taken: self-consistency (Wang et al.
/// 2022).
final class SelfConsistency implements SearchAlgorithm {

    @Override
    public Choice choose(ReadableTree tree, SearchSettings settings) {
        return IndependentChains.choose(tree, settings);
    }
}
