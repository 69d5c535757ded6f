package espalier.onnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Draws without replacement: stochastic beam search (Kool, van Hoof and Welling 2019).
///
/// Give every whole sequence i the score G(i) = log p(i) + Gumbel noise; the k sequences of highest
/// score are a sample without replacement. They are found without listing all sequences, top-down:
/// a beginning's score is the greatest of those that go on from it, so, given its score T, its
/// continuations draw their own scores G, which are shifted so that the greatest, Z, becomes T:
///
///     G'(i) = -log(exp(-T) - exp(-Z) + exp(-G(i)))
///
/// and in each step the k best beginnings stay. At temperature 0 the score is log p itself, without
/// noise: a beam search for the most probable thoughts.
///
/// @param count how many thoughts are wished for
/// @param seed fixes all noise
record StochasticBeam(int count, long seed, TokenWeights tokens) implements Drawing {

    /// Continuations that are less probable, 1.5e-8, are left out: no sample of this size meets
    /// them.
    private static final double LEAST = -18;

    /// Widens a bound so that no token is passed over by a rounding.
    private static final double ROUNDING = 1 + 1e-9;

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score)
                    .reversed()
                    .thenComparingInt(Candidate::order)
                    .thenComparingInt(Candidate::token);

    /// A strand as it is (token -1), or gone on from by a token.
    private record Candidate(int order, int token, double drawn, double score) {}

    @Override
    public List<Strand> advance(List<Strand> strands) {
        List<Candidate> candidates = new ArrayList<>();
        for (int order = 0; order < strands.size(); order++) {
            Strand strand = strands.get(order);
            if (strand.growing()) {
                candidates.addAll(continuations(order, strand));
            } else {
                candidates.add(new Candidate(order, -1, strand.drawn(), strand.score()));
            }
        }
        candidates.sort(BEST_FIRST);
        return candidates.stream().limit(count).map(c -> realised(c, strands)).toList();
    }

    private static Strand realised(Candidate candidate, List<Strand> strands) {
        Strand strand = strands.get(candidate.order);
        return candidate.token < 0
                ? strand
                : strand.then(candidate.token, new int[1], candidate.drawn, candidate.score);
    }

    /// The best continuations of a strand, as many as may stay.
    private List<Candidate> continuations(int order, Strand strand) {
        float[] weights = tokens.of(strand);
        double logSum = Math.log(TokenDistribution.sum(weights));
        HighestScores best = noisy(strand, weights, logSum);
        List<Candidate> continuations = new ArrayList<>(best.size());
        for (int i = 0; i < best.size(); i++) {
            double drawn = drawn(strand, weights[best.id(i)], logSum);
            double score =
                    tokens.greedy() ? drawn : shifted(best.score(i), best.score(0), strand.score());
            continuations.add(new Candidate(order, best.id(i), drawn, score));
        }
        return continuations;
    }

    private static double drawn(Strand strand, float weight, double logSum) {
        return strand.drawn() + Math.log(weight) - logSum;
    }

    /// The highest of the scores G(i).
    ///
    /// With w(i) = p(i) / c and Gumbel noise -log(-log u(i)), a score is above a bound b if -log
    /// u(i) < w(i) c e^-b. As 1 - u <= -log u, most tokens are passed over without a logarithm.
    private HighestScores noisy(Strand strand, float[] weights, double logSum) {
        HighestScores best = new HighestScores(count);
        double least = Math.exp(LEAST + logSum);
        long noise = Chance.source(seed, Chance.fingerprint(strand.ids()));
        double reach = Double.POSITIVE_INFINITY;
        for (int id = 0; id < weights.length; id++) {
            double uniform = tokens.greedy() ? 0 : Chance.uniform(noise, id);
            if (weights[id] > least && 1 - uniform < weights[id] * reach) {
                double drawn = drawn(strand, weights[id], logSum);
                best.offer(id, tokens.greedy() ? drawn : drawn + Chance.gumbel(uniform));
                reach = ROUNDING * Math.exp(strand.drawn() - logSum - best.bound());
            }
        }
        return best;
    }

    /// G'(i) of the class comment, in the form of the paper's appendix that loses no digits.
    private static double shifted(double score, double greatest, double target) {
        double v = target - score + logOneMinusExp(score - greatest);
        return target - Math.max(0, v) - Math.log1p(Math.exp(-Math.abs(v)));
    }

    /// log(1 - e^x) for x at most 0.
    private static double logOneMinusExp(double x) {
        return x > -0.693 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
    }
}
