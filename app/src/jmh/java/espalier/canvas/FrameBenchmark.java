package espalier.canvas;

import espalier.lettering.CanvasTexts;
import espalier.replica.TreeReplica;
import espalier.scripted.SampleTrees;
import espalier.selection.UserView;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// A frame of 1280 by 800 pixels, from a change to pixels: what is visible is collected, put into
/// GraphStream's graph, drawn, rendered and read back. `mvn -Pbench -Dbench=FrameBenchmark`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class FrameBenchmark {

    @Param({"1000", "10000", "100000", "1000000"})
    int thoughts;

    /// How wide a thought is, as a share of its natural width; 0 shows the whole tree.
    @Param({"0", "0.1", "1"})
    double zoom;

    private TreeReplica replica = SampleTrees.empty();

    // Set up by JMH, before anything is measured.
    @SuppressWarnings("NullAway.Init")
    private TreeCanvas canvas;

    private double step = 3;
    private final WritableImage image = new WritableImage(1280, 800);

    @Setup
    public void show() throws ExecutionException, InterruptedException {
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
                canvas.frames().gaze().leave();
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
    public void pan() throws ExecutionException, InterruptedException {
        onScreenThread(() -> {
            canvas.frames().camera().pan(step, 0);
            step = -step;
            draw();
        });
    }

    /// The search moved on: what is said of every thought is renewed.
    @Benchmark
    public void revision() throws ExecutionException, InterruptedException {
        onScreenThread(() -> {
            replica.publish();
            draw();
        });
    }

    private void draw() {
        canvas.frames().frame();
        canvas.snapshot(null, image);
    }

    private static void onScreenThread(Runnable work)
            throws ExecutionException, InterruptedException {
        var task = new FutureTask<Void>(work, null);
        Platform.runLater(task);
        task.get();
    }
}
