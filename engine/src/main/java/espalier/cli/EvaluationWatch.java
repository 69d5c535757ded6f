package espalier.cli;

import espalier.experiment.Workers;
import espalier.experiment.Workers.Tally;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Shows how far an evaluation is, on standard error: a bar in a terminal, elsewhere a line now and
/// then. Hears the workers on their threads.
final class EvaluationWatch implements Workers.Progress {

    private static final int BAR = 30;
    private static final long BETWEEN_BARS = 200_000_000;
    private static final long BETWEEN_LINES = 10_000_000_000L;

    private final PrintWriter err;
    private final LongSupplier nanoTime;
    private final long began;
    private final boolean terminal =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    private long shown;

    /// @param nanoTime the clock
    EvaluationWatch(PrintWriter err, LongSupplier nanoTime) {
        this.err = err;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
        this.shown = began;
    }

    @Override
    public synchronized void runDone(Tally tally) {
        long now = nanoTime.getAsLong();
        if (now - shown < (terminal ? BETWEEN_BARS : BETWEEN_LINES)) {
            return;
        }
        shown = now;
        String line = line(tally, (now - began) / 1e9);
        err.print(terminal ? "\r\u001b[K" + line : line + System.lineSeparator());
        err.flush();
    }

    /// Such as `[#####-----] 20 of 40 problems, 3 min left`.
    static String line(Tally tally, double seconds) {
        int full = tally.missing() == 0 ? BAR : BAR * tally.done() / tally.missing();
        double left = seconds * (tally.missing() - tally.done()) / Math.max(1, tally.done());
        return "[%s%s] %d of %s, %s left"
                .formatted(
                        "#".repeat(full),
                        "-".repeat(BAR - full),
                        tally.problemsDone(),
                        Texts.counted("problems", tally.problems()),
                        duration(left));
    }

    private static String duration(double seconds) {
        if (seconds < 90) {
            return "%.0f s".formatted(seconds);
        }
        double minutes = seconds / 60;
        return minutes < 90
                ? "%.0f min".formatted(minutes)
                : "%d h %d min".formatted((long) minutes / 60, (long) minutes % 60);
    }

    /// Takes the bar away.
    synchronized void clear() {
        if (terminal) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    /// Says what Ctrl-C leaves.
    synchronized void interrupted(Optional<Path> file) {
        err.println(FinishedRuns.left(file));
        err.flush();
    }
}
