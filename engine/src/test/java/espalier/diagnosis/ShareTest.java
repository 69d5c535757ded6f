package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /// The first four rows are Newcombe's (1998, table I, method 3).
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "0, 100, 0.0000, 0.0370",
        "100, 100, 0.9630, 1.0000",
        "50, 100, 0.4038, 0.5962"
    })
    void intervalIsWilsons(int successes, int trials, double low, double high) {
        var interval = new Share(successes, trials).interval();

        assertThat(interval.low()).isEqualTo(low, within(5e-5));
        assertThat(interval.high()).isEqualTo(high, within(5e-5));
    }

    /// Newcombe's own examples (1998, table II, method 10).
    @ParameterizedTest(name = "{0} of {1} less {2} of {3}")
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "10, 10, 0, 10, 0.6075, 1.0000",
        "5, 56, 0, 29, -0.0381, 0.1926"
    })
    void intervalOfADifferenceIsNewcombes(
            int successes, int trials, int others, int otherTrials, double low, double high) {
        var interval = new Share(successes, trials).minus(new Share(others, otherTrials));

        assertThat(interval.low()).isEqualTo(low, within(5e-5));
        assertThat(interval.high()).isEqualTo(high, within(5e-5));
    }

    @Test
    void nothingTriedSaysNothing() {
        assertThat(new Share(0, 0).fraction()).isNaN();
        assertThat(new Share(0, 0).interval()).isEqualTo(new Interval(0, 1));
        assertThat(new Share(0, 0).minus(new Share(1, 2))).isEqualTo(new Interval(-1, 1));
    }

    @Test
    void moreSuccessesThanTrialsAreRefused() {
        assertThatThrownBy(() -> new Share(3, 2))
                .hasMessage("successes (3) must be from 0 to the 2 trials.");
    }
}
