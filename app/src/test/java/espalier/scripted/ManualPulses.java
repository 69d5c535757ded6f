package espalier.scripted;

import espalier.feed.Pulses;

/// A beat that the test gives.
public final class ManualPulses implements Pulses {

    private volatile Runnable pulse = () -> {};

    @Override
    public void wake(Runnable eachPulse) {
        pulse = eachPulse;
    }

    @Override
    public void rest() {
        pulse = () -> {};
    }

    /// Gives one beat.
    public void beat() {
        pulse.run();
    }
}
