package espalier.search;

import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;

/// N independent chains, of which the one with the best value answers (Cobbe et al. 2021).
final class BestOfN implements SearchAlgorithm {

    @Override
    public Choice choose(ReadableTree tree, SearchSettings settings) {
        return IndependentChains.choose(tree, settings);
    }
}
