package espalier.onnx;

import espalier.thought.SamplingSettings;
import espalier.thought.Truncation;

import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// What the tokens of one request are drawn by: the model's probabilities as the settings change
/// them, in Hugging Face's order.
///
/// 1. Tokens that may not be drawn go.
/// 2. Repetition penalty r: the logit l of a token that the text holds becomes l / r where it is
///    positive and l r where it is negative, once however often the token stands there.
/// 3. Temperature: what is left becomes weights e^(l / temperature).
/// 4. Truncation: top-k, top-p and min-p set the weights of improbable tokens to 0.
///
/// At temperature 0 the weights are those of temperature 1; whoever draws takes the greatest.
final class TokenWeights {

    /// Below any weight that stands for a token that may be drawn.
    private static final double FORBIDDEN = 1e-37;

    private final SamplingSettings sampling;
    private final IntFunction<float[]> exclusions;
    private final BitSet text = new BitSet();

    /// @param exclusions what is added to the logits at a place of the completion, from 0: 0 for
    ///   tokens that may be drawn, else minus infinity
    /// @param text the tokens that the completion goes on from
    TokenWeights(SamplingSettings sampling, IntFunction<float[]> exclusions, int[] text) {
        this.sampling = sampling;
        this.exclusions = exclusions;
        for (int id : text) {
            this.text.set(id);
        }
    }

    /// Whether the heaviest token is taken rather than any drawn.
    boolean greedy() {
        return sampling.temperature() == 0;
    }

    /// The heaviest token after a strand, the lower id of equals.
    int heaviest(Strand strand) {
        return TokenDistribution.greatest(logits(strand));
    }

    /// The weight of each token after a strand; the greatest is 1.
    float[] of(Strand strand) {
        float[] weights =
                TokenDistribution.weights(logits(strand), greedy() ? 1 : sampling.temperature());
        Truncation truncation = sampling.truncation();
        if (truncation.topK() > 0 && truncation.topK() < weights.length) {
            LeadingTokens.keep(weights, truncation.topK(), Double.POSITIVE_INFINITY);
        }
        if (truncation.topP() < 1) {
            double mass = truncation.topP() * TokenDistribution.sum(weights);
            LeadingTokens.keep(weights, weights.length, mass);
        }
        float least = (float) Math.max(truncation.minimumProbability(), FORBIDDEN);
        for (int id = 0; id < weights.length; id++) {
            weights[id] = weights[id] < least ? 0 : weights[id];
        }
        return weights;
    }

    private float[] logits(Strand strand) {
        float[] said = strand.next().logits();
        float[] excluded = exclusions.apply(strand.length());
        float[] logits = new float[said.length];
        for (int id = 0; id < logits.length; id++) {
            logits[id] = said[id] + excluded[id];
        }
        float penalty = (float) sampling.repetitionPenalty();
        if (penalty != 1) {
            held(strand).forEach(id -> logits[id] = penalised(logits[id], penalty));
        }
        return logits;
    }

    private static float penalised(float logit, float penalty) {
        return logit > 0 ? logit / penalty : logit * penalty;
    }

    /// The tokens of the whole text so far, each once.
    private IntStream held(Strand strand) {
        BitSet held = (BitSet) text.clone();
        for (int id : strand.ids()) {
            held.set(id);
        }
        return held.stream();
    }
}
