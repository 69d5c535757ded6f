package espalier.onnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

    private List<Candidate> continuations(int order, Strand strand) {
        float[] weights = tokens.of(strand);
        double logSum = Math.log(TokenDistribution.sum(weights));
        double least = Math.exp(LEAST + logSum);
        int[] ids = IntStream.range(0, weights.length).filter(i -> weights[i] > least).toArray();
        double[] drawn = new double[ids.length];
        double[] noisy = new double[ids.length];
        double greatest = Double.NEGATIVE_INFINITY;
        long fingerprint = Chance.fingerprint(strand.ids());
        for (int i = 0; i < ids.length; i++) {
            drawn[i] = strand.drawn() + Math.log(weights[ids[i]]) - logSum;
            noisy[i] =
                    tokens.greedy()
                            ? drawn[i]
                            : drawn[i] + Chance.gumbel(seed, fingerprint, ids[i]);
            greatest = Math.max(greatest, noisy[i]);
        }
        List<Candidate> continuations = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            double score = tokens.greedy() ? drawn[i] : shifted(noisy[i], greatest, strand.score());
            continuations.add(new Candidate(order, ids[i], drawn[i], score));
        }
        return continuations;
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
