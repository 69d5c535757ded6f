package espalier.experiment;

import espalier.problem.EvenOdds;
import espalier.problem.LegalMoves;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Does the runs of an experiment that its ledger lacks, each on one of several threads with a
/// model of its own. What comes out does not depend on how many there are.
public final class Workers {

    /// Hears how far the work is. Called by any worker; must return quickly.
    @FunctionalInterface
    public interface Progress {

        /// One more run is over.
        void runDone(Tally tally);
    }

    /// How far the work is.
    ///
    /// @param problemsDone problems of which every run is in the ledger
    /// @param problems all problems
    /// @param done runs done by these workers
    /// @param missing runs that the ledger lacked when they began
    public record Tally(int problemsDone, int problems, int done, int missing) {}

    /// One run that the ledger lacks; first thoughts where there is no series.
    private record Work(Optional<Series> series, int problem) {}

    private final Experiment experiment;
    private final Ledger ledger;
    private final Supplier<Thinker> models;
    private final Progress progress;
    private final ConcurrentLinkedQueue<Work> queue = new ConcurrentLinkedQueue<>();
    private final Set<Thinker> busy = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Optional<Throwable>> failure =
            new AtomicReference<>(Optional.empty());
    private final int[] left;
    private int missing;
    private int done;
    private volatile boolean cancelled;

    /// Workers that wait.
    ///
    /// @param models opens a model for one worker, on that worker's thread
    public Workers(
            Experiment experiment, Ledger ledger, Supplier<Thinker> models, Progress progress) {
        this.experiment = experiment;
        this.ledger = ledger;
        this.models = models;
        this.progress = progress;
        this.left = new int[experiment.problems().size()];
    }

    /// Does what is missing; blocks until it is done, or until [#cancel].
    ///
    /// @param count how many threads, at least 1
    /// @return whether the ledger has everything now
    public boolean work(int count) {
        enqueue();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < Math.min(count, missing); i++) {
            threads.add(Thread.ofPlatform().name("espalier-worker-" + (i + 1)).start(this::labour));
        }
        threads.forEach(this::await);
        failure.get()
                .ifPresent(e -> {
                    throw e instanceof RuntimeException known
                            ? known
                            : new IllegalStateException("A worker failed", e);
                });
        return !cancelled;
    }

    /// Ends the work soon; runs in progress are lost. From any thread.
    public void cancel() {
        cancelled = true;
        busy.forEach(Thinker::cancel);
    }

    private void enqueue() {
        var all = experiment.series();
        for (int problem = 0; problem < left.length; problem++) {
            int p = problem;
            var work = new ArrayList<Work>();
            if (experiment.valued() && ledger.firstThoughts(p).isEmpty()) {
                work.add(new Work(Optional.empty(), p));
            }
            all.stream()
                    .filter(series -> ledger.run(series.on(p)).isEmpty())
                    .forEach(series -> work.add(new Work(Optional.of(series), p)));
            left[p] = work.size();
            missing += work.size();
            queue.addAll(work);
        }
    }

    private void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
                cancel();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void labour() {
        try (var thinker = models.get()) {
            busy.add(thinker);
            for (var work = queue.poll(); work != null && !cancelled; work = queue.poll()) {
                if (done(work, thinker)) {
                    tell(work.problem());
                }
            }
            busy.remove(thinker);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(Optional.empty(), Optional.of(e));
            cancel();
        }
    }

    private boolean done(Work work, Thinker thinker) {
        return work.series()
                .map(series -> ran(series, work.problem(), thinker))
                .orElseGet(() -> asked(work.problem(), thinker));
    }

    private boolean ran(Series series, int problem, Thinker thinker) {
        boolean blind = series.who() == Series.Who.BLIND;
        var result =
                OneRun.play(
                        series,
                        experiment.family(),
                        experiment.problems().get(problem),
                        series.on(problem),
                        experiment.seed(problem),
                        blind ? new LegalMoves() : thinker.generator(),
                        blind ? new EvenOdds() : thinker.evaluator(),
                        () -> cancelled);
        result.ifPresent(ledger::add);
        return result.isPresent();
    }

    private boolean asked(int problem, Thinker thinker) {
        var probe =
                new FirstThoughtsProbe(
                        experiment.family(),
                        thinker,
                        experiment.settings().expansion().sampling(),
                        () -> cancelled);
        var thoughts =
                probe.ask(problem, experiment.problems().get(problem), experiment.seed(problem));
        thoughts.ifPresent(ledger::add);
        return thoughts.isPresent();
    }

    private synchronized void tell(int problem) {
        left[problem]--;
        done++;
        progress.runDone(new Tally(problemsDone(), left.length, done, missing));
    }

    private int problemsDone() {
        int whole = 0;
        for (int open : left) {
            whole += open == 0 ? 1 : 0;
        }
        return whole;
    }
}
