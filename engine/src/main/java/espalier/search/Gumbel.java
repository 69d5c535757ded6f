package espalier.search;

import espalier.settings.FirstPlayUrgency;
import espalier.settings.GumbelSettings;
import espalier.settings.SearchSettings;
import espalier.settings.ValueTransform;
import espalier.settings.WideningSettings;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Planning with Gumbel noise and sequential halving (Danihelka et al. 2022), which keeps improving with
/// the budget where PUCT can fall.
///
/// Of the first thoughts, the `m` with the highest g + ln P are tried equally often; then the better half
/// of them, by
///
///     g + ln P + s(q)        s(q) = (o + max n) w q
///
/// and so on until the budget of expansions is spent ([SequentialHalving]). g is Gumbel noise, a function
/// of seed and thought; q the completed value: Q where it is known, else the raw value where an evaluator has spoken, as ours do of
/// all children, else the paper's mix of the parent's raw value
/// and the visited siblings' values; o the visit offset and w the weight of values. Below the root the
/// search follows the improved policy p' = softmax(ln P + s(q)) as closely as visits can, by the highest
///
///     p' - n / (1 + sum n)
///
/// The schedule is planned for the whole budget; visits so far count in it, so a raised budget goes on
/// by a new schedule.
final class Gumbel implements BackingUp {

    /// What a visit more or less than the schedule asks for takes off a first thought's score.
    static final double NOT_NOW = 1e9;

    @Override
    public SelectionScore score(SearchSettings settings) {
        return (tree, parent, siblings) ->
                parent == ThoughtId.ROOT
                        ? new First(tree, siblings, settings)
                        : new Below(tree, parent, siblings, settings.algorithms().gumbel());
    }

    /// Never, since that would be no part of the plan.
    @Override
    public WideningSettings widening(SearchSettings settings) {
        return WideningSettings.NEVER;
    }

    /// ln P and the weighted completed values of siblings.
    private static final class Completed {

        private final ReadableTree tree;
        private final Map<Integer, Double> values = new TreeMap<>();
        private final double weight;
        private final Siblings siblings;
        private final int visits;

        Completed(ReadableTree tree, int parent, Siblings siblings, GumbelSettings settings) {
            this.tree = tree;
            this.siblings = siblings;
            int most = 0;
            int all = 0;
            double priors = 0;
            double weighted = 0;
            for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
                if (tree.selectable(c)) {
                    int n = Played.visits(tree, c);
                    most = Math.max(most, n);
                    all += n;
                    if (n > 0) {
                        double prior = Math.max(Double.MIN_NORMAL, prior(c));
                        priors += prior;
                        weighted += prior * Played.value(tree, c);
                    }
                }
            }
            visits = all;
            double raw = Double.isNaN(tree.rawValue(parent)) ? 0 : tree.rawValue(parent);
            double mixed = all == 0 ? raw : (raw + all * weighted / priors) / (all + 1);
            complete(parent, mixed, settings.transform());
            weight = (settings.visitOffset() + most) * settings.valueScale();
        }

        private void complete(int parent, double mixed, ValueTransform transform) {
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
                if (tree.selectable(c)) {
                    double value = value(c, mixed);
                    values.put(c, value);
                    lowest = Math.min(lowest, value);
                    highest = Math.max(highest, value);
                }
            }
            if (transform == ValueTransform.MIN_MAX) {
                var scale = ValueScale.between(lowest, highest);
                values.replaceAll((_, value) -> scale.of(value));
            }
        }

        private double value(int child, double mixed) {
            if (Played.valued(tree, child)) {
                return Played.value(tree, child);
            }
            return Double.isNaN(tree.rawValue(child))
                    ? mixed
                    : Played.urgency(tree, child, FirstPlayUrgency.RAW_VALUE);
        }

        double prior(int child) {
            return siblings.share(tree.prior(child));
        }

        double logPrior(int child) {
            return Math.log(Math.max(Double.MIN_NORMAL, prior(child)));
        }

        double weighted(int child) {
            return weight * values.getOrDefault(child, 0.0);
        }
    }

    /// At the root: only children with as many visits as the schedule asks for now; where there are
    /// none, those that are nearest to it.
    private static final class First implements SelectionScore.Scores {

        private static final int DRAW = -2_000_000;

        private final ReadableTree tree;
        private final Completed completed;
        private final double noise;
        private final long seed;
        private final int wanted;

        First(ReadableTree tree, Siblings siblings, SearchSettings settings) {
            this.tree = tree;
            var gumbel = settings.algorithms().gumbel();
            completed = new Completed(tree, ThoughtId.ROOT, siblings, gumbel);
            noise = gumbel.noise();
            seed = settings.seed();
            int considered = Math.min(gumbel.considered(), completed.siblings.count());
            int planned = Math.max(0, settings.budget().expansions() - 1);
            wanted = SequentialHalving.visits(considered, planned, completed.visits);
        }

        @Override
        public double worth(int child) {
            return completed.weighted(child);
        }

        @Override
        public double bonus(int child) {
            int off = Math.abs(Played.visits(tree, child) - wanted);
            return (noise == 0 ? 0 : noise(child)) + completed.logPrior(child) - NOT_NOW * off;
        }

        @Override
        public double noise(int child) {
            if (noise == 0) {
                return Double.NaN;
            }
            var random = new SplittableRandom(Seeds.of(seed, child, DRAW));
            return noise * -Math.log(-Math.log(random.nextDouble(Double.MIN_NORMAL, 1)));
        }

        @Override
        public double prior(int child) {
            return completed.prior(child);
        }
    }

    /// Below the root: after the improved policy.
    private static final class Below implements SelectionScore.Scores {

        private final ReadableTree tree;
        private final Completed completed;
        private final double highest;
        private final double sum;

        Below(ReadableTree tree, int parent, Siblings siblings, GumbelSettings settings) {
            this.tree = tree;
            completed = new Completed(tree, parent, siblings, settings);
            highest = completed.values.keySet().stream().mapToDouble(this::logit).max().orElse(0);
            sum =
                    completed.values.keySet().stream()
                            .mapToDouble(c -> Math.exp(logit(c) - highest))
                            .sum();
        }

        private double logit(int child) {
            return completed.logPrior(child) + completed.weighted(child);
        }

        @Override
        public double worth(int child) {
            return Math.exp(logit(child) - highest) / sum;
        }

        @Override
        public double bonus(int child) {
            return -(double) Played.visits(tree, child) / (1 + completed.visits);
        }

        @Override
        public double prior(int child) {
            return completed.prior(child);
        }
    }
}
