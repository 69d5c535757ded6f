package espalier.app;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.feed.EventFeed;
import espalier.recording.RecordingReader;
import espalier.replica.TreeReplica;
import espalier.scripted.ScriptedModels;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ThoughtId;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

/// What the real window does while a search sends events: thoughts and frames a second and the
/// longest gap up to a tree of 1,000,000, what that holds in memory, how long it takes to prune and
/// to restore a tenth of it, and how long a click takes while 10,000 thoughts a second arrive. Five
/// thoughts an expansion, at random leaves. `mvn -Pbench -Dbench.main=espalier.app.WindowFigures`;
/// `-Dbench=200000` stops at so many, `-Dbench=FILE` replays a recording instead.
@SuppressWarnings("SystemOut")
public final class WindowFigures {

    private static final String THOUGHTS = "1000000";
    private static final int CHILDREN = 5;
    private static final int DEEPEST = 16;

    private static final long REPLAY_NANOS = 10_000_000_000L;

    /// In how many thoughts a program that has just started becomes as fast as it goes on.
    private static final int WARM_UP = 100_000;

    private static final Thought THOUGHT = Thought.written("13 - 9 = 4 (left: 4 4 10)");
    private static final Verdict VERDICT = new Verdict.Legal("4 4 10");

    private final TreeReplica shown;
    private final Random random = new Random(1);
    private int[] parents = new int[1 << 20];
    private int[] levels = new int[1 << 20];
    private int[] open = new int[1 << 20];
    private int openCount = 1;
    private int size = 1;

    private WindowFigures(TreeReplica shown) {
        this.shown = shown;
    }

    /// Prints the figures.
    ///
    /// @param arguments how many thoughts (1,000,000 where none is named), or a recording
    public static void main(String[] arguments) throws Exception {
        var window =
                OpenWindow.over(
                        new ScriptedModels(0),
                        Files.createTempDirectory("figures"),
                        "4 9 10 13",
                        SearchSettings.DEFAULT);
        onScreenThread(() ->
                Window.getWindows()
                        .forEach(w -> {
                            w.setWidth(1280);
                            w.setHeight(800);
                        }));
        var figures = new WindowFigures(window.screen().replica());
        String wanted = arguments.length == 0 ? THOUGHTS : arguments[0];
        if (!wanted.matches("[0-9]+")) {
            figures.replay(Path.of(wanted));
            System.exit(0);
        }
        int thoughts = Integer.parseInt(wanted);
        var problem = new Problem("game24", "4 9 10 13", "Make 24 from 4 9 10 13.");
        onScreenThread(() -> window.screen().replica().begin(problem, SearchSettings.DEFAULT));
        figures.grow(WARM_UP, Double.MAX_VALUE);
        long before = usedMemory();
        int part = (thoughts - WARM_UP) / 4;
        for (int i = 1; i <= 4; i++) {
            figures.grow(WARM_UP + i * part, Double.MAX_VALUE);
        }
        System.out.printf(
                Locale.ROOT,
                "memory of replica and drawing: %.0f bytes a thought%n",
                (double) (usedMemory() - before - figures.ownMemory()) / (4L * part));
        figures.prune(thoughts / 10);
        figures.click(window);
        System.exit(0);
    }

    /// Replays a recording as fast as the window takes it.
    private void replay(Path file) throws IOException, ExecutionException, InterruptedException {
        var recording = RecordingReader.read(file);
        TreeReplica replica = shown;
        var frames = new Frames();
        onScreenThread(frames::start);
        long start = System.nanoTime();
        long events = 0;
        long thoughts = 0;
        while (System.nanoTime() - start < REPLAY_NANOS) {
            onScreenThread(() ->
                    replica.begin(
                            recording.header().problem(), recording.header().settings().assumed()));
            var feed = new EventFeed(replica);
            for (var recorded : recording.events()) {
                feed.heard(0, recorded.event());
            }
            while (onScreen(() -> replica.events()) < recording.events().size()) {
                Thread.sleep(2);
            }
            events += recording.events().size();
            thoughts += onScreen(() -> replica.tree().size());
            feed.close();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        onScreenThread(frames::stop);
        System.out.printf(
                Locale.ROOT,
                "%s: %,.0f events/s, %,.0f thoughts/s, %s%n",
                file.getFileName(),
                events / seconds,
                thoughts / seconds,
                frames);
    }

    private static long usedMemory() throws InterruptedException {
        Thread.sleep(1500);
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private long ownMemory() {
        return 4L * (parents.length + levels.length + open.length - (3 << 20));
    }

    /// Prunes a subtree of about so many thoughts and restores it, several times; each is over when
    /// the frame after it has been drawn.
    private void prune(int wanted) throws ExecutionException, InterruptedException {
        var sizes = new int[size];
        for (int id = size - 1; id > 0; id--) {
            sizes[id]++;
            sizes[parents[id]] += sizes[id];
        }
        int chosen = 1;
        for (int id = 1; id < size; id++) {
            chosen = Math.abs(sizes[id] - wanted) < Math.abs(sizes[chosen] - wanted) ? id : chosen;
        }
        var feed = new EventFeed(shown);
        var pruned = new ArrayList<Double>();
        var restored = new ArrayList<Double>();
        for (int i = 0; i < 20; i++) {
            pruned.add(untilDrawn(feed, new SearchEvent.Pruned(chosen)));
            restored.add(untilDrawn(feed, new SearchEvent.Restored(chosen)));
        }
        feed.close();
        System.out.printf(
                Locale.ROOT,
                "a subtree of %,d: prune %s, restore %s%n",
                sizes[chosen],
                figures(pruned),
                figures(restored));
    }

    private double untilDrawn(EventFeed feed, SearchEvent event)
            throws ExecutionException, InterruptedException {
        Thread.sleep(400);
        long start = System.nanoTime();
        feed.heard(0, event);
        nextFrame();
        nextFrame();
        return (System.nanoTime() - start) / 1e6;
    }

    private static String figures(List<Double> took) {
        var sorted = took.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "median %.1f ms, 95th percentile %.1f ms",
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100));
    }

    private void grow(int target, double perSecond)
            throws ExecutionException, InterruptedException {
        TreeReplica replica = shown;
        var feed = new EventFeed(replica);
        var frames = new Frames();
        onScreenThread(frames::start);
        feed.heard(0, new SearchEvent.Running());
        int from = size;
        long start = System.nanoTime();
        while (size < target) {
            expand(feed);
            while ((size - from) / perSecond > (System.nanoTime() - start) / 1e9) {
                LockSupport.parkNanos(200_000);
            }
        }
        while (onScreen(() -> replica.tree().size()) < target) {
            Thread.sleep(5);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        onScreenThread(frames::stop);
        feed.close();
        System.out.printf(
                Locale.ROOT,
                "%,d to %,d thoughts: %,.0f thoughts/s, %s%n",
                from,
                size,
                (size - from) / seconds,
                frames);
    }

    private void expand(EventFeed feed) {
        int at = (int) (openCount * Math.pow(random.nextDouble(), 1.3));
        int leaf = open[at];
        open[at] = open[--openCount];
        var path = new ArrayList<Integer>();
        for (int id = leaf; id != ThoughtId.ROOT; id = parents[id]) {
            path.addFirst(id);
        }
        path.addFirst(ThoughtId.ROOT);
        feed.heard(0, new SearchEvent.Selected(path));
        var proposals = new ArrayList<Proposal>();
        for (int i = 0; i < CHILDREN; i++) {
            add(leaf);
            proposals.add(new Proposal(size - 1, THOUGHT, 0.2, VERDICT));
        }
        feed.heard(0, new SearchEvent.Expanded(leaf, Origin.SEARCH, 60, proposals));
        feed.heard(0, new SearchEvent.BackedUp(path, random.nextDouble()));
    }

    private void add(int parent) {
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, 2 * size);
            levels = Arrays.copyOf(levels, 2 * size);
            open = Arrays.copyOf(open, 2 * size);
        }
        parents[size] = parent;
        levels[size] = levels[parent] + 1;
        if (levels[size] < DEEPEST) {
            open[openCount++] = size;
        }
        size++;
    }

    /// Clicks at places of the canvas while thoughts arrive; a click is over when the frame after
    /// it has been drawn.
    private void click(OpenWindow window) throws ExecutionException, InterruptedException {
        var feed = new EventFeed(shown);
        var arriving =
                Thread.ofPlatform()
                        .start(() -> {
                            int from = size;
                            long start = System.nanoTime();
                            while (!Thread.currentThread().isInterrupted()) {
                                expand(feed);
                                while ((size - from) / 1e4 > (System.nanoTime() - start) / 1e9) {
                                    LockSupport.parkNanos(200_000);
                                }
                            }
                        });
        feed.heard(0, new SearchEvent.Running());
        var took = new ArrayList<Double>();
        Node canvas = window.find("tree-canvas", Node.class);
        var places = new Random(2);
        for (int i = 0; i < 60; i++) {
            double x = 100 + places.nextInt(500);
            double y = 60 + places.nextInt(400);
            long start = System.nanoTime();
            onScreenThread(() -> press(canvas, x, y));
            nextFrame();
            nextFrame();
            took.add((System.nanoTime() - start) / 1e6);
            Thread.sleep(40);
        }
        arriving.interrupt();
        arriving.join();
        feed.close();
        System.out.println("click while 10,000 thoughts/s arrive: " + figures(took));
    }

    private static void press(Node canvas, double x, double y) {
        for (var type :
                List.of(
                        MouseEvent.MOUSE_PRESSED,
                        MouseEvent.MOUSE_RELEASED,
                        MouseEvent.MOUSE_CLICKED)) {
            canvas.fireEvent(
                    new MouseEvent(
                            type,
                            x,
                            y,
                            x,
                            y,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            true,
                            false,
                            true,
                            null));
        }
    }

    private static void nextFrame() throws InterruptedException {
        var drawn = new CountDownLatch(1);
        Platform.runLater(() ->
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        drawn.countDown();
                    }
                }.start());
        drawn.await();
    }

    private static void onScreenThread(Runnable work)
            throws ExecutionException, InterruptedException {
        onScreen(() -> {
            work.run();
            return 0;
        });
    }

    private static int onScreen(Callable<Integer> work)
            throws ExecutionException, InterruptedException {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    /// When frames came.
    private static final class Frames extends AnimationTimer {
        private final List<Long> gaps = new ArrayList<>();
        private long last;

        @Override
        public void handle(long now) {
            long real = System.nanoTime();
            if (last != 0) {
                gaps.add(real - last);
            }
            last = real;
        }

        @Override
        public String toString() {
            if (gaps.isEmpty()) {
                return "too short for two frames";
            }
            var sorted = gaps.stream().sorted().toList();
            double seconds = sorted.stream().mapToLong(Long::longValue).sum() / 1e9;
            return String.format(
                    Locale.ROOT,
                    "%.0f frames/s, gap median %.1f, 95th percentile %.1f, worst %.1f ms",
                    sorted.size() / seconds,
                    sorted.get(sorted.size() / 2) / 1e6,
                    sorted.get(sorted.size() * 95 / 100) / 1e6,
                    sorted.getLast() / 1e6);
        }
    }
}
