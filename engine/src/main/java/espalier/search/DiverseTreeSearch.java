package espalier.search;

import espalier.settings.ChainScore;
import espalier.settings.SearchSettings;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Diverse verifier tree search (Beeching, Tunstall and Rush 2024): several chains are sought
/// independently of one another, so that no early favourite crowds out the rest. The first thoughts
/// are dealt out to the subtrees in turn; from there on each subtree goes from its chain's children
/// to the one of the highest score, until its chain is finished or has no children left.
final class DiverseTreeSearch implements ByLevel {

    @Override
    public Levels.Keep keep(ReadableTree tree, SearchSettings settings) {
        var expansion = settings.expansion();
        var diverse = settings.algorithms().diverse();
        // Pruned ones keep their place, so that the others stay in their subtrees.
        var first =
                tree.children(ThoughtId.ROOT).stream()
                        .filter(id -> !(tree.verdict(id) instanceof Verdict.Illegal))
                        .toList();
        return (candidates, _) -> {
            Map<Integer, Integer> best = new TreeMap<>();
            for (int id : candidates) {
                best.merge(
                        first.indexOf(firstOf(tree, id)) % diverse.subtrees(),
                        id,
                        (a, b) -> better(tree, diverse.score(), a, b));
            }
            List<Levels.Kept> kept = new ArrayList<>();
            best.values().forEach(id -> kept.add(new Levels.Kept(id, expansion.thoughts())));
            return kept;
        };
    }

    @Override
    public ChainScore score(SearchSettings settings) {
        return settings.algorithms().diverse().score();
    }

    private static int better(ReadableTree tree, ChainScore score, int a, int b) {
        return ChainScores.best(tree, score).compare(a, b) <= 0 ? a : b;
    }

    private static int firstOf(ReadableTree tree, int id) {
        int at = id;
        while (tree.level(at) > 1) {
            at = tree.parent(at);
        }
        return at;
    }
}
