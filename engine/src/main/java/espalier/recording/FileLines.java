package espalier.recording;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file's lines, of bounded length, out of plain or gzip-compressed UTF-8. Compressed text that
/// breaks off ends with its last whole line.
final class FileLines implements AutoCloseable {

    /// The longest line that is read, in bytes.
    static final int LONGEST = 64 << 20;

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final InputStream in;
    private final List<String> notices = new ArrayList<>();
    private byte[] line = new byte[1024];
    private boolean terminated = true;
    private long number;
    private OptionalLong malformed = OptionalLong.empty();

    FileLines(InputStream file) throws IOException {
        var start = new PushbackInputStream(new BufferedInputStream(file, 1 << 16), 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean compressed =
                magic.length == 2
                        && (magic[0] & 0xff) == GZIP_FIRST
                        && (magic[1] & 0xff) == GZIP_SECOND;
        in = compressed ? new BufferedInputStream(new GZIPInputStream(start), 1 << 16) : start;
    }

    /// The next line without its end, or empty at the end of the file.
    Optional<String> next() throws IOException {
        int length = 0;
        int b;
        while ((b = read()) != '\n') {
            if (b < 0) {
                terminated = false;
                return length == 0 ? Optional.empty() : Optional.of(text(length));
            }
            if (length == line.length) {
                if (length == LONGEST) {
                    throw new IOException("a line is longer than %d bytes".formatted(LONGEST));
                }
                line = Arrays.copyOf(line, Math.min(LONGEST, length * 2));
            }
            line[length++] = (byte) b;
        }
        return Optional.of(text(length));
    }

    /// Reads to the end of the file, and says how many lines that were.
    long rest() throws IOException {
        long ended = 0;
        boolean open = false;
        int b;
        while ((b = read()) >= 0) {
            ended += b == '\n' ? 1 : 0;
            open = b != '\n';
        }
        return open ? ended + 1 : ended;
    }

    /// Whether the line read last had a line end.
    boolean terminated() {
        return terminated;
    }

    /// What had to be passed over.
    List<String> notices() {
        return List.copyOf(notices);
    }

    private int read() throws IOException {
        try {
            return in.read();
        } catch (EOFException | ZipException _) {
            if (notices.isEmpty()) {
                notices.add(
                        "The compressed file breaks off; what came before is shown. Maybe it was"
                                + " copied only in part.");
            }
            return -1;
        }
    }

    /// The first line so far with bytes that are no UTF-8, from 1.
    OptionalLong malformed() {
        return malformed;
    }

    private String text(int length) {
        number++;
        var text = new String(line, 0, length, StandardCharsets.UTF_8);
        if (malformed.isEmpty() && text.indexOf('\uFFFD') >= 0 && !utf8(length)) {
            malformed = OptionalLong.of(number);
        }
        return text;
    }

    private boolean utf8(int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
