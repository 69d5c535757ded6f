package espalier.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.storage.FileTrouble;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The JSON values of a file, one or many, in order; bounded in size and depth. The file may be
/// compressed by gzip, and in UTF-8, UTF-16 or UTF-32, with a byte order mark or without. Numbers
/// may be NaN or infinite, as Python writes them.
///
/// @param notices what had to be passed over
record LogFile(List<Value> values, List<LogSentence> notices) {

    /// A value.
    ///
    /// @param line on which it begins, from 1
    record Value(JsonNode json, int line) {}

    /// The largest file that is read, in bytes; its values take about ten times as much memory.
    private static final long MOST_BYTES = 48L << 20;

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private static final int BIG_MARK = 0xfeff;
    private static final int LITTLE_MARK = 0xfffe;

    private static final ObjectMapper JSON =
            new ObjectMapper(
                    JsonFactory.builder()
                            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(3 * Draft.MOST_LEVELS)
                                            .maxNumberLength(1000)
                                            .build())
                            .build());

    private static final ObjectMapper ONE_A_LINE =
            JSON.copy().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /// Reads a file. Where it breaks off after a whole value, what came before is kept; where
    /// values stand a line each, a line that is no JSON is left out.
    ///
    /// @throws ImportException where it is no JSON
    static LogFile read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new ImportException(LogSentence.of("refused-no-file", file));
            }
            requireSize(file.toString(), Files.size(file));
            return read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ImportException(FileTrouble.unread(file, e), e);
        }
    }

    private static void requireSize(String name, long size) {
        if (size > MOST_BYTES) {
            throw new ImportException(LogSentence.of("refused-size", name, size, MOST_BYTES));
        }
    }

    /// Reads a file's content.
    static LogFile read(String name, byte[] content) throws IOException {
        var notices = new ArrayList<LogSentence>();
        byte[] plain = unpacked(name, content, notices);
        var values = new ArrayList<Value>();
        try (var parser = JSON.createParser(plain)) {
            while (parser.nextToken() != null) {
                int line = Math.max(1, parser.currentTokenLocation().getLineNr());
                values.add(new Value(parser.<JsonNode>readValueAsTree(), line));
            }
        } catch (JsonProcessingException e) {
            return broken(name, plain, values, notices, e);
        }
        if (values.isEmpty()) {
            throw new ImportException(LogSentence.of("refused-empty", name));
        }
        return new LogFile(values, notices);
    }

    private static byte[] unpacked(String name, byte[] content, List<LogSentence> notices)
            throws IOException {
        boolean compressed =
                content.length > 2
                        && (content[0] & 0xff) == GZIP_FIRST
                        && (content[1] & 0xff) == GZIP_SECOND;
        if (!compressed) {
            return content;
        }
        var out = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 16];
        try (var in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                out.write(part, 0, n);
                requireSize(name, out.size());
            }
        } catch (EOFException | ZipException _) {
            notices.add(LogSentence.of("compressed-cut"));
        }
        return out.toByteArray();
    }

    /// What can be read of a file in which something is no JSON.
    ///
    /// @param before the values before that
    private static LogFile broken(
            String name,
            byte[] content,
            List<Value> before,
            List<LogSentence> notices,
            JsonProcessingException cause) {
        var lines = new String(content, charset(content)).split("\n", -1);
        var values = new ArrayList<Value>();
        var wrong = new ArrayList<Integer>();
        int last = 0;
        for (int line = 1; line <= lines.length; line++) {
            String text = lines[line - 1].strip();
            if (!text.isEmpty()) {
                last = line;
                var value = object(text, line);
                value.ifPresent(values::add);
                if (value.isEmpty()) {
                    wrong.add(line);
                }
            }
        }
        boolean aLineEach = !values.isEmpty() && values.size() >= wrong.size();
        if (aLineEach && wrong.equals(List.of(last))) {
            notices.add(breaksOff(values.size(), cause));
            return new LogFile(values, notices);
        }
        if (aLineEach) {
            notices.add(LogSentence.of("not-json", wrong));
            return new LogFile(values, notices);
        }
        if (before.isEmpty() || !before.getFirst().json().isObject()) {
            throw new ImportException(
                    LogSentence.of("refused-not-json", name, where(cause)), cause);
        }
        notices.add(breaksOff(before.size(), cause));
        return new LogFile(before, notices);
    }

    private static Optional<Value> object(String line, int number) {
        try {
            var json = ONE_A_LINE.readTree(line.startsWith("\ufeff") ? line.substring(1) : line);
            return json.isObject() ? Optional.of(new Value(json, number)) : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /// The encoding of a text, by its byte order mark or by where the zeros of its first letters
    /// stand.
    private static Charset charset(byte[] content) {
        if (content.length < 4) {
            return StandardCharsets.UTF_8;
        }
        int pair = (content[0] & 0xff) << 8 | (content[1] & 0xff);
        boolean wide = content[2] == 0 && content[3] == 0;
        if (pair == LITTLE_MARK || (content[0] != 0 && content[1] == 0)) {
            return wide ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE;
        }
        if (pair == 0) {
            return StandardCharsets.UTF_32BE;
        }
        return pair == BIG_MARK || content[0] == 0
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    private static LogSentence breaksOff(int runs, JsonProcessingException cause) {
        return runs == 1
                ? LogSentence.of("breaks-off.one", where(cause))
                : LogSentence.of("breaks-off.many", where(cause), runs);
    }

    private static LogSentence where(JsonProcessingException e) {
        return Optional.ofNullable(e.getLocation())
                .filter(place -> place.getLineNr() > 0)
                .map(place -> LogSentence.of("place", place.getLineNr(), place.getColumnNr()))
                .orElse(LogSentence.of("no-place"));
    }
}
