package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.scripted.ScriptedModels;

import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The window waits for nobody who is busy with the run's film, for however long that is.
@Timeout(180)
class HeldFilmWindowTest {

    private static final int PULSES = 20;

    @Test
    void pulsesStepsAndDrawingGoOnWhileSomebodyHoldsTheFilm(@TempDir Path folder)
            throws InterruptedException, TimeoutException {
        var window =
                OpenWindow.over(
                        new ScriptedModels(5),
                        folder,
                        "3 6 25 50 75 100 = 952",
                        OpenWindow.endless());
        try {
            window.run();
            window.pause();
            window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F7);
            window.until("the past is shown", () -> inThePast(window));
            int before = wanted(window);
            var film = window.screen().replica().film();
            var held = new CountDownLatch(1);
            var over = new CountDownLatch(1);
            var holder =
                    Thread.ofPlatform()
                            .start(() -> {
                                synchronized (film) {
                                    held.countDown();
                                    awaitEnd(over);
                                }
                            });
            held.await();
            try {
                window.press(KeyCode.F7);
                int on = wanted(window);
                assertThat(on).isEqualTo(film.index().events().phaseAfter(before));
                window.robot().push(KeyCode.SHIFT, KeyCode.F7);
                assertThat(wanted(window)).isEqualTo(film.index().events().phaseBefore(on));
                window.robot().interact(() -> window.screen().replica().publish());
                awaitPulses(window);
                window.robot().interact(() -> window.screen().timeline().toNow());
                window.press(KeyCode.SPACE);
                awaitPulses(window);
                assertThat(film.index().events().size()).isPositive();
            } finally {
                over.countDown();
                holder.join();
            }
            int events = window.read(() -> window.screen().replica().events());
            window.until("the run goes on", () -> window.screen().replica().events() > events);
        } finally {
            window.close();
        }
    }

    private static boolean inThePast(OpenWindow window) {
        return window.screen().replica().momentProperty().get().isPresent();
    }

    private static int wanted(OpenWindow window) {
        return window.read(() -> window.screen().timeline().momentProperty().get());
    }

    private static void awaitEnd(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitPulses(OpenWindow window) throws InterruptedException {
        var pulses = new CountDownLatch(PULSES);
        var timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        pulses.countDown();
                    }
                };
        window.robot().interact(timer::start);
        assertThat(pulses.await(30, TimeUnit.SECONDS)).as("pulses come").isTrue();
        window.robot().interact(timer::stop);
    }
}
