package espalier.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import espalier.thought.GenerationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;
import java.util.stream.IntStream;

class TokenDistributionTest {

    @ParameterizedTest(name = "seed 1, scale {0}")
    @ValueSource(floats = {0.1f, 1, 10, 50})
    void fastExponentialsAgreeWithExactOnes(float scale) {
        Random random = new Random(1);
        float[] logits = new float[1003];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = scale * (float) random.nextGaussian();
        }
        double top =
                IntStream.range(0, logits.length).mapToDouble(i -> logits[i]).max().orElseThrow();
        double sum =
                IntStream.range(0, logits.length).mapToDouble(i -> Math.exp(logits[i] - top)).sum();
        TokenDistribution distribution = TokenDistribution.of(logits.clone());
        for (int i = 0; i < logits.length; i++) {
            assertThat(distribution.logProbability(i))
                    .isCloseTo(Math.min(0, logits[i] - top - Math.log(sum)), within(3e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
    void logitsThatAreNotFiniteAreRefused(float odd) {
        assertThatThrownBy(() -> TokenDistribution.of(new float[] {0, odd, 1}))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("not finite");
    }

    @Test
    void aPenaltyExcludesAToken() {
        float never = Float.NEGATIVE_INFINITY;
        TokenDistribution distribution = TokenDistribution.of(new float[] {5, 1, 2});
        assertThat(distribution.mostProbable(new float[] {0, 0, 0})).isZero();
        assertThat(distribution.mostProbable(new float[] {never, 0, 0})).isEqualTo(2);
        assertThat(distribution.weights(1, 0, new float[] {never, 0, 0})[0]).isLessThan(1e-30f);
    }

    @Test
    void aTokenBelowAShareOfTheMostProbableOneWeighsNothing() {
        float[] none = {0, 0, 0};
        TokenDistribution distribution =
                TokenDistribution.of(
                        new float[] {0, (float) Math.log(0.04), (float) Math.log(0.06)});
        assertThat(distribution.weights(1, 0.05, none))
                .containsExactly(new float[] {1, 0, 0.06f}, within(1e-4f));
        assertThat(distribution.weights(2, 0.05, none)[1]).isCloseTo(0.2f, within(1e-4f));
        assertThat(distribution.weights(1, 0, none)[1]).isCloseTo(0.04f, within(1e-4f));
    }
}
