package espalier.feed;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.scripted.ManualPulses;
import espalier.scripted.Trees;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;

class EventFeedTest {

    private static final int MAILBOX = 100_000;

    private final TreeReplica replica = Trees.root();
    private final ManualPulses pulses = new ManualPulses();
    private final EventFeed feed = new EventFeed(replica, pulses);

    @Test
    void nothingReachesTheReplicaBeforeAPulse() {
        feed.heard(1, new SearchEvent.Running());
        assertThat(replica.stateProperty().get()).isEqualTo(new RunState.Ready());
        pulses.beat();
        assertThat(replica.stateProperty().get()).isEqualTo(new RunState.Running());
    }

    @Test
    void replicaPublishesOnceForManyEvents() {
        long before = replica.revisionProperty().get();
        feed.heard(1, new SearchEvent.Running());
        feed.heard(2, new SearchEvent.BackedUp(List.of(0), 0.5));
        feed.heard(3, new SearchEvent.Paused());
        pulses.beat();
        assertThat(replica.revisionProperty().get()).isEqualTo(before + 1);
        assertThat(replica.tree().visits(0)).isEqualTo(1);
        assertThat(replica.stateProperty().get()).isEqualTo(new RunState.Paused());
    }

    @Test
    void closedFeedHandsNothingOn() {
        feed.heard(1, new SearchEvent.Running());
        feed.close();
        pulses.beat();
        assertThat(replica.stateProperty().get()).isEqualTo(new RunState.Ready());
    }

    @Test
    @Timeout(30)
    void searchWaitsWhileTheMailboxIsFullAndGoesOnAfterAPulse() throws InterruptedException {
        for (int i = 1; i <= MAILBOX; i++) {
            feed.heard(i, new SearchEvent.Completed(0));
        }
        var search =
                Thread.ofPlatform()
                        .start(() -> feed.heard(MAILBOX + 1L, new SearchEvent.Completed(0)));
        assertThat(search.join(Duration.ofMillis(300))).isFalse();
        pulses.beat();
        assertThat(search.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    @Timeout(30)
    void closingLetsASearchPassThatWaits() throws InterruptedException {
        for (int i = 1; i <= MAILBOX; i++) {
            feed.heard(i, new SearchEvent.Completed(0));
        }
        var search =
                Thread.ofPlatform()
                        .start(() -> feed.heard(MAILBOX + 1L, new SearchEvent.Completed(0)));
        feed.close();
        assertThat(search.join(Duration.ofSeconds(10))).isTrue();
    }
}
