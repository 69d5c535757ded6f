package espalier.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.Truncation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class TokenWeightsTest {

    private static final SamplingSettings PLAIN = new SamplingSettings(1, 60, Replacement.WITH);
    private static final int DRAWS = 4000;

    private static TokenWeights weights(SamplingSettings sampling, int... text) {
        return new TokenWeights(sampling, _ -> new float[20], text);
    }

    private static SamplingSettings truncated(int topK, double topP, double minimumProbability) {
        return PLAIN.withTruncation(new Truncation(topK, topP, minimumProbability));
    }

    private static Strand strand(float[] logits, int draws) {
        return Strand.empty(IntStream.range(0, draws).toArray(), TokenDistribution.of(logits), 0);
    }

    private static float[] logs(double... probabilities) {
        float[] logs = new float[probabilities.length];
        for (int id = 0; id < logs.length; id++) {
            logs[id] = (float) Math.log(probabilities[id]);
        }
        return logs;
    }

    private static float[] randomLogits(Random random) {
        float[] logits = new float[20];
        for (int id = 0; id < logits.length; id++) {
            logits[id] = 2 * (float) random.nextGaussian();
        }
        return logits;
    }

    @Test
    void aTokenThatMayNotBeDrawnWeighsNothing() {
        float never = Float.NEGATIVE_INFINITY;
        TokenWeights weights =
                new TokenWeights(truncated(3, 1, 0), _ -> new float[] {never, 0, 0}, new int[0]);
        Strand strand = strand(new float[] {5, 1, 2}, 1);
        assertThat(weights.of(strand)[0]).isZero();
        assertThat(weights.heaviest(strand)).isEqualTo(2);
    }

    @Test
    void aTokenBelowAShareOfTheMostProbableOneWeighsNothing() {
        Strand strand = strand(logs(1, 0.04, 0.06), 1);
        assertThat(weights(truncated(0, 1, 0.05)).of(strand))
                .containsExactly(new float[] {1, 0, 0.06f}, within(1e-4f));
        assertThat(weights(truncated(0, 1, 0.05).withTemperature(2)).of(strand)[1])
                .isCloseTo(0.2f, within(1e-4f));
        assertThat(weights(PLAIN).of(strand)[1]).isCloseTo(0.04f, within(1e-4f));
    }

    @Test
    void topPIsOfWhatTopKHasLeft() {
        Strand strand = strand(logs(0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1), 1);
        assertThat(weights(truncated(0, 0.55, 0)).of(strand)[2]).isPositive();
        float[] both = weights(truncated(2, 0.55, 0)).of(strand);
        assertThat(both).startsWith(1).containsOnly(1, 0);
    }

    @Test
    void theTemperatureComesBeforeTheTruncation() {
        Strand strand = strand(logs(0.8, 0.1, 0.1), 1);
        assertThat(weights(truncated(0, 0.7, 0)).of(strand)[1]).isZero();
        assertThat(weights(truncated(0, 0.7, 0).withTemperature(3)).of(strand)[1]).isPositive();
    }

    @Test
    void aRepeatedTokenOfPositiveLogitIsDividedAndOneOfNegativeLogitMultiplied() {
        Strand strand = strand(new float[] {2, -1, 2, -1}, 1);
        float[] weights = weights(PLAIN.withRepetitionPenalty(1.5), 0, 0, 1).of(strand);
        assertThat(weights)
                .containsExactly(
                        new float[] {
                            (float) Math.exp(2 / 1.5 - 2),
                            (float) Math.exp(-1.5 - 2),
                            1,
                            (float) Math.exp(-1 - 2)
                        },
                        within(1e-4f));
    }

    @Test
    void tokensOfTheCompletionArePenalisedToo() {
        float[] logits = {3, 2};
        TokenWeights weights = weights(PLAIN.withRepetitionPenalty(2));
        Strand empty = strand(logits, 1);
        assertThat(weights.heaviest(empty)).isZero();
        Strand grown = empty.then(0, new int[1], 0, 0);
        grown.hear(TokenDistribution.of(logits));
        assertThat(weights.heaviest(grown)).isEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aRepetitionPenaltyLowersTheProbabilityOfTokensThatTheTextHolds(long seed) {
        Random random = new Random(seed);
        float[] logits = randomLogits(random);
        int[] text = random.ints(5, 0, logits.length).toArray();
        float[] before = normalised(weights(PLAIN).of(strand(logits, 1)));
        float[] after =
                normalised(weights(PLAIN.withRepetitionPenalty(1.3), text).of(strand(logits, 1)));
        for (int id = 0; id < logits.length; id++) {
            int token = id;
            if (IntStream.of(text).noneMatch(t -> t == token)) {
                assertThat(after[id]).isGreaterThan(before[id] * 0.9999f);
            }
        }
        assertThat(massOf(text, after)).isLessThan(massOf(text, before));
    }

    private static double massOf(int[] text, float[] weights) {
        return IntStream.of(text).distinct().mapToDouble(id -> weights[id]).sum();
    }

    private static float[] normalised(float[] weights) {
        double sum = TokenDistribution.sum(weights);
        float[] normalised = new float[weights.length];
        for (int id = 0; id < weights.length; id++) {
            normalised[id] = (float) (weights[id] / sum);
        }
        return normalised;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void drawsAreAsFrequentAsTheTruncatedWeightsSay(long seed) {
        float[] logits = randomLogits(new Random(seed));
        SamplingSettings sampling = truncated(9, 0.9, 0.02).withRepetitionPenalty(1.2);
        TokenWeights weights = weights(sampling, 0, 1, 2);
        float[] expected = normalised(weights.of(strand(logits, 1)));
        int[] counts = new int[logits.length];
        for (Strand drawn :
                new IndependentDraws(seed, weights).advance(List.of(strand(logits, DRAWS)))) {
            counts[drawn.lastToken()] += drawn.draws().length;
        }
        assertFrequencies(counts, expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theFirstDrawWithoutReplacementIsAsFrequentAsTheTruncatedWeightsSay(long seed) {
        float[] logits = randomLogits(new Random(seed));
        TokenWeights weights = weights(truncated(9, 0.9, 0.02));
        float[] expected = normalised(weights.of(strand(logits, 1)));
        int[] counts = new int[logits.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            Drawing beam = new StochasticBeam(1, seed * DRAWS + draw, weights);
            counts[beam.advance(List.of(strand(logits, 1))).getFirst().lastToken()]++;
        }
        assertFrequencies(counts, expected);
    }

    private static void assertFrequencies(int[] counts, float[] expected) {
        for (int id = 0; id < counts.length; id++) {
            double p = expected[id];
            assertThat((double) counts[id] / DRAWS)
                    .isCloseTo(p, within(4.5 * Math.sqrt(p * (1 - p) / DRAWS)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void withoutReplacementEveryTokenThatStaysIsDrawnOnceAndNoOther(long seed) {
        float[] logits = randomLogits(new Random(seed));
        TokenWeights weights = weights(truncated(6, 0.95, 0));
        float[] expected = weights.of(strand(logits, 1));
        List<Integer> staying = new ArrayList<>();
        for (int id = 0; id < expected.length; id++) {
            if (expected[id] > 0) {
                staying.add(id);
            }
        }
        assertThat(new StochasticBeam(20, seed, weights).advance(List.of(strand(logits, 1))))
                .extracting(Strand::lastToken)
                .hasSizeLessThanOrEqualTo(6)
                .containsExactlyInAnyOrderElementsOf(staying);
    }
}
