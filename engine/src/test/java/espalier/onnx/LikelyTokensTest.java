package espalier.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.language.Tokenizer;
import espalier.thought.TokenProbability;
import espalier.thought.TokenProbability.Alternative;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

class LikelyTokensTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theyAreTheMostProbableOnesOfAtLeastOnePercent(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            float[] logits = new float[1 + random.nextInt(500)];
            float scale = 4 * random.nextFloat();
            for (int id = 0; id < logits.length; id++) {
                logits[id] = Math.round(scale * random.nextGaussian());
            }
            TokenDistribution distribution = TokenDistribution.of(logits);
            int[] expected =
                    IntStream.range(0, logits.length)
                            .filter(id ->
                                    distribution.logProbability(id)
                                            >= Math.log(TokenProbability.LEAST_PROBABILITY))
                            .boxed()
                            .sorted(Comparator.comparingDouble(id -> -logits[id]))
                            .limit(5)
                            .mapToInt(Integer::intValue)
                            .toArray();
            LikelyTokens likely = distribution.likely();
            assertThat(likely.ids()).containsExactly(expected);
            assertThat(likely.logProbabilities())
                    .containsExactly(
                            IntStream.of(expected)
                                    .mapToDouble(distribution::logProbability)
                                    .toArray());
        }
    }

    @Test
    void aTokenIsNoAlternativeOfItselfAndHasAtMostFour() {
        Tokenizer numbers = new Numbers();
        LikelyTokens likely = TokenDistribution.of(new float[] {1, 6, 5, 4, 3, 2}).likely();
        assertThat(likely.besides(2, numbers))
                .extracting(Alternative::id)
                .containsExactly(1, 3, 4, 5);
        assertThat(likely.besides(0, numbers))
                .extracting(Alternative::text)
                .containsExactly("1", "2", "3", "4");
    }

    /// Names tokens by their numbers.
    private static final class Numbers implements Tokenizer {

        @Override
        public int[] encodeBeginning(String text) {
            return encode(text);
        }

        @Override
        public int[] encode(String text) {
            return new int[] {Integer.parseInt(text)};
        }

        @Override
        public String decode(int[] ids) {
            return Arrays.toString(ids);
        }

        @Override
        public String token(int id) {
            return Integer.toString(id);
        }
    }
}
