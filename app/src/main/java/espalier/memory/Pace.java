package espalier.memory;

import java.time.Duration;

/// How fast a search goes: how long it waits between two phases, the longest first.
public enum Pace {
    SLOWEST(1000),
    SLOWER(600),
    SLOW(300),
    MEASURED(150),
    BRISK(60),
    FAST(20),
    /// It never waits.
    FASTEST(0);

    private final int millis;

    Pace(int millis) {
        this.millis = millis;
    }

    /// From the end of one phase to the next.
    public Duration pause() {
        return Duration.ofMillis(millis);
    }

    /// Whether a person can follow each phase.
    public boolean followed() {
        return millis >= 100;
    }
}
