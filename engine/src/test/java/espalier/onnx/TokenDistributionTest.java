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
    void aPenaltyKeepsATokenFromBeingTheMostProbable() {
        float never = Float.NEGATIVE_INFINITY;
        TokenDistribution distribution = TokenDistribution.of(new float[] {5, 1, 2});
        assertThat(distribution.mostProbable(new float[] {0, 0, 0})).isZero();
        assertThat(distribution.mostProbable(new float[] {never, 0, 0})).isEqualTo(2);
    }
}
