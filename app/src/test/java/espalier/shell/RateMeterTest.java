package espalier.shell;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.RunTally;
import espalier.event.SearchEvent;

import org.junit.jupiter.api.Test;

class RateMeterTest {

    private final RunTally tally = new RunTally();
    private long now;
    private final RateMeter meter = new RateMeter(() -> now);

    @Test
    void nothingIsKnownBeforeARun() {
        assertThat(meter.rate().simulations()).isNaN();
    }

    @Test
    void rateIsThatOfTheLastTwoSeconds() {
        meter.running(tally);
        for (int second = 1; second <= 10; second++) {
            simulate(second <= 5 ? 10 : 40);
            now += 1_000_000_000L;
            meter.running(tally);
        }
        assertThat(meter.rate().simulations()).isEqualTo(40);
    }

    @Test
    void rateAfterARunIsThatOfTheWholeRun() {
        meter.running(tally);
        simulate(60);
        now += 3_000_000_000L;
        meter.resting(tally);
        now += 9_000_000_000L;
        meter.resting(tally);
        assertThat(meter.rate().simulations()).isEqualTo(20);
    }

    private void simulate(int count) {
        for (int i = 0; i < count; i++) {
            tally.count(new SearchEvent.Completed(0));
        }
    }
}
