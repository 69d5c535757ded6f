package espalier.feed;

import espalier.event.SearchEvent;
import espalier.event.SearchListener;
import espalier.replica.TreeReplica;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// The events of one run on their way to the screen.
///
/// The search puts events into a mailbox and goes on; where the window is slower, the search waits
/// once the mailbox is full. On each pulse the JavaFX thread takes a few milliseconds' worth of
/// events into the replica, and then tells those who draw; those who write things out are told a
/// few times a second, and after the last event. Between events no timer runs.
public final class EventFeed implements SearchListener {

    private static final int MAILBOX = 100_000;
    private static final long LEAST_SHARE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    private static final long MOST_SHARE_NANOS = TimeUnit.MILLISECONDS.toNanos(6);

    /// Of the time from pulse to pulse, what goes to events.
    private static final double SHARE = 0.3;

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 16;

    private final TreeReplica replica;
    private final LinkedBlockingQueue<SearchEvent> mailbox = new LinkedBlockingQueue<>(MAILBOX);
    private final AtomicBoolean awake = new AtomicBoolean();
    private final Pulses pulses;
    private final long pause;
    private volatile boolean closed;
    private long toldAt;
    private long pulsedAt = System.nanoTime();
    private boolean told = true;

    /// A feed into `replica`, which must show the run whose events come.
    public EventFeed(TreeReplica replica) {
        this(replica, new ScreenPulses(), PAUSE_NANOS);
    }

    /// A feed with a beat of the caller's, which tells everybody on each pulse.
    public EventFeed(TreeReplica replica, Pulses pulses) {
        this(replica, pulses, 0);
    }

    private EventFeed(TreeReplica replica, Pulses pulses, long pause) {
        this.replica = replica;
        this.pulses = pulses;
        this.pause = pause;
        toldAt = System.nanoTime() - pause;
    }

    /// Hears every event, on the search thread. Waits only while the mailbox is full.
    @Override
    public void heard(long sequence, SearchEvent event) {
        try {
            boolean put = false;
            while (!put && !closed) {
                put = mailbox.offer(event, 50, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (!closed && awake.compareAndSet(false, true)) {
            pulses.wake(this::pulse);
        }
    }

    /// Hands nothing on any more, and lets the search pass. On the JavaFX thread.
    public void close() {
        closed = true;
        pulses.rest();
        mailbox.clear();
    }

    private void pulse() {
        if (closed) {
            pulses.rest();
            return;
        }
        long now = System.nanoTime();
        long share = (long) (SHARE * (now - pulsedAt));
        pulsedAt = now;
        boolean news = drain(now + Math.clamp(share, LEAST_SHARE_NANOS, MOST_SHARE_NANOS));
        tell(news, now);
        if (told && mailbox.isEmpty()) {
            pulses.rest();
            awake.set(false);
            // An event may have come between the look and the note.
            if (!mailbox.isEmpty() && awake.compareAndSet(false, true)) {
                pulses.wake(this::pulse);
            }
        }
    }

    private void tell(boolean news, long now) {
        told &= !news;
        if (!told && now - toldAt >= pause) {
            told = true;
            toldAt = now;
            replica.publish();
        } else if (news) {
            replica.publishToPainters();
        }
    }

    private boolean drain(long until) {
        int taken = 0;
        for (SearchEvent event = mailbox.poll(); event != null; event = mailbox.poll()) {
            replica.apply(event);
            taken++;
            if (taken % BETWEEN_LOOKS_AT_THE_CLOCK == 0 && System.nanoTime() > until) {
                break;
            }
        }
        return taken > 0;
    }
}
