package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegalStepsTest {

    private final ProblemFamily countdown = new Countdown();

    @Test
    void stepsPutTheLargerOperandFirstAndTheNumbersLeftInOrder() {
        assertThat(countdown.legalThoughts(Chains.of(countdown, "2 3 6 = 24")))
                .containsExactly(
                        "3 + 2 = 5 (left: 5 6)",
                        "3 - 2 = 1 (left: 1 6)",
                        "3 * 2 = 6 (left: 6 6)",
                        "6 + 2 = 8 (left: 3 8)",
                        "6 - 2 = 4 (left: 3 4)",
                        "6 * 2 = 12 (left: 3 12)",
                        "6 / 2 = 3 (left: 3 3)",
                        "6 + 3 = 9 (left: 2 9)",
                        "6 - 3 = 3 (left: 2 3)",
                        "6 * 3 = 18 (left: 2 18)",
                        "6 / 3 = 2 (left: 2 2)");
    }

    @Test
    void equalNumbersGiveEachStepOnceAndZeroIsNoResult() {
        assertThat(countdown.legalThoughts(Chains.of(countdown, "5 5 5 = 24")))
                .containsExactly(
                        "5 + 5 = 10 (left: 5 10)",
                        "5 * 5 = 25 (left: 5 25)",
                        "5 / 5 = 1 (left: 1 5)");
    }

    @Test
    void resultsGoTo999OrToALargerTarget() {
        assertThat(countdown.legalThoughts(Chains.of(countdown, "30 40 = 24")))
                .containsExactly("40 + 30 = 70 (left: 70)", "40 - 30 = 10 (left: 10)");
        assertThat(countdown.legalThoughts(Chains.of(countdown, "30 40 = 1200")))
                .contains("40 * 30 = 1200 (left: 1200)");
    }

    @Test
    void fractionsOfAPersonAreTakenFurther() {
        assertThat(
                        countdown.legalThoughts(
                                Chains.of(countdown, "3 4 8 = 6", "3 / 4 = 0.75 (left: 8 0.75)")))
                .containsExactly("8 * (3/4) = 6 (left: 6)");
    }
}
