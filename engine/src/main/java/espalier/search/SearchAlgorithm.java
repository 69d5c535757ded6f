package espalier.search;

import espalier.settings.Algorithm;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;

/// How a tree grows. A pure function of the tree and the settings, so that pausing, pruning in
/// mid-run and resuming need nothing else. What is in flight stands in the tree too, so that asking
/// again before the answers are there gives a further thought for the same batch, or nothing.
sealed interface SearchAlgorithm
        permits BackingUp, BestFirst, BestOfN, ByLevel, DepthFirst, Greedy, SelfConsistency {

    /// Where the search goes from this tree.
    Choice choose(ReadableTree tree, SearchSettings settings);

    /// The algorithm that the settings name.
    static SearchAlgorithm of(Algorithm algorithm) {
        return switch (algorithm) {
            case PUCT -> new Puct();
            case GUMBEL -> new Gumbel();
            case UCT -> new Uct();
            case BEST_FIRST -> new BestFirst();
            case BREADTH_FIRST -> new BreadthFirst();
            case DEPTH_FIRST -> new DepthFirst();
            case BEAM -> new BeamSearch();
            case DIVERSE -> new DiverseTreeSearch();
            case REBASE -> new Rebase();
            case BEST_OF_N -> new BestOfN();
            case SELF_CONSISTENCY -> new SelfConsistency();
            case GREEDY -> new Greedy();
        };
    }
}
