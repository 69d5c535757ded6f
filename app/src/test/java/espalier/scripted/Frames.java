package espalier.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Frames that the toolkit draws: the time in which something that is not to happen could.
public final class Frames {

    private Frames() {}

    /// Waits until so many have been drawn.
    public static void pass(int count) {
        var left = new CountDownLatch(count);
        Platform.runLater(() ->
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        left.countDown();
                        if (left.getCount() == 0) {
                            stop();
                        }
                    }
                }.start());
        try {
            assertThat(left.await(30, TimeUnit.SECONDS)).as("%d frames", count).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
