package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.thought.Evaluation;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

import java.util.List;

class CheckerEvaluatorTest {

    private static Evaluation evaluation(Verdict verdict) {
        return new CheckerEvaluator(_ -> verdict).evaluate(List.of(Chains.free("One."))).getFirst();
    }

    @Test
    void solvedIsOne() {
        assertThat(evaluation(new Verdict.Solved("42"))).isEqualTo(new Evaluation(1, "checker"));
    }

    @Test
    void wrongIsZero() {
        assertThat(evaluation(new Verdict.Illegal("Wrong.")))
                .isEqualTo(new Evaluation(0, "checker"));
        assertThat(evaluation(new Verdict.Unsolved("No.")).value()).isZero();
    }

    @Test
    void whatIsOpenIsHalf() {
        assertThat(evaluation(new Verdict.Legal("4 6")).value()).isEqualTo(0.5);
        assertThat(evaluation(new Verdict.Unproved("42")).value()).isEqualTo(0.5);
        assertThat(evaluation(new Verdict.Unchecked()).value()).isEqualTo(0.5);
    }
}
