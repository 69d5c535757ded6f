package espalier.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Logs about which a reader has something to say, and their neighbours about which it has not.
final class LogSentenceCases {

    /// A sentence, or a part of one, that a log's reader says.
    ///
    /// @param sentence the whole, in English, word by word
    /// @param where what is said of a log of which it is true
    /// @param notWhere what is said of one of which it is not, though nearly
    record Case(
            String key,
            String sentence,
            Supplier<List<String>> where,
            Supplier<List<String>> notWhere) {

        @Override
        public String toString() {
            return key;
        }
    }

    static final String TREE = oneLine(SampleLogs.MCTS_REASONING);
    static final String TWO = "\"1 + 2 = 3 (left: 3 3 4)\\n\", \"1 * 2 = 2 (left: 2 3 4)\\n\"";
    static final String SECOND = "\"1 * 2 = 2 (left: 2 3 4)\\n\"";
    static final String GOOD = step(TWO, "[1, 2]", SECOND);
    static final String REFUSED =
            "log can't be imported as %s: \"%s\" can't be used in %s records (%s). Maybe another"
                    + " version of that program wrote it.";

    static final String RARELY_UNUSABLE = tot(rarely("{}"));

    private LogSentenceCases() {}

    static Stream<Case> all() {
        return Stream.of(files(), lines(), FieldSentenceCases.all(), trees(), refusals())
                .flatMap(List::stream);
    }

    private static String oneLine(String log) {
        return log.replace("\n", " ").strip();
    }

    static String step(String news, String values, String kept) {
        return """
        {"step": 0, "x": "1 2 3 4", "ys": [""], "new_ys": [%s], "values": %s,
         "select_new_ys": [%s]}
        """
                .formatted(news, values, kept);
    }

    static String tot(String... steps) {
        return "[{\"idx\": 3, \"steps\": [%s]}]".formatted(String.join(", ", steps));
    }

    static String rarely(String value) {
        return step(
                TWO + ", \"x\"".repeat(40), "[1" + ", 2".repeat(40) + ", " + value + "]", SECOND);
    }

    /// All that is said of a log, its refusal included.
    static List<String> read(byte[] content) {
        try {
            return said(LogImport.read("log", content));
        } catch (ImportException e) {
            return List.of(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> said(ImportedLog log) {
        var all = new ArrayList<>(log.notices());
        log.runs().forEach(run -> all.addAll(run.recording().notices()));
        return all;
    }

    private static List<String> readAt(Path file) {
        try {
            return said(LogImport.read(file));
        } catch (ImportException e) {
            return List.of(e.getMessage());
        }
    }

    private static byte[] compressed(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Case said(String key, String sentence, String where, String notWhere) {
        return new Case(key, sentence, () -> read(where), () -> read(notWhere));
    }

    private static List<Case> files() {
        byte[] whole = compressed((TREE + "\n").repeat(200).getBytes(StandardCharsets.UTF_8));
        return List.of(
                new Case(
                        "compressed-cut",
                        "The compressed file breaks off; what came before is shown. Maybe it was"
                                + " copied only in part.",
                        () -> read(Arrays.copyOf(whole, whole.length - 12)),
                        () -> read(whole)),
                said(
                        "breaks-off.one",
                        "The file breaks off (line 2, column 13); the run before is shown.",
                        TREE + "\n{\"question\":",
                        TREE + "\n" + TREE + "\n{\"question\":"),
                said(
                        "breaks-off.many",
                        "The file breaks off (line 3, column 13); the 2 runs before are shown.",
                        TREE + "\n" + TREE + "\n{\"question\":",
                        TREE + "\n{\"question\":"),
                said(
                        "place",
                        "The file breaks off (line 2, column 13); the run before is shown.",
                        TREE + "\n{\"question\":",
                        TREE + "\n{\"question\": 1}"));
    }

    private static List<Case> lines() {
        return List.of(
                said(
                        "not-json.one",
                        "1 line is no JSON and left out: 2.",
                        TREE + "\n{\"half\": \n" + TREE + "\n" + TREE,
                        TREE + "\n{\"half\": 1}\n" + TREE + "\n" + TREE),
                said(
                        "not-json.many",
                        "2 lines are no JSON and left out: 1, 3.",
                        "{\n" + TREE + "\n{\n" + TREE,
                        "{\n" + TREE + "\n{}\n" + TREE),
                said(
                        "alien-line.one",
                        "1 line holds no run of this format and is left out: 1.",
                        "{}\n" + TREE,
                        TREE + "\n" + TREE),
                said(
                        "alien-line.many",
                        "2 lines hold no run of this format and are left out: 1, 3.",
                        "{}\n" + TREE + "\n{}",
                        "{}\n" + TREE),
                said(
                        "alien-entry.one",
                        "1 entry holds no run of this format and is left out: 1.",
                        "[%s, 7, %s]".formatted(TREE, TREE),
                        "[%s, %s]".formatted(TREE, TREE)),
                said(
                        "alien-entry.many",
                        "2 entries hold no run of this format and are left out: 1, 2.",
                        "[%s, 7, 8]".formatted(TREE),
                        "[%s, 7]".formatted(TREE)),
                said(
                        "and-more",
                        "21 lines hold no run of this format and are left out: 2, 3, 4, 5, 6, 7,"
                                + " 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21 and more.",
                        TREE + "\n{}".repeat(21),
                        TREE + "\n{}".repeat(20)),
                said(
                        "run-refused",
                        "Run 1 is left out: \"values\" can't be used in 2 of 3 records ({} came"
                                + " where a number must stand).",
                        "[%s, %s]".formatted(run(GOOD), run(step(TWO, "[{}, {}]", SECOND))),
                        "[%s, %s]".formatted(run(GOOD), run(GOOD))));
    }

    private static String run(String step) {
        return tot(step).replaceAll("^\\[|]$", "");
    }

    private static List<Case> trees() {
        String cycle =
                """
                {"transitions": [{"id": 0, "properties": {}},
                 {"id": 1, "previous_state_id": %d, "properties": {}},
                 {"id": 2, "previous_state_id": 1, "properties": {}}]}
                """;
        return List.of(
                said(
                        "too-large.one",
                        "1 thought is left out, with all that is below it: a run is shown up to"
                                + " 500,000 thoughts and 5,000 levels.",
                        deep(6_000),
                        deep(5_000)),
                said(
                        "too-large.many",
                        "2 thoughts are left out, with all that is below them: a run is shown up to"
                                + " 500,000 thoughts and 5,000 levels.",
                        forked(6_000),
                        deep(6_000)),
                said(
                        "too-many-visits",
                        "The log's visits are too many to be played back and are left out of the"
                                + " tree.",
                        TREE.replace("\"visits\": 2", "\"visits\": 900000000"),
                        TREE.replace("\"visits\": 2", "\"visits\": 9000")),
                said(
                        "last-unlabelled",
                        "The last step has no label.",
                        SampleLogs.MATH_SHEPHERD.replace(" -\"", "\""),
                        SampleLogs.MATH_SHEPHERD),
                said(
                        "after-itself",
                        "State 1 comes after itself; it is shown below the problem.",
                        cycle.formatted(2),
                        cycle.formatted(0)),
                said(
                        "parent-missing",
                        "A thought's parent is not in the log; a ghost stands for it.",
                        SampleLogs.TOT.replace(
                                "\"new_ys\": [\"10 - 4 = 6 (left: 5 6 6)\\n5", "\"new_ys\": [\"5"),
                        SampleLogs.TOT),
                said(
                        "kept-unlisted",
                        "The log kept a thought that it does not list; a ghost stands for it.",
                        tot(step(TWO, "[1, 2]", "\"4 * 3 = 12 (left: 1 2 12)\\n\"")),
                        tot(GOOD)),
                said(
                        "one-value",
                        "\"values\" of a step is one number, not one for each thought; it is left"
                                + " out there.",
                        tot(step(TWO, "3.0", SECOND)),
                        tot(GOOD)));
    }

    /// Such a chain, of whose thoughts the first beyond the bound has a sibling.
    private static String forked(int levels) {
        String end = "]}".repeat(levels - Draft.MOST_LEVELS);
        String other = ", {\"state\": \"Q\", \"visits\": 1, \"value\": 1, \"children\": []}";
        String chain = deep(levels);
        int at = chain.lastIndexOf("[") + 1 + end.length();
        return chain.substring(0, at) + other + chain.substring(at);
    }

    /// A chain of so many levels below the problem.
    private static String deep(int levels) {
        return "{\"question\": \"Q\", \"simulations_run\": 1, \"root\": "
                + "{\"state\": \"Q\", \"visits\": 1, \"value\": 1, \"children\": ["
                        .repeat(levels + 1)
                + "]}".repeat(levels + 1)
                + "}";
    }

    private static List<Case> refusals() {
        String formats =
                "xot, tot-bfs, tot-dfs, mctx, mcts-reasoning, openr-tree, prm800k,"
                        + " math-shepherd, moatless, swe-search, thought-anchors";
        byte[] large = compressed(" ".repeat((48 << 20) + 1).getBytes(StandardCharsets.UTF_8));
        return List.of(
                new Case(
                        "refused-no-file",
                        "nowhere.json is not a file. Maybe it was moved.",
                        () -> readAt(Path.of("nowhere.json")),
                        () -> readAt(written(TREE))),
                new Case(
                        "refused-folder",
                        ". is a folder without a chunks_labeled.json, so it is no log that this"
                                + " program knows. Maybe choose one of its files.",
                        () -> readAt(Path.of(".")),
                        () -> readAt(written(TREE))),
                new Case(
                        "refused-size",
                        "log has 50,331,649 bytes; logs of up to 50,331,648 are read. Maybe cut it"
                                + " into several.",
                        () -> read(large),
                        () -> read(compressed(TREE.getBytes(StandardCharsets.UTF_8)))),
                said("refused-empty", "log is empty. Maybe it was cut off.", " ", TREE),
                said(
                        "refused-not-json",
                        "log holds no log that this program knows: it is not whole JSON (line 1,"
                                + " column 2). Maybe it was copied only in part.",
                        "{{",
                        "{}"),
                said(
                        "no-place",
                        "log holds no log that this program knows: it is not whole JSON (it goes"
                                + " too deep, or breaks off). Maybe it was copied only in part.",
                        deep(100_000),
                        "{{"),
                said(
                        "refused-unknown",
                        "log holds no log that this program knows: it must be one of "
                                + formats
                                + ". Maybe another file of that run holds its tree.",
                        "{}",
                        TREE),
                said(
                        "refused-run",
                        REFUSED.formatted(
                                "tot-bfs", "values", "2 of 3", "{} came where a number must stand"),
                        tot(step(TWO, "[{}, {}]", SECOND)),
                        "[%s, %s]".formatted(run(GOOD), run(step(TWO, "[{}, {}]", SECOND)))));
    }

    private static Path written(String log) {
        try {
            var file = Files.createTempFile("log", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
