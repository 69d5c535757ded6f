package espalier.why;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepRowTest {

    @ParameterizedTest
    @CsvSource({"0.004, 0.00", "-0.004, 0.00", "0.12, +0.12", "-0.5, -0.50", "NaN, \u2013"})
    void changeThatRoundsToNothingHasNoSign(double change, String told) {
        assertThat(StepRow.change(change)).isEqualTo(told);
    }
}
