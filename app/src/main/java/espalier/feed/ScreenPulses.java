package espalier.feed;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// The beat of JavaFX itself.
final class ScreenPulses implements Pulses {

    private Runnable pulse = () -> {};
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulse.run();
                }
            };

    @Override
    public void wake(Runnable eachPulse) {
        Platform.runLater(() -> {
            pulse = eachPulse;
            timer.start();
        });
    }

    @Override
    public void rest() {
        timer.stop();
    }
}
