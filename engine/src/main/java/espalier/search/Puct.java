package espalier.search;

import espalier.settings.PuctSettings;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

/// Predictor and upper confidence bounds on trees, as in AlphaZero (Rosin 2011; Silver et al. 2018;
/// for chains of thought Feng et al. 2024).
///
/// From the problem down, the child with the highest score is gone into,
///
///     score = Q + U        U = c P sqrt(N) / (1 + n)
///
/// where Q is the child's value (unvisited: first-play urgency), P its prior, normalised over the
/// siblings that may be selected, N the parent's visits, its own included, and n the child's. With a
/// base b, c grows by ln((N + b + 1) / b); with the transform min-max, Q is 0 for the lowest among the
/// parent and its visited children and 1 for the highest (both as in MuZero; Schrittwieser et al. 2020).
/// Of the priors of the first thoughts a share may be Dirichlet noise. With rollouts, a simulation backs
/// up what a line is worth that the model plays from the selected thought to the end, else that thought's
/// own evaluation.
final class Puct implements BackingUp {

    @Override
    public SelectionScore score(SearchSettings settings) {
        var puct = settings.algorithms().puct();
        return (tree, parent, siblings) ->
                new Scores(tree, parent, siblings, puct, settings.seed());
    }

    private static final class Scores implements SelectionScore.Scores {

        private final ReadableTree tree;
        private final PuctSettings settings;
        private final Siblings siblings;
        private final ValueScale scale;
        private final double weight;
        private final double noiseShare;
        private final DirichletNoise noise;

        Scores(ReadableTree tree, int parent, Siblings siblings, PuctSettings settings, long seed) {
            this.tree = tree;
            this.settings = settings;
            this.siblings = siblings;
            scale =
                    switch (settings.transform()) {
                        case NONE -> ValueScale.PLAIN;
                        case MIN_MAX -> ValueScale.amongVisited(tree, parent);
                    };
            int n = tree.visits(parent) + tree.inFlight(parent);
            weight = settings.explorationAt(n) * Math.sqrt(n);
            noiseShare = parent == ThoughtId.ROOT ? settings.noiseShare() : 0;
            noise =
                    noiseShare > 0
                            ? DirichletNoise.among(
                                    tree, parent, settings.noiseConcentration(), seed)
                            : DirichletNoise.NONE;
        }

        @Override
        public double worth(int child) {
            if (Played.valued(tree, child)) {
                return scale.of(Played.value(tree, child));
            }
            return switch (settings.firstPlayUrgency()) {
                case ZERO -> 0;
                case FIRST -> Played.FIRST;
                case PARENT, RAW_VALUE ->
                        scale.of(Played.urgency(tree, child, settings.firstPlayUrgency()));
            };
        }

        @Override
        public double bonus(int child) {
            return weight * prior(child) / (1 + Played.visits(tree, child));
        }

        @Override
        public double noise(int child) {
            return noiseShare == 0 ? Double.NaN : noise.of(child);
        }

        @Override
        public double prior(int child) {
            double prior = siblings.share(tree.prior(child));
            return noiseShare == 0
                    ? prior
                    : (1 - noiseShare) * prior + noiseShare * noise.of(child);
        }
    }
}
