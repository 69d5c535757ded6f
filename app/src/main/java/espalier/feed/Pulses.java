package espalier.feed;

/// The beat at which the screen is drawn anew.
public interface Pulses {

    /// The beat of the screen.
    static Pulses ofScreen() {
        return new ScreenPulses();
    }

    /// Calls `pulse` on the JavaFX thread, once before each drawing, until [#rest]. From any
    /// thread.
    void wake(Runnable pulse);

    /// Calls nothing any more. On the JavaFX thread.
    void rest();
}
