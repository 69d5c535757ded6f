package espalier.search;

import espalier.settings.ChainScore;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;

/// Tree of Thoughts' breadth-first search (Yao et al. 2023, algorithm 1): every level keeps the b
/// thoughts of the highest raw values, be it by value prompts or by a vote, and each is expanded
/// into k. A finished chain has its place among the b.
final class BreadthFirst implements ByLevel {

    @Override
    public Levels.Keep keep(ReadableTree tree, SearchSettings settings) {
        var expansion = settings.expansion();
        int width = settings.algorithms().breadthFirst().width();
        return (candidates, _) ->
                candidates.stream()
                        .sorted(ChainScores.best(tree, ChainScore.LAST))
                        .limit(width)
                        .map(id -> new Levels.Kept(id, expansion.thoughts()))
                        .toList();
    }

    @Override
    public ChainScore score(SearchSettings settings) {
        return ChainScore.LAST;
    }
}
