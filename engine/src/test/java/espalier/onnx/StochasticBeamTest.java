package espalier.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class StochasticBeamTest {

    private static final int VOCABULARY = 5000;

    @ParameterizedTest(name = "{0} of logits {2} apart, seed {1}")
    @CsvSource({"1, 1, 1", "8, 2, 0", "8, 3, 1", "8, 4, 10", "40, 5, 3", "6000, 6, 2"})
    void theTokensOfHighestScoreStay(int count, long seed, float spread) {
        float[] logits = logits(seed, spread);
        float[] weights = TokenDistribution.weights(logits, 1);
        long fingerprint = Chance.fingerprint(new int[0]);
        List<Integer> byScore =
                sorted(
                        count,
                        id ->
                                Math.log(weights[id])
                                        + Chance.gumbel(Chance.uniform(seed, fingerprint, id)));
        assertThat(advanced(count, seed, 1, logits)).isEqualTo(byScore);
    }

    @ParameterizedTest(name = "{0} of logits {2} apart, seed {1}")
    @CsvSource({"1, 1, 1", "8, 2, 0", "8, 3, 1", "40, 4, 3"})
    void atTemperatureZeroTheMostProbableTokensStay(int count, long seed, float spread) {
        float[] logits = logits(seed, spread);
        float[] weights = TokenDistribution.weights(logits, 1);
        assertThat(advanced(count, seed, 0, logits)).isEqualTo(sorted(count, id -> weights[id]));
    }

    private static float[] logits(long seed, float spread) {
        Random random = new Random(seed);
        float[] logits = new float[VOCABULARY];
        for (int id = 0; id < VOCABULARY; id++) {
            logits[id] = spread * random.nextFloat();
        }
        return logits;
    }

    private interface Score {
        double of(int id);
    }

    private static List<Integer> sorted(int count, Score score) {
        return IntStream.range(0, VOCABULARY)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer id) -> -score.of(id)))
                .limit(count)
                .toList();
    }

    private static List<Integer> advanced(
            int count, long seed, double temperature, float[] logits) {
        var sampling = new SamplingSettings(temperature, 1, Replacement.WITHOUT);
        var tokens = new TokenWeights(sampling, _ -> new float[VOCABULARY], new int[0]);
        var strand = Strand.empty(new int[1], TokenDistribution.of(logits), 0);
        return new StochasticBeam(count, seed, tokens)
                .advance(List.of(strand)).stream().map(Strand::lastToken).toList();
    }
}
