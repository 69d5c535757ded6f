package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads one format. The content is taken to be hostile: what is missing is absent, what is of
/// another type than it should be is counted (see [FieldUse]), and nothing is followed.
interface LogReader {

    /// What a reader may look at beside a run.
    ///
    /// @param runs all runs of the file
    /// @param beside the file of a name that stands beside the log, where there is one
    record Surroundings(List<JsonNode> runs, Function<String, Optional<JsonNode>> beside) {}

    /// The format's name.
    String format();

    /// Whether a JSON value is a run of this format.
    boolean recognises(JsonNode run);

    /// The run that a JSON value holds.
    ///
    /// @param place how many runs come before it in the file
    /// @throws RunRefusedException where a field of it cannot be used
    ImportedRun read(JsonNode run, int place, Surroundings surroundings);
}
