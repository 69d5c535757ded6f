package espalier.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Frames that the toolkit draws: the time in which something that is not to happen could.
public final class Frames {

    private Frames() {}

    /// Waits until something holds in a frame; false where it has not in all that time.
    public static boolean until(Callable<Boolean> condition, Duration patience) {
        var held = new CompletableFuture<Boolean>();
        Platform.runLater(() ->
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        try {
                            if (condition.call()) {
                                held.complete(true);
                            }
                        } catch (Exception e) {
                            held.completeExceptionally(e);
                        }
                        if (held.isDone()) {
                            stop();
                        }
                    }
                }.start());
        return held.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS).join();
    }

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
