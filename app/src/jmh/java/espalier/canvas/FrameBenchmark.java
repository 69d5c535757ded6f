package espalier.canvas;

import espalier.replica.TreeReplica;
import espalier.selection.UserView;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// The JavaFX thread's work for one frame of 1280 by 800 pixels: what is visible is collected, put
/// into GraphStream's graph and drawn. `mvn -Pbench -Dbench=FrameBenchmark`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Djavafx.animation.fullspeed=true")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class FrameBenchmark {

    @Param({"1000", "10000", "100000"})
    int thoughts;

    /// How wide a thought is, as a share of its natural width; 0 shows the whole tree.
    @Param({"0", "0.1", "1"})
    double zoom;

    private TreeReplica replica = SampleTrees.empty();
    private TreeCanvas canvas;
    private double step = 3;
    private final AtomicReference<Runnable> next = new AtomicReference<>();
    private final Semaphore pulsed = new Semaphore(0);

    @Setup
    public void show() throws Exception {
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        replica = SampleTrees.random(thoughts, 1);
        onScreenThread(() -> {
            var view = new UserView();
            canvas = new TreeCanvas(replica, view, CanvasTexts.in(Locale.ENGLISH));
            var stage = new Stage();
            stage.setScene(new Scene(canvas, 1280, 800));
            stage.show();
            canvas.layout();
            canvas.frames().frame();
            if (zoom > 0) {
                canvas.frames().arranger().leave();
                canvas.frames().camera().zoomAt(zoom / canvas.frames().camera().zoom(), 640, 400);
            }
        });
    }

    @TearDown
    public void close() {
        Platform.exit();
    }

    /// The view moved: every position changes.
    @Benchmark
    public void pan() throws InterruptedException {
        inOnePulse(() -> {
            canvas.frames().camera().pan(step, 0);
            step = -step;
            canvas.frames().redraw();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulse();
                }
            }.start();
        });
    }

    /// The search moved on: what is said of every thought is renewed.
    @Benchmark
    public void revision() throws InterruptedException {
        inOnePulse(replica::publish);
    }

    /// Waits until a pulse has done this and drawn what came of it.
    private void inOnePulse(Runnable change) throws InterruptedException {
        next.set(change);
        pulsed.acquire();
    }

    private void pulse() {
        var change = next.getAndSet(null);
        if (change != null) {
            change.run();
            pulsed.release();
        }
    }

    private static void onScreenThread(Runnable work) throws Exception {
        var task = new FutureTask<Void>(work, null);
        Platform.runLater(task);
        task.get();
    }
}
