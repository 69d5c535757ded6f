package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Imports other programs' logs, recognised by their content.
public final class LogImport {

    private static final List<LogReader> READERS =
            List.of(
                    TotBreadthFirst.EVERYTHING_OF_THOUGHTS,
                    TotBreadthFirst.TREE_OF_THOUGHTS,
                    new TotDepthFirst(),
                    new Mctx(),
                    new MctsReasoning(),
                    new OmegaPrm(),
                    new Prm800k(),
                    new MathShepherd(),
                    new Moatless(),
                    new SweSearch(),
                    new ThoughtAnchors());

    private LogImport() {}

    /// What `file` holds.
    ///
    /// @throws ImportException where it is none of the logs that this program knows
    public static ImportedLog read(Path file) {
        return read(file.toString(), LogFile.read(file));
    }

    /// What a file's content holds.
    static ImportedLog read(String name, byte[] content) throws IOException {
        return read(name, LogFile.read(name, content));
    }

    private static ImportedLog read(String name, LogFile file) {
        var first = file.values().getFirst();
        for (LogReader reader : READERS) {
            if (reader.recognises(first)) {
                var runs = new ArrayList<ImportedRun>();
                for (JsonNode value : file.values()) {
                    runs.addAll(reader.read(value, runs.size()));
                }
                return new ImportedLog(reader.format(), runs, file.notices());
            }
        }
        throw new ImportException(
                "%s holds no log that this program knows: it must be one of %s. Maybe another file of that run holds its tree."
                        .formatted(name, formats()));
    }

    private static String formats() {
        return READERS.stream().map(LogReader::format).collect(Collectors.joining(", "));
    }
}
