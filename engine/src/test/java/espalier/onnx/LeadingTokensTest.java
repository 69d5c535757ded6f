package espalier.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

class LeadingTokensTest {

    private static final double ANY_MASS = Double.POSITIVE_INFINITY;

    /// Weights as models give them: few heavy, most light, with ties and zeros.
    private static float[] weights(Random random) {
        float[] weights = new float[1 + random.nextInt(3000)];
        double spread = 1 + 10 * random.nextDouble();
        for (int id = 0; id < weights.length; id++) {
            weights[id] =
                    random.nextInt(10) == 0
                            ? 0
                            : (float) Math.exp(-Math.rint(20 * spread * random.nextDouble()) / 20);
        }
        weights[random.nextInt(weights.length)] = 1;
        return weights;
    }

    /// The ids by weight, the lower id of equals first: all sorted, as [LeadingTokens] does not.
    private static int[] sorted(float[] weights) {
        return IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(id -> -weights[id]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static float[] onlyFirst(float[] weights, int count) {
        float[] only = new float[weights.length];
        Arrays.stream(sorted(weights)).limit(count).forEach(id -> only[id] = weights[id]);
        return only;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void atMostSoManyTokensStayAndTheyAreTheHeaviest(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            float[] weights = weights(random);
            int most = 1 + random.nextInt(weights.length);
            float[] kept = weights.clone();
            LeadingTokens.keep(kept, most, ANY_MASS);
            assertThat(kept).containsExactly(onlyFirst(weights, most));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theFewestTokensThatReachAMassStay(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            float[] weights = weights(random);
            double mass = random.nextDouble() * TokenDistribution.sum(weights);
            int fewest = 0;
            double sum = 0;
            for (int id : sorted(weights)) {
                if (sum < mass) {
                    sum += weights[id];
                    fewest++;
                }
            }
            float[] kept = weights.clone();
            LeadingTokens.keep(kept, weights.length, mass);
            assertThat(kept).containsExactly(onlyFirst(weights, fewest));
        }
    }

    @Test
    void oneTokenStaysWhereNoMassIsAskedFor() {
        float[] weights = {0.5f, 1, 1};
        LeadingTokens.keep(weights, 3, 0);
        assertThat(weights).containsExactly(0, 1, 0);
    }

    @Test
    void allStayWhereTheMassIsOutOfReach() {
        float[] weights = {0.5f, 1, 1e-37f};
        LeadingTokens.keep(weights, 3, 2);
        assertThat(weights).containsExactly(0.5f, 1, 1e-37f);
    }

    @Test
    void aLargeVocabularyOfEqualsKeepsItsFirst() {
        float[] weights = new float[152_000];
        Arrays.fill(weights, 1);
        LeadingTokens.keep(weights, 3, ANY_MASS);
        assertThat(Arrays.copyOf(weights, 4)).containsExactly(1, 1, 1, 0);
        assertThat(TokenDistribution.sum(weights)).isEqualTo(3);
    }
}
