package espalier.recording;

import espalier.storage.FileTrouble;
import espalier.thought.DeferredTokens;
import espalier.thought.TokenProbability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A recording that is read part by part into a [History], without keeping the tokens of its
/// thoughts in memory: those are read again from the file when somebody looks at them, so the file
/// stays open. The file is taken to be hostile, as by [RecordingReader]. Belongs to one thread at a
/// time.
public final class HistoryFile implements AutoCloseable {

    private final Path file;
    private final IndexedLines lines;
    private final RecordingHeader header;
    private final History history;
    private final List<String> notices = new ArrayList<>();
    private final UnknownEvents unknown = new UnknownEvents();
    private boolean whole;
    private boolean cut;
    private Optional<Damage> damage = Optional.empty();

    private HistoryFile(Path file, IndexedLines lines, RecordingHeader header) {
        this.file = file;
        this.lines = lines;
        this.header = header;
        this.history = new History(header);
        notices.addAll(lines.notices());
    }

    /// Opens a recording and reads its first line; [#read] reads on.
    ///
    /// @throws RecordingException where the file cannot be read, or does not begin as a recording
    public static HistoryFile open(Path file) {
        try {
            var lines = new IndexedLines(file);
            try {
                var first = lines.next();
                if (first.isEmpty()) {
                    throw new RecordingException(
                            "%s is empty. Maybe the run ended before its first line was written."
                                    .formatted(file));
                }
                var header =
                        RecordingReader.at(
                                file,
                                1,
                                () -> HeaderJson.read(RecordingReader.object(text(first.get()))));
                return new HistoryFile(file, lines, header);
            } catch (IOException | RecordingException e) {
                lines.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// Opens a recording and reads it whole.
    ///
    /// @throws RecordingException where it cannot be read, or anything but a cut last line does not
    ///   fit
    public static HistoryFile whole(Path file) {
        var opened = open(file);
        try {
            opened.read(Integer.MAX_VALUE);
            return opened;
        } catch (RecordingException e) {
            opened.close();
            throw e;
        }
    }

    /// Opens a recording and reads it as far as that goes; a notice says where it is damaged.
    ///
    /// @throws RecordingException where it cannot be read, or does not begin as a recording
    public static HistoryFile readable(Path file) {
        var opened = open(file);
        try {
            opened.read(Integer.MAX_VALUE);
        } catch (RecordingException e) {
            opened.endAt(e);
        }
        return opened;
    }

    private void endAt(RecordingException e) {
        whole = true;
        try {
            int first = history.size() + 1;
            var found = new Damage(first + 1, lines.from(first) - 1, Damage.reason(e));
            damage = Optional.of(found);
            notices.add(found.sentence(file));
        } catch (IOException failure) {
            close();
            throw unreadable(file, failure);
        }
    }

    /// Reads on.
    ///
    /// @param events how many events at most
    /// @return whether there may be more
    /// @throws RecordingException where the file cannot be read, or anything but a cut last line
    ///   does not fit, with its line number
    public boolean read(int events) {
        for (int i = 0; i < events && !whole; i++) {
            try {
                var line = lines.next();
                if (line.isEmpty()) {
                    whole = true;
                } else {
                    add(line.get());
                }
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
        return !whole;
    }

    private void add(ByteBuffer line) {
        int number = history.size() + 2;
        if (!lines.terminated()) {
            whole = true;
            if (!RecordingReader.parses(text(line))) {
                cut = true;
                notices.add(
                        "The last line, %d, was cut off and is left out. Maybe the program was killed while writing it."
                                .formatted(number));
                return;
            }
        }
        if (history.size() == RecordingReader.MOST_EVENTS) {
            throw new RecordingException(
                    "%s holds more than %d events, which is more than this program opens."
                            .formatted(file, RecordingReader.MOST_EVENTS));
        }
        RecordingReader.at(
                file,
                number,
                () -> {
                    int event = history.size() + 1;
                    var recorded =
                            OwnLines.read(line, (at, count) -> deferred(event, at, count))
                                    .orElseGet(() ->
                                            EventJson.read(
                                                    RecordingReader.object(line),
                                                    (at, list) ->
                                                            deferred(
                                                                    event,
                                                                    at,
                                                                    ProposalJson.tokens(list)
                                                                            .size())));
                    if (recorded.sequence() != event) {
                        throw new IllegalArgumentException(
                                "\"sequence\" must be %d, not %d. Maybe a line is missing."
                                        .formatted(event, recorded.sequence()));
                    }
                    ToldJson.check(recorded.event(), history.latest().size());
                    history.add(recorded.event(), recorded.at());
                    unknown.hear(recorded.event());
                    return event;
                });
    }

    private List<TokenProbability> deferred(int event, int proposal, int count) {
        return count == 0
                ? List.of()
                : new DeferredTokens(count, () -> tokens(event, proposal, count));
    }

    private List<TokenProbability> tokens(int event, int proposal, int count) {
        try {
            var line = RecordingReader.object(ByteBuffer.wrap(lines.line(event)));
            var tokens = ProposalJson.tokens(line.path("proposals").path(proposal).path("tokens"));
            if (line.path("sequence").asInt() == event && tokens.size() == count) {
                return tokens;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw changed(e);
        }
        throw changed(new IllegalArgumentException("another event stands there"));
    }

    /// Event `count`, from 1, with all that the file says of it.
    ///
    /// @throws RecordingException where the file has changed since it was read
    public RecordedEvent event(int count) {
        history.require(count);
        try {
            return EventJson.read(RecordingReader.object(ByteBuffer.wrap(lines.line(count))));
        } catch (IOException | IllegalArgumentException e) {
            throw changed(e);
        }
    }

    private RecordingException changed(Exception e) {
        return new RecordingException(
                "%s is not as it was when it was opened (%s). Maybe another program has changed it: open it again."
                        .formatted(file, e.getMessage()),
                e);
    }

    /// What was in force when the run began.
    public RecordingHeader header() {
        return header;
    }

    /// What has been read so far.
    public History history() {
        return history;
    }

    /// The share of the file that has been read, from 0 to 1.
    public double share() {
        return whole ? 1 : lines.share();
    }

    /// What had to be passed over, a sentence each.
    public List<String> notices() {
        var all = new ArrayList<>(notices);
        unknown.notice().ifPresent(all::add);
        return all;
    }

    /// The file.
    public Path file() {
        return file;
    }

    /// Where the line after event `count` begins in the file: as far as it is whole.
    long endOf(int count) {
        return lines.start(count + 1);
    }

    /// Where it cannot be read on; empty where it was read whole.
    public Optional<Damage> damage() {
        return damage;
    }

    /// Whether the last line was cut off.
    boolean cut() {
        return cut;
    }

    /// Whether the last whole line has its line end.
    boolean lastLineEnds() {
        return cut || damage.isPresent() || lines.terminated() || lines.endsWithLineEnd();
    }

    /// Writes the header and the first events to `out`.
    void copyUntil(int events, WritableByteChannel out) throws IOException {
        lines.copy(lines.start(events + 1), out);
    }

    /// Closes the file; tokens that nobody has looked at cannot be read any more.
    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ByteBuffer line) {
        return new String(
                line.array(),
                line.arrayOffset() + line.position(),
                line.remaining(),
                StandardCharsets.UTF_8);
    }

    private static RecordingException unreadable(Path file, IOException e) {
        return new RecordingException(FileTrouble.unread(file, e), e);
    }
}
