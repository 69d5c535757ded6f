package espalier.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.event.TreeUpdate;
import espalier.storage.FileTrouble;
import espalier.tree.SearchTree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads a recording, plain or compressed with gzip. The file is taken to be hostile: a line's
/// length and depth, the number of lines and every field are bounded or checked, and each event
/// must fit the tree so far.
public final class RecordingReader {

    static final ObjectMapper JSON =
            new ObjectMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(32)
                                            .maxStringLength(FileLines.LONGEST)
                                            .build())
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build());

    static final int MOST_EVENTS = 20_000_000;

    private RecordingReader() {}

    /// What can be read of a recording.
    ///
    /// @param recording up to the damage, with a notice of it
    /// @param damage where it cannot be read on; empty where it is whole
    public record Legible(Recording recording, Optional<Damage> damage) {}

    /// The recording in `file`. A last line that was cut off is dropped with a notice.
    ///
    /// @throws RecordingException where the file cannot be read, or anything but a cut last line
    ///   does not fit, with its line number
    public static Recording read(Path file) {
        return opened(file, lines -> whole(file, lines));
    }

    /// The recording in `file` as far as it can be read.
    ///
    /// @throws RecordingException where the file cannot be read, or does not begin as a recording
    public static Legible readable(Path file) {
        return opened(file, lines -> readable(file, lines));
    }

    private interface Opened<T> {
        T read(FileLines lines) throws IOException;
    }

    private static <T> T opened(Path file, Opened<T> reading) {
        try (var lines = new FileLines(Files.newInputStream(file))) {
            return reading.read(lines);
        } catch (IOException e) {
            throw new RecordingException(FileTrouble.unread(file, e), e);
        }
    }

    private static Recording whole(Path file, FileLines lines) throws IOException {
        var reading = Growing.begin(file, lines);
        while (reading.next()) {
            // It keeps what it meets.
        }
        return reading.recording(List.of());
    }

    private static Legible readable(Path file, FileLines lines) throws IOException {
        var reading = Growing.begin(file, lines);
        try {
            while (reading.next()) {
                // It keeps what it meets.
            }
            return new Legible(reading.recording(List.of()), Optional.empty());
        } catch (RecordingException | IOException e) {
            var damage = new Damage(reading.number(), lines.rest(), Damage.reason(e));
            return new Legible(
                    reading.recording(List.of(damage.sentence(file))), Optional.of(damage));
        }
    }

    /// A recording that is being read.
    private record Growing(
            Path file,
            FileLines lines,
            RecordingHeader header,
            SearchTree tree,
            List<RecordedEvent> events,
            List<String> notices,
            UnknownEvents unknown) {

        static Growing begin(Path file, FileLines lines) throws IOException {
            var first = lines.next();
            if (first.isEmpty()) {
                throw new RecordingException(
                        "%s is empty. Maybe the run ended before its first line was written."
                                .formatted(file));
            }
            var header = at(file, 1, () -> HeaderJson.read(object(first.get())));
            var tree = new SearchTree(header.problem(), header.scale());
            return new Growing(
                    file,
                    lines,
                    header,
                    tree,
                    new ArrayList<>(),
                    new ArrayList<>(lines.notices()),
                    new UnknownEvents());
        }

        /// The number of the line that is read next.
        int number() {
            return events.size() + 2;
        }

        /// Reads on; false at the end.
        boolean next() throws IOException {
            var line = lines.next();
            if (line.isEmpty()) {
                return false;
            }
            int number = number();
            String text = line.get();
            if (!lines.terminated() && !parses(text)) {
                notices.add(
                        "The last line, %d, was cut off and is left out. Maybe the program was killed while writing it."
                                .formatted(number));
                return false;
            }
            if (events.size() == MOST_EVENTS) {
                throw new RecordingException(
                        "%s holds more than %d events, which is more than this program opens."
                                .formatted(file, MOST_EVENTS));
            }
            var event = at(file, number, () -> event(text, events.size() + 1, tree));
            events.add(event);
            unknown.hear(event.event());
            return true;
        }

        Recording recording(List<String> more) {
            var all = new ArrayList<>(notices);
            all.addAll(lines.notices());
            unknown.notice().ifPresent(all::add);
            all.addAll(more);
            return new Recording(header, events, List.copyOf(all));
        }
    }

    private static RecordedEvent event(String text, long expected, SearchTree tree) {
        var event = EventJson.read(object(text));
        if (event.sequence() != expected) {
            throw new IllegalArgumentException(
                    "\"sequence\" must be %d, not %d. Maybe a line is missing."
                            .formatted(expected, event.sequence()));
        }
        ToldJson.check(event.event(), tree.size());
        TreeUpdate.apply(event.event(), tree);
        return event;
    }

    static boolean parses(String text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JsonProcessingException _) {
            return false;
        }
    }

    static JsonNode object(ByteBuffer line) {
        return object(() ->
                JSON.readTree(
                        line.array(), line.arrayOffset() + line.position(), line.remaining()));
    }

    static JsonNode object(String text) {
        return object(() -> JSON.readTree(text));
    }

    private interface Parsing {
        JsonNode node() throws IOException;
    }

    private static JsonNode object(Parsing parsing) {
        try {
            var node = parsing.node();
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "it is not a JSON object%s. Maybe it is no recording, or was changed."
                            .formatted(twice(e)),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException(
                "it is not a JSON object. Maybe it is no recording, or was changed.");
    }

    /// Which name stands twice, where that is what is wrong.
    private static String twice(JsonProcessingException e) {
        String said = String.valueOf(e.getOriginalMessage());
        return said.startsWith("Duplicate field") ? " (%s)".formatted(said) : "";
    }

    interface Reading<T> {
        T get();
    }

    static <T> T at(Path file, int line, Reading<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new RecordingException(
                    "%s can't be read at line %d: %s".formatted(file, line, e.getMessage()), e);
        }
    }

    /// The first line of a file, from 1, that holds bytes which are no UTF-8, and are read as
    /// U+FFFD.
    ///
    /// @throws RecordingException where the file cannot be read
    public static OptionalLong malformedLine(Path file) {
        try (var lines = new FileLines(Files.newInputStream(file))) {
            while (lines.malformed().isEmpty() && lines.next().isPresent()) {
                // It notes what it meets.
            }
            return lines.malformed();
        } catch (IOException e) {
            throw new RecordingException(FileTrouble.unread(file, e), e);
        }
    }

    /// Whether a file begins as a recording does, of this version or another, which `read` says.
    public static boolean begins(Path file) {
        try (var lines = new FileLines(Files.newInputStream(file))) {
            return lines.next()
                    .map(RecordingReader::object)
                    .filter(header ->
                            header.path("format").isInt()
                                    && header.path("program").isTextual()
                                    && header.has("problem"))
                    .isPresent();
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    /// Where a file that `read` accepts begins: for telling recordings from other files cheaply.
    public static Optional<RecordingHeader> header(Path file) {
        try (var lines = new FileLines(Files.newInputStream(file))) {
            return lines.next().map(text -> HeaderJson.read(object(text)));
        } catch (IOException | IllegalArgumentException | RecordingException _) {
            return Optional.empty();
        }
    }
}
