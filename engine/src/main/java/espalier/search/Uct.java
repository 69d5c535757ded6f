package espalier.search;

import espalier.settings.SearchSettings;
import espalier.settings.UctSettings;
import espalier.tree.ReadableTree;

/// Upper confidence bounds on trees (Kocsis and Szepesvári 2006), as Monte Carlo tree search over chains
/// of thought (RAP; Hao et al. 2023).
///
/// From the problem down, the child with the highest score is gone into,
///
///     score = Q + U        U = c sqrt(ln N / n)
///
/// where N are the parent's visits, its own included, and n the child's, or 1 where there are none: then
/// Q is the first-play urgency, such as the raw value (RAP's fast reward); with the urgency `first`
/// every child is visited once before any is visited twice. A simulation backs up what a line is worth
/// that the model plays from the selected thought to the end, the mean of which is Q.
final class Uct implements BackingUp {

    @Override
    public SelectionScore score(SearchSettings settings) {
        return (tree, parent, siblings) ->
                new Scores(tree, parent, siblings, settings.algorithms().uct());
    }

    private static final class Scores implements SelectionScore.Scores {

        private final ReadableTree tree;
        private final UctSettings settings;
        private final Siblings siblings;
        private final double logVisits;

        Scores(ReadableTree tree, int parent, Siblings siblings, UctSettings settings) {
            this.tree = tree;
            this.settings = settings;
            this.siblings = siblings;
            logVisits = Math.log(Math.max(1, tree.visits(parent) + tree.inFlight(parent)));
        }

        @Override
        public double worth(int child) {
            if (Played.valued(tree, child)) {
                return Played.value(tree, child);
            }
            return Played.urgency(tree, child, settings.firstPlayUrgency());
        }

        @Override
        public double bonus(int child) {
            return settings.exploration()
                    * Math.sqrt(logVisits / Math.max(1, Played.visits(tree, child)));
        }

        @Override
        public double prior(int child) {
            return siblings.share(tree.prior(child));
        }
    }
}
