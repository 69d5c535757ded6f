package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;

/// Reads one format. The content is taken to be hostile: whatever is missing or of another type
/// than it should be is passed over, never followed.
interface LogReader {

    /// The format's name.
    String format();

    /// Whether a file that begins with this JSON value is of this format.
    boolean recognises(JsonNode first);

    /// The runs of one JSON value of the file.
    ///
    /// @param place how many runs come before it in the file
    List<ImportedRun> read(JsonNode value, int place);
}
