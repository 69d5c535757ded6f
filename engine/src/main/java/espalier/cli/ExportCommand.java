package espalier.cli;

import espalier.exporting.ExportFormat;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `espalier export`: writes a run's tree for other programs.
@Command(
        name = "export",
        description =
                "Write the tree of a recording, or of another program's log, for other programs.",
        mixinStandardHelpOptions = true)
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class ExportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "A recording (.espalier), or a log of another program.")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "F",
            required = true,
            completionCandidates = Formats.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String format = "";

    @Option(
            names = "-o",
            paramLabel = "OUT",
            required = true,
            description = "The file to write, which must not exist yet.")
    private Path out = Path.of("");

    @Option(
            names = "--index",
            paramLabel = "N",
            description = "The run at this place of the file, from 0.")
    private Optional<Integer> index = Optional.empty();

    /// The names of the formats, for help and completion.
    static final class Formats extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Formats() {
            super(ExportFormat.labels());
        }
    }

    @Override
    public Integer call() {
        var chosen = chosen();
        var runs = OpenedRuns.of(file).runs();
        if (index.isEmpty() && runs.size() != 1) {
            throw new CommandFailure(
                    "%s holds %d runs, and one is written. Maybe choose it with --index."
                            .formatted(file, runs.size()));
        }
        var run = OpenedRuns.at(runs, index.orElse(0), file);
        try {
            Files.writeString(out, chosen.text(run.tree()), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new CommandFailure(
                    "%s can't be written (%s). Maybe it exists already, or the disk is full."
                            .formatted(out, e.getClass().getSimpleName()));
        }
        return ExitCode.DONE;
    }

    private ExportFormat chosen() {
        try {
            return ExportFormat.labelled(format);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }
}
