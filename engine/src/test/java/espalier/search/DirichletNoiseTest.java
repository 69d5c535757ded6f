package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.settings.Algorithm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirichletNoiseTest {

    private final KnownTree known = new KnownTree(Algorithm.PUCT);

    @Test
    void addsUpToOneOverWhatCanBeSelected() {
        int a = known.legal(0, 0.5);
        int b = known.legal(0, 0.5);
        int pruned = known.legal(0, 0.5);
        known.tree.steering().prune(pruned);
        var noise = DirichletNoise.among(known.tree, 0, 0.3, 7);

        assertThat(noise.of(a) + noise.of(b)).isCloseTo(1, within(1e-12));
        assertThat(noise.of(pruned)).isZero();
    }

    /// A part of k has the mean 1 / k and the variance (1 / k) (1 - 1 / k) / (k alpha + 1).
    @ParameterizedTest(name = "alpha {0}")
    @ValueSource(doubles = {0.3, 1, 5})
    void partsSpreadAsTheDistributionSaysOverSeeds0To19999(double concentration) {
        int a = known.legal(0, 0.5);
        known.legal(0, 0.5);
        known.legal(0, 0.5);
        int seeds = 20_000;
        double sum = 0;
        double squares = 0;
        for (int seed = 0; seed < seeds; seed++) {
            double part = DirichletNoise.among(known.tree, 0, concentration, seed).of(a);
            sum += part;
            squares += part * part;
        }
        double mean = sum / seeds;

        assertThat(mean).isCloseTo(1.0 / 3, within(0.01));
        assertThat(squares / seeds - mean * mean)
                .isCloseTo(2.0 / 9 / (3 * concentration + 1), within(0.005));
    }
}
