package espalier.search;

import espalier.settings.Algorithm;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;

/// How a tree grows. A pure function of the tree and the settings, so that pausing, pruning in
/// mid-run and resuming need nothing else.
public sealed interface SearchAlgorithm permits Puct, Greedy, BestOfN {

    /// Where the search goes from this tree.
    Choice choose(ReadableTree tree, SearchSettings settings);

    /// Whether a simulation ends with a value that goes up; otherwise there are raw values only.
    boolean backsUp();

    /// The algorithm that the settings name.
    static SearchAlgorithm of(Algorithm algorithm) {
        return switch (algorithm) {
            case PUCT -> new Puct();
            case GREEDY -> new Greedy();
            case BEST_OF_N -> new BestOfN();
        };
    }
}
