package espalier.experiment;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.storage.FileTrouble;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What an experiment has found so far, in memory and, where one is named, in a file: JSON, one
/// object a line, the first of which defines the experiment. Each finished run is in the file
/// before it counts, so a program that is killed loses the runs in progress only. From any thread.
public final class Ledger implements AutoCloseable {

    private static final int EXCERPT = 60;

    private final Optional<Path> file;
    private final Writer out;
    private final Map<RunKey, RunResult> runs = new HashMap<>();
    private final Map<Integer, FirstThoughts> firstThoughts = new TreeMap<>();

    private Ledger(Optional<Path> file, Writer out) {
        this.file = file;
        this.out = out;
    }

    /// A ledger in memory alone.
    public static Ledger inMemory() {
        return new Ledger(Optional.empty(), Writer.nullWriter());
    }

    /// A ledger in what cannot be read again, such as a pipe: it begins anew.
    ///
    /// @param named what `out` is called where it cannot be written
    /// @throws LedgerException where it cannot be written
    public static Ledger into(Path named, Writer out, Experiment experiment) {
        var ledger = new Ledger(Optional.of(named), out);
        ledger.append(LedgerJson.header(experiment).toString());
        return ledger;
    }

    /// A ledger in a file, begun now or gone on with. A last line that was cut off is dropped.
    ///
    /// @throws LedgerException where the file holds another experiment or something else, or can't
    ///   be read or written
    public static Ledger in(Path file, Experiment experiment) {
        var header = LedgerJson.header(experiment);
        try {
            byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            int whole = wholeLines(bytes);
            if (whole == 0 && !startsWith(header + "\n", bytes)) {
                throw notOurs(file);
            }
            var known = new Ledger(Optional.of(file), Writer.nullWriter());
            if (whole > 0) {
                known.read(file, new String(bytes, 0, whole, StandardCharsets.UTF_8), header);
            }
            if (whole < bytes.length) {
                try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                    channel.truncate(whole);
                }
            }
            var ledger =
                    new Ledger(
                            Optional.of(file),
                            Files.newBufferedWriter(
                                    file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
            ledger.runs.putAll(known.runs);
            ledger.firstThoughts.putAll(known.firstThoughts);
            if (whole == 0) {
                ledger.append(header.toString());
            }
            return ledger;
        } catch (IOException e) {
            throw new LedgerException(FileTrouble.unwritten(file, e), e);
        }
    }

    /// How many bytes the lines take that have a line end.
    private static int wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static boolean startsWith(String text, byte[] beginning) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        return beginning.length <= all.length
                && Arrays.equals(beginning, Arrays.copyOf(all, beginning.length));
    }

    private void read(Path path, String text, JsonNode header) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                var json = LedgerJson.parse(line);
                if (number == 1) {
                    requireSame(path, header, json);
                } else if (LedgerJson.holdsFirstThoughts(json)) {
                    var thoughts = LedgerJson.firstThoughts(json);
                    firstThoughts.put(thoughts.problem(), thoughts);
                } else {
                    var run = LedgerJson.run(json);
                    runs.put(run.key(), run);
                }
            } catch (IllegalArgumentException e) {
                throw number == 1
                        ? notOurs(path)
                        : new LedgerException(
                                "%s can't be read at line %d: %s"
                                        .formatted(path, number, e.getMessage()),
                                e);
            }
        }
    }

    private static LedgerException notOurs(Path file) {
        return new LedgerException(
                "%s is no experiment's file. Maybe name another file.".formatted(file));
    }

    private static void requireSame(Path file, JsonNode ours, JsonNode theirs) {
        if (!theirs.has("format")) {
            throw notOurs(file);
        }
        differing(ours, theirs, "experiment")
                .ifPresent(name -> {
                    throw new LedgerException(
                            "%s holds another experiment: %s. Maybe name another file."
                                    .formatted(file, name));
                });
    }

    /// Which field differs, and how; numbers are compared as text, since what was read back may be
    /// of another Java type.
    private static Optional<String> differing(JsonNode ours, JsonNode theirs, String name) {
        if (ours.toString().equals(theirs.toString())) {
            return Optional.empty();
        }
        if (ours.isObject() && theirs.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            ours.fieldNames().forEachRemaining(names::add);
            theirs.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .flatMap(n -> differing(ours.path(n), theirs.path(n), n).stream())
                    .findFirst();
        }
        return Optional.of(
                "\"%s\" is %s there, not %s".formatted(name, excerpt(theirs), excerpt(ours)));
    }

    private static String excerpt(JsonNode node) {
        String json = node.isMissingNode() ? "not given" : node.toString();
        return json.length() > EXCERPT ? json.substring(0, EXCERPT) + "…" : json;
    }

    /// Keeps a finished run.
    synchronized void add(RunResult run) {
        append(LedgerJson.line(run));
        runs.put(run.key(), run);
    }

    /// Keeps the first thoughts after one problem.
    synchronized void add(FirstThoughts thoughts) {
        append(LedgerJson.line(thoughts));
        firstThoughts.put(thoughts.problem(), thoughts);
    }

    synchronized Optional<RunResult> run(RunKey key) {
        return Optional.ofNullable(runs.get(key));
    }

    synchronized Optional<FirstThoughts> firstThoughts(int problem) {
        return Optional.ofNullable(firstThoughts.get(problem));
    }

    private void append(String line) {
        try {
            out.write(line + "\n");
            out.flush();
        } catch (IOException e) {
            throw new LedgerException(FileTrouble.unwritten(file.orElse(Path.of("-")), e), e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new LedgerException(FileTrouble.unwritten(file.orElse(Path.of("-")), e), e);
        }
    }
}
