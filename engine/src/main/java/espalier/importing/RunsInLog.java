package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The runs that a file's values hold, all of one format: each a value, an entry of a list, or
/// wrapped in one more object.
///
/// @param notices which lines and entries hold no run of that format
record RunsInLog(LogReader reader, List<JsonNode> runs, List<String> notices) {

    /// How deep a run may be wrapped.
    private static final int DEEPEST = 3;

    /// How many numbers a notice names.
    private static final int MOST_NAMED = 20;

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
        var notices = new ArrayList<String>();
        var lines = new ArrayList<Integer>();
        for (LogFile.Value value : file.values()) {
            var found = runs(value.json(), reader, DEEPEST, notices);
            if (found.isEmpty()) {
                lines.add(value.line());
            }
            runs.addAll(found);
        }
        alien("line", lines).ifPresent(notices::add);
        return new RunsInLog(reader, List.copyOf(runs), List.copyOf(notices));
    }

    private static List<JsonNode> runs(
            JsonNode value, LogReader reader, int depth, List<String> notices) {
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
        if (value.isArray() && !found.isEmpty()) {
            alien("entry", without).ifPresent(notices::add);
        }
        return found;
    }

    private static Optional<String> alien(String what, List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        String named =
                numbers.stream()
                        .limit(MOST_NAMED)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        String more = numbers.size() > MOST_NAMED ? " and more" : "";
        return Optional.of(
                numbers.size() == 1
                        ? "1 %s holds no run of this format and is left out: %s."
                                .formatted(what, named)
                        : "%,d %s hold no run of this format and are left out: %s%s."
                                .formatted(
                                        numbers.size(),
                                        what.equals("line") ? "lines" : "entries",
                                        named,
                                        more));
    }
}
