package espalier.search;

import espalier.settings.SearchSettings;
import espalier.settings.WideningSettings;
import espalier.tree.ReadableTree;

/// A search whose simulations end with a value that goes up; the others have raw values only.
sealed interface BackingUp extends SearchAlgorithm permits Gumbel, Puct, Uct {

    /// How it scores siblings on the way down.
    SelectionScore score(SearchSettings settings);

    /// When a thought that was expanded before is asked for one more child.
    default WideningSettings widening(SearchSettings settings) {
        return settings.algorithms().widening();
    }

    @Override
    default Choice choose(ReadableTree tree, SearchSettings settings) {
        return Descent.choose(tree, settings, score(settings), widening(settings));
    }
}
