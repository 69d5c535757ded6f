package espalier.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import espalier.experiment.PairedDifference.Standing;

import org.junit.jupiter.api.Test;

import java.util.List;

class PairedDifferenceTest {

    @Test
    void gainsAndLossesAreCountedByProblem() {
        var other = List.of(true, true, false, false, true);
        var one = List.of(true, false, true, true, true);

        assertThat(PairedDifference.of(other, one)).isEqualTo(new PairedDifference(2, 1, 5));
        assertThat(new PairedDifference(2, 1, 5).difference()).isEqualTo(0.2, within(1e-12));
    }

    /// (10.5 - 2.5) / 102, give or take 1.96 sqrt(13 - 8² / 102) / 102.
    @Test
    void intervalIsAgrestiAndMins() {
        var interval = new PairedDifference(10, 2, 100).interval();

        assertThat(interval.low()).isEqualTo(0.010842, within(1e-5));
        assertThat(interval.high()).isEqualTo(0.146020, within(1e-5));
    }

    @Test
    void agreementOnEveryProblemIsCertainOnlyWithEnoughOfThem() {
        assertThat(new PairedDifference(0, 0, 100).losesAtMost(0.02)).isEqualTo(Standing.HOLDS);
        assertThat(new PairedDifference(0, 0, 60).losesAtMost(0.02)).isEqualTo(Standing.OPEN);
        assertThat(new PairedDifference(0, 30, 100).losesAtMost(0.02)).isEqualTo(Standing.FAILS);
    }

    @Test
    void unequalListsAreRefused() {
        assertThatThrownBy(() -> PairedDifference.of(List.of(true), List.of()))
                .hasMessage("1 outcomes can't be paired with 0.");
    }
}
