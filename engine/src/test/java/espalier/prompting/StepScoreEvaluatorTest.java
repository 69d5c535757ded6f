package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.prompting.StepScoreEvaluator.Aggregate;
import espalier.thought.Evaluation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class StepScoreEvaluatorTest {

    private static Evaluation evaluation(Aggregate aggregate, Double... scores) {
        return new StepScoreEvaluator(_ -> List.of(List.of(scores)), aggregate)
                .evaluate(List.of(Chains.free("One.")))
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({"LAST, 0.5", "MINIMUM, 0.2", "PRODUCT, 0.08", "MEAN, 0.5"})
    void scoresBecomeOneValue(Aggregate aggregate, double value) {
        Evaluation evaluation = evaluation(aggregate, 0.8, 0.2, 0.5);

        assertThat(evaluation.value()).isCloseTo(value, within(1e-12));
        assertThat(evaluation.source()).isEqualTo("process reward model");
    }

    @Test
    void chainWithoutScoresIsNoOpinion() {
        assertThat(evaluation(Aggregate.PRODUCT).given()).isFalse();
        assertThat(evaluation(Aggregate.LAST, Double.NaN).given()).isFalse();
    }

    @Test
    void scoresThatAreNoNumbersDoNotCount() {
        assertThat(evaluation(Aggregate.MEAN, 0.8, Double.NaN).value()).isEqualTo(0.8);
    }

    @Test
    void scoresAreKeptInTheirRange() {
        assertThat(evaluation(Aggregate.MINIMUM, 1.5, 1.2).value()).isEqualTo(1);
        assertThat(evaluation(Aggregate.LAST, -0.5).value()).isZero();
    }
}
