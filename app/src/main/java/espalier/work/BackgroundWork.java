package espalier.work;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/// Does slow things away from the JavaFX thread and reports on it. To be called on the JavaFX
/// thread.
public final class BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private static final long LAST_SECONDS = 10;

    /// Work that says how far it is.
    @FunctionalInterface
    public interface Measured<T> {
        /// Does the work.
        T call(DoubleConsumer progress) throws Exception;
    }

    private final Executor background;
    private final Executor screen;
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();

    /// @param background where the work is done
    /// @param screen where results are reported
    public BackgroundWork(Executor background, Executor screen) {
        this.background = background;
        this.screen = screen;
    }

    /// Work on a thread for each job; results come on the JavaFX thread.
    public static BackgroundWork onThreads() {
        return new BackgroundWork(
                work -> Thread.ofPlatform().daemon().name("espalier-work").start(work),
                Platform::runLater);
    }

    /// Starts a job. One of `done` and `failed` is called in the end, or neither after a cancel.
    ///
    /// @param failed hears the exception, which is in the log already
    public <T> Job start(
            String title, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        return start(title, work, done, failed, () -> {});
    }

    /// Starts a job that wants to know when it is given up. One of `done`, `failed` and `cancelled`
    /// is called in the end.
    ///
    /// @param failed hears the exception, which is in the log already
    /// @param cancelled is called at once, while the work may still be under way
    public <T> Job start(
            String title,
            Callable<T> work,
            Consumer<T> done,
            Consumer<Exception> failed,
            Runnable cancelled) {
        return start(title, work, done, failed, cancelled, new ReadOnlyDoubleWrapper(-1));
    }

    /// Starts a job that says how far it is. One of `done` and `failed` is called in the end, or
    /// neither after a cancel.
    ///
    /// @param work is given what hears its progress, from 0 to 1, on any thread
    /// @param failed hears the exception, which is in the log already
    public <T> Job startMeasured(
            String title, Measured<T> work, Consumer<T> done, Consumer<Exception> failed) {
        var progress = new ReadOnlyDoubleWrapper(0);
        return start(
                title,
                () -> work.call(share -> screen.execute(() -> progress.set(share))),
                done,
                failed,
                () -> {},
                progress);
    }

    private <T> Job start(
            String title,
            Callable<T> work,
            Consumer<T> done,
            Consumer<Exception> failed,
            Runnable cancelled,
            ReadOnlyDoubleWrapper progress) {
        var future = new FutureTask<>(work);
        var job =
                new Job(
                        title,
                        progress.getReadOnlyProperty(),
                        () -> {
                            if (future.cancel(true)) {
                                cancelled.run();
                            }
                        });
        jobs.add(job);
        background.execute(() -> {
            future.run();
            screen.execute(() -> report(job, future, done, failed));
        });
        return job;
    }

    /// Does something that nobody waits for, and of which nothing is shown.
    public void aside(Runnable small) {
        background.execute(small);
    }

    /// Does the last thing before the program ends, and waits for it ten seconds at most.
    public void finish(Runnable last) {
        var future = new FutureTask<>(last, true);
        background.execute(future);
        try {
            future.get(LAST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.error("The program did not end as it should.", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What is being done now.
    public ObservableList<Job> jobs() {
        return jobs;
    }

    private <T> void report(
            Job job, FutureTask<T> future, Consumer<T> done, Consumer<Exception> failed) {
        jobs.remove(job);
        job.end();
        switch (future.state()) {
            case SUCCESS -> done.accept(future.resultNow());
            case FAILED -> {
                Throwable cause = future.exceptionNow();
                LOG.warn("{} failed.", job.title(), cause);
                failed.accept(
                        cause instanceof Exception exception
                                ? exception
                                : new IllegalStateException(cause.toString(), cause));
            }
            case CANCELLED, RUNNING -> {}
        }
    }
}
