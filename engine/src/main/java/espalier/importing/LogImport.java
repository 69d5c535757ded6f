package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.importing.LogReader.Surroundings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /// What a file holds, or a folder whose files are one log.
    ///
    /// @throws ImportException where it is none of the logs that this program knows
    public static ImportedLog read(Path chosen) {
        Path file = Files.isDirectory(chosen) ? ThoughtAnchors.in(chosen) : chosen;
        return read(file.toString(), LogFile.read(file), name -> beside(file, name));
    }

    /// What a file's content holds.
    static ImportedLog read(String name, byte[] content) throws IOException {
        return read(name, LogFile.read(name, content), _ -> Optional.empty());
    }

    private static Optional<JsonNode> beside(Path file, String name) {
        Path other = file.resolveSibling(name);
        if (!Files.isRegularFile(other)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LogFile.read(other).values().getFirst().json());
        } catch (ImportException _) {
            return Optional.empty();
        }
    }

    private static ImportedLog read(
            String name, LogFile file, Function<String, Optional<JsonNode>> beside) {
        var found =
                RunsInLog.in(file, READERS)
                        .orElseThrow(() ->
                                new ImportException(
                                        LogSentence.of("refused-unknown", name, formats())));
        var notices = new ArrayList<>(file.notices());
        notices.addAll(found.notices());
        var runs = new ArrayList<ImportedRun>();
        var refused = new ArrayList<LogSentence>();
        var surroundings = new Surroundings(found.runs(), beside);
        int place = 0;
        for (JsonNode run : found.runs()) {
            try {
                runs.add(found.reader().read(run, place, surroundings));
            } catch (RunRefusedException e) {
                refused.add(LogSentence.of("run-refused", place, e.reason()));
                if (runs.isEmpty() && place == found.runs().size() - 1) {
                    throw new ImportException(
                            LogSentence.of(
                                    "refused-run", name, found.reader().format(), e.reason()),
                            e);
                }
            }
            place++;
        }
        notices.addAll(refused);
        return new ImportedLog(
                found.reader().format(), runs, notices.stream().map(LogSentence::said).toList());
    }

    private static String formats() {
        return READERS.stream().map(LogReader::format).collect(Collectors.joining(", "));
    }
}
