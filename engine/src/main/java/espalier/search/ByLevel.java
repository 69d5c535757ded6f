package espalier.search;

import espalier.settings.ChainScore;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;

/// A search that goes down level by level and keeps some thoughts of each; see [Levels].
sealed interface ByLevel extends SearchAlgorithm
        permits BeamSearch, BreadthFirst, DiverseTreeSearch, Rebase {

    /// The rule of what a level keeps.
    Levels.Keep keep(ReadableTree tree, SearchSettings settings);

    /// What the chains of a level are compared by.
    ChainScore score(SearchSettings settings);

    /// How many thoughts the problem is expanded into.
    default int rootThoughts(SearchSettings settings) {
        return settings.expansion().thoughtsAt(0);
    }

    @Override
    default Choice choose(ReadableTree tree, SearchSettings settings) {
        return Levels.choose(tree, settings, rootThoughts(settings), keep(tree, settings));
    }
}
