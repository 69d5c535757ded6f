package espalier.shell;

import espalier.event.RunTally;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// How fast a search runs: over the last two seconds while it does, over the whole stretch after.
final class RateMeter {

    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final LongSupplier nanoTime;
    private final Deque<Sample> window = new ArrayDeque<>();
    private Sample start = new Sample(0, 0, 0);
    private Rate rate = Rate.UNKNOWN;
    private boolean running;

    /// @param simulations a second; NaN where unknown
    /// @param tokens a second; NaN where unknown
    record Rate(double simulations, double tokens) {
        static final Rate UNKNOWN = new Rate(Double.NaN, Double.NaN);
    }

    private record Sample(long nanos, int simulations, long tokens) {

        Rate since(Sample earlier) {
            double seconds = (nanos - earlier.nanos) / 1e9;
            return new Rate(
                    (simulations - earlier.simulations) / seconds,
                    (tokens - earlier.tokens) / seconds);
        }
    }

    RateMeter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void forget() {
        window.clear();
        running = false;
        rate = Rate.UNKNOWN;
    }

    /// Takes note of what a run has used up.
    void running(RunTally tally) {
        var now = sample(tally);
        if (!running) {
            running = true;
            start = now;
            window.clear();
        }
        window.add(now);
        while (now.nanos - window.getFirst().nanos > WINDOW_NANOS) {
            window.removeFirst();
        }
        measure(window.getFirst(), now);
    }

    /// Takes note that the run rests.
    void resting(RunTally tally) {
        if (running) {
            running = false;
            measure(start, sample(tally));
        }
    }

    private void measure(Sample from, Sample to) {
        if (to.nanos - from.nanos >= LEAST_NANOS) {
            rate = to.since(from);
        }
    }

    private Sample sample(RunTally tally) {
        return new Sample(nanoTime.getAsLong(), tally.simulations(), tally.tokens());
    }

    Rate rate() {
        return rate;
    }
}
