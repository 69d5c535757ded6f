package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The runs that a file's values hold, all of one format: each a value, an entry of a list, or
/// wrapped in one more object.
///
/// @param notices which lines and entries hold no run of that format
record RunsInLog(LogReader reader, List<JsonNode> runs, List<LogSentence> notices) {

    /// How deep a run may be wrapped.
    private static final int DEEPEST = 3;

    /// The runs of a file; empty where no reader knows any.
    static Optional<RunsInLog> in(LogFile file, List<LogReader> readers) {
        for (LogFile.Value value : file.values()) {
            for (LogReader reader : readers) {
                if (holds(value.json(), reader, DEEPEST)) {
                    return Optional.of(of(file, reader));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holds(JsonNode value, LogReader reader, int depth) {
        if (reader.recognises(value)) {
            return true;
        }
        if (depth > 1 && value.isContainerNode()) {
            for (JsonNode inner : value) {
                if (inner.isContainerNode() && holds(inner, reader, depth - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static RunsInLog of(LogFile file, LogReader reader) {
        var runs = new ArrayList<JsonNode>();
        var notices = new ArrayList<LogSentence>();
        var lines = new ArrayList<Integer>();
        for (LogFile.Value value : file.values()) {
            var found = runs(value.json(), reader, DEEPEST, notices);
            if (found.isEmpty()) {
                lines.add(value.line());
            }
            runs.addAll(found);
        }
        if (!lines.isEmpty()) {
            notices.add(LogSentence.of("alien-line", lines));
        }
        return new RunsInLog(reader, List.copyOf(runs), List.copyOf(notices));
    }

    private static List<JsonNode> runs(
            JsonNode value, LogReader reader, int depth, List<LogSentence> notices) {
        if (reader.recognises(value)) {
            return List.of(value);
        }
        if (depth == 1) {
            return List.of();
        }
        var found = new ArrayList<JsonNode>();
        var without = new ArrayList<Integer>();
        int place = 0;
        for (JsonNode inner : value) {
            var below =
                    inner.isContainerNode()
                            ? runs(inner, reader, depth - 1, notices)
                            : List.<JsonNode>of();
            if (below.isEmpty()) {
                without.add(place);
            }
            found.addAll(below);
            place++;
        }
        if (value.isArray() && !found.isEmpty() && !without.isEmpty()) {
            notices.add(LogSentence.of("alien-entry", without));
        }
        return found;
    }
}
