package espalier.running;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

class RelayTest {

    private static final int EVENTS = 2_000;

    private final Relay relay = new Relay();
    private final List<Long> heard = new ArrayList<>();

    @Test
    void whatWasToldBeforeIsHeardFirst() {
        relay.heard(1, new SearchEvent.Running());
        relay.heard(2, new SearchEvent.Paused());
        relay.to((sequence, _) -> heard.add(sequence));
        relay.heard(3, new SearchEvent.Running());

        assertThat(heard).containsExactly(1L, 2L, 3L);
    }

    @RepeatedTest(20)
    void allIsHeardInOrderWhileTheSessionGoesOnTelling() throws InterruptedException {
        var search =
                Thread.ofPlatform()
                        .start(() -> {
                            for (long sequence = 1; sequence <= EVENTS; sequence++) {
                                relay.heard(sequence, new SearchEvent.Running());
                            }
                        });
        relay.to((sequence, _) -> heard.add(sequence));
        search.join();

        assertThat(heard).isEqualTo(LongStream.rangeClosed(1, EVENTS).boxed().toList());
    }

    @Test
    void listenerThatIsSlowKeepsNobodyFromTelling() throws InterruptedException {
        relay.heard(1, new SearchEvent.Running());
        relay.to((sequence, _) -> {
            heard.add(sequence);
            if (sequence == 1) {
                var search =
                        Thread.ofPlatform().start(() -> relay.heard(2, new SearchEvent.Paused()));
                joined(search);
            }
        });

        assertThat(heard).containsExactly(1L, 2L);
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
