package espalier.search;

import espalier.settings.ChainScore;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;

/// Beam search by a verifier (Snell et al. 2024; Beeching, Tunstall and Rush 2024): every level
/// keeps the `width` chains of the highest scores, where the score is the last, the lowest or the
/// product of the raw values, such as a process reward model's. A finished chain leaves the beam,
/// which is narrower from there on; the search ends when `width` chains are finished.
final class BeamSearch implements ByLevel {

    @Override
    public Levels.Keep keep(ReadableTree tree, SearchSettings settings) {
        var expansion = settings.expansion();
        var beam = settings.algorithms().beam();
        return (candidates, finished) ->
                candidates.stream()
                        .sorted(ChainScores.best(tree, beam.score()))
                        .limit(Math.max(0, beam.width() - finished))
                        .map(id -> new Levels.Kept(id, expansion.thoughts()))
                        .toList();
    }

    @Override
    public ChainScore score(SearchSettings settings) {
        return settings.algorithms().beam().score();
    }
}
