package espalier.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.IntStream;

class ChanceTest {

    @Test
    void zerosGiveNoExtreme() {
        assertThat(Chance.uniform(0, 0, 0)).isBetween(0.01, 0.99);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, -1, 7, Long.MAX_VALUE})
    void drawsOfAnySeedAreUniform(long seed) {
        double[] draws =
                IntStream.range(0, 2000).mapToDouble(i -> Chance.uniform(seed, i, 0)).toArray();
        double mean = IntStream.range(0, draws.length).mapToDouble(i -> draws[i]).sum() / 2000;
        long low = IntStream.range(0, draws.length).filter(i -> draws[i] < 0.1).count();
        assertThat(mean).isCloseTo(0.5, within(0.03));
        assertThat(low).isBetween(150L, 250L);
    }
}
