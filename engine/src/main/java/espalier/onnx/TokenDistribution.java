package espalier.onnx;

import espalier.thought.GenerationException;

import java.util.Optional;

/// The model's probabilities of the next token.
///
/// The exponentials are all in floats and without branches, so that the compiler vectorises them:
/// e^x = (e^(x/256))^256, the inner one by its series. The relative error is below 2e-5.
final class TokenDistribution {

    private final float[] logits;
    private final double logSum;
    private Optional<LikelyTokens> likely = Optional.empty();

    private TokenDistribution(float[] logits, double logSum) {
        this.logits = logits;
        this.logSum = logSum;
    }

    /// @param logits of every token; kept, not copied
    /// @throws GenerationException where they are not finite
    static TokenDistribution of(float[] logits) {
        float top = top(logits);
        double logSum = top + Math.log(sum(exponentials(logits, top, 1)));
        if (!Double.isFinite(logSum)) {
            throw new GenerationException(
                    "The model's logits are not finite. Maybe its weights are damaged or its"
                            + " numbers too small for half precision.");
        }
        return new TokenDistribution(logits, logSum);
    }

    float[] logits() {
        return logits;
    }

    /// The natural logarithm of a token's probability at temperature 1.
    double logProbability(int id) {
        return Math.min(0, logits[id] - logSum);
    }

    /// The most probable token among those without a penalty, the lower id of equals.
    int mostProbable(float[] penalty) {
        int best = 0;
        for (int id = 1; id < logits.length; id++) {
            if (logits[id] + penalty[id] > logits[best] + penalty[best]) {
                best = id;
            }
        }
        return best;
    }

    /// The most probable tokens; found when they are first asked for.
    LikelyTokens likely() {
        if (likely.isEmpty()) {
            likely = Optional.of(LikelyTokens.of(logits, logSum));
        }
        return likely.get();
    }

    /// Probabilities of these logits at a temperature above 0, before they are normalised: the
    /// greatest is 1.
    static float[] weights(float[] logits, double temperature) {
        return exponentials(logits, top(logits), (float) (1 / temperature));
    }

    /// The token of the greatest logit, the lower id of equals.
    static int greatest(float[] logits) {
        int best = 0;
        for (int id = 1; id < logits.length; id++) {
            best = logits[id] > logits[best] ? id : best;
        }
        return best;
    }

    /// The sum of floats, in eight lanes.
    static double sum(float[] x) {
        double[] lanes = new double[8];
        int whole = x.length & ~7;
        for (int i = 0; i < whole; i += 8) {
            for (int lane = 0; lane < 8; lane++) {
                lanes[lane] += x[i + lane];
            }
        }
        double sum = 0;
        for (double lane : lanes) {
            sum += lane;
        }
        for (int i = whole; i < x.length; i++) {
            sum += x[i];
        }
        return sum;
    }

    private static float top(float[] x) {
        float top = Float.NEGATIVE_INFINITY;
        for (float v : x) {
            top = Math.max(top, v);
        }
        return top;
    }

    /// e^((x - top) scale) for each, at least e^-87.
    private static float[] exponentials(float[] x, float top, float scale) {
        float[] e = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            float y = Math.max((x[i] - top) * scale, -87f) * (1 / 256f);
            float p = 1 + y * (1 + y * (1 / 2f + y * (1 / 6f + y * (1 / 24f))));
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            e[i] = p;
        }
        return e;
    }
}
