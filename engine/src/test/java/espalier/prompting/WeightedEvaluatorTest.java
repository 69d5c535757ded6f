package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import espalier.prompting.WeightedEvaluator.Part;
import espalier.thought.Evaluation;
import espalier.thought.ThoughtEvaluator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class WeightedEvaluatorTest {

    private static ThoughtEvaluator saying(double value, String source) {
        return chains -> chains.stream().map(_ -> new Evaluation(value, source)).toList();
    }

    @Test
    void weightsAreNormalisedAndTheSourcesNamed() {
        WeightedEvaluator mix =
                new WeightedEvaluator(
                        List.of(
                                new Part(saying(1, "checker"), 6),
                                new Part(saying(0.5, "vote"), 2)));
        Evaluation evaluation = mix.evaluate(List.of(Chains.free("One."))).getFirst();

        assertThat(evaluation.value()).isCloseTo(0.875, within(1e-12));
        assertThat(evaluation.source()).isEqualTo("75 % checker, 25 % vote");
    }

    @Test
    void everyChainGetsItsOwnMean() {
        ThoughtEvaluator byLength =
                chains ->
                        chains.stream()
                                .map(chain -> new Evaluation(chain.thoughts().size() / 2.0, "n"))
                                .toList();
        WeightedEvaluator mix =
                new WeightedEvaluator(
                        List.of(new Part(byLength, 1), new Part(saying(0, "none"), 1)));

        assertThat(mix.evaluate(List.of(Chains.free(), Chains.free("a"), Chains.free("a", "b"))))
                .extracting(Evaluation::value)
                .containsExactly(0.0, 0.25, 0.5);
    }

    @Test
    void evaluatorOfNoWeightIsNeverAsked() {
        ThoughtEvaluator broken =
                _ -> {
                    throw new IllegalStateException();
                };
        WeightedEvaluator mix =
                new WeightedEvaluator(
                        List.of(new Part(broken, 0), new Part(saying(0.3, "vote"), 0.1)));

        assertThat(mix.evaluate(List.of(Chains.free())))
                .containsExactly(new Evaluation(0.3, "100 % vote"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void weightOutOfRangeIsRefused(double weight) {
        assertThatThrownBy(
                        () -> new WeightedEvaluator(List.of(new Part(saying(1, "vote"), weight))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "weight (%s) must be a number from 0 up. Maybe the field is empty."
                                .formatted(weight));
    }

    @Test
    void noWeightAtAllIsRefused() {
        assertThatThrownBy(() -> new WeightedEvaluator(List.of(new Part(saying(1, "vote"), 0))))
                .hasMessage(
                        "At least one of 1 weights must be above 0. Maybe give one evaluator weight"
                                + " 1.");
    }
}
