package espalier.cli;

import espalier.experiment.Experiment;
import espalier.experiment.Ledger;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/// Where an evaluation keeps the runs that are finished: memory alone, a file to go on from, or
/// what is none, which is standard output or a pipe.
final class FinishedRuns {

    private FinishedRuns() {}

    /// @param out standard output
    static Ledger in(Optional<Path> named, Experiment experiment, PrintWriter out) {
        return named.map(file -> in(file, experiment, out)).orElseGet(Ledger::inMemory);
    }

    private static Ledger in(Path file, Experiment experiment, PrintWriter out) {
        return PipedFile.streamed(file)
                ? Ledger.into(file, PipedFile.writer(file, out), experiment)
                : Ledger.in(file, experiment);
    }

    /// What an interruption leaves of them, in a sentence.
    static String left(Optional<Path> named) {
        return named.map(FinishedRuns::left)
                .orElse("Interrupted. Nothing is kept; --out FILE would keep it.");
    }

    private static String left(Path file) {
        return PipedFile.streamed(file)
                ? "Interrupted. The finished runs are written to %s.".formatted(file)
                : "Interrupted. The same command goes on from %s.".formatted(file);
    }
}
