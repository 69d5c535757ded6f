package espalier.search;

import espalier.settings.ChainScore;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;

import java.util.List;

/// Reward-balanced search (REBASE; Wu et al. 2024): a level's width B is shared out among its thoughts by
/// the softmax of their rewards R, here raw values,
///
///     w_j = round(B exp(R_j / T) / sum_k exp(R_k / T))
///
/// and a thought of width w is expanded into w, one of width 0 not at all; where all round to 0, the best
/// one has 1. At first B is the whole width;
/// every finished chain takes one off.
final class Rebase implements ByLevel {

    private static final int MOST = 64;

    @Override
    public Levels.Keep keep(ReadableTree tree, SearchSettings settings) {
        var rebase = settings.algorithms().rebase();
        int[] finished = finishedDownTo(tree);
        return (candidates, _) -> {
            int left = rebase.width() - finished[tree.level(candidates.getFirst())];
            return shares(tree, candidates, left, rebase.temperature());
        };
    }

    @Override
    public ChainScore score(SearchSettings settings) {
        return ChainScore.LAST;
    }

    @Override
    public int rootThoughts(SearchSettings settings) {
        return Math.min(MOST, settings.algorithms().rebase().width());
    }

    /// How many finished chains there are down to each level, which is never deeper than the tree
    /// is large.
    private static int[] finishedDownTo(ReadableTree tree) {
        var finished = new int[tree.size()];
        for (int id = 1; id < tree.size(); id++) {
            if (tree.finished(id) && tree.reachable(id)) {
                finished[tree.level(id)]++;
            }
        }
        for (int level = 1; level < finished.length; level++) {
            finished[level] += finished[level - 1];
        }
        return finished;
    }

    private static List<Levels.Kept> shares(
            ReadableTree tree, List<Integer> candidates, int width, double temperature) {
        var open = candidates.stream().filter(id -> !tree.finished(id)).toList();
        double highest =
                open.stream().mapToDouble(id -> reward(tree, id)).max().orElse(0) / temperature;
        double sum =
                open.stream()
                        .mapToDouble(id -> Math.exp(reward(tree, id) / temperature - highest))
                        .sum();
        var kept =
                open.stream()
                        .map(id -> {
                            double share = Math.exp(reward(tree, id) / temperature - highest) / sum;
                            return new Levels.Kept(
                                    id, (int) Math.min(MOST, Math.rint(width * share)));
                        })
                        .filter(one -> one.count() > 0)
                        .toList();
        return kept.isEmpty() && width > 0
                ? open.stream()
                        .min(ChainScores.best(tree, ChainScore.LAST))
                        .map(id -> List.of(new Levels.Kept(id, 1)))
                        .orElse(List.of())
                : kept;
    }

    private static double reward(ReadableTree tree, int id) {
        return ChainScores.of(tree, id, ChainScore.LAST);
    }
}
