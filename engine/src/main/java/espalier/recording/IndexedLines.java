package espalier.recording;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file's lines, read from first to last, each of which can be read again. Only where lines begin
/// is kept in memory. A compressed file is unpacked beside the user's temporary files as long as it
/// is open.
final class IndexedLines implements AutoCloseable {

    private static final int BUFFER = 1 << 20;
    private static final int GZIP = 0x1f8b;
    private static final long MOST_UNPACKED = 64L << 30;

    private final FileChannel channel;
    private final long size;
    private final NumberRow starts = new NumberRow();
    private final List<String> notices = new ArrayList<>();
    private byte[] buffer = new byte[BUFFER];
    // Of the bytes in the buffer, those from here on have not been given out.
    private int from;
    private int until;
    private long position;
    private boolean terminated = true;

    IndexedLines(Path file) throws IOException {
        channel = compressed(file) ? unpacked(file) : open(file);
        size = channel.size();
        starts.addLong(0);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    private static boolean compressed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] magic = in.readNBytes(2);
            return magic.length == 2
                    && ((magic[0] & 0xff) << Byte.SIZE | (magic[1] & 0xff)) == GZIP;
        }
    }

    private FileChannel unpacked(Path file) throws IOException {
        Path unpacked = Files.createTempFile("espalier", ".unpacked");
        var whole =
                FileChannel.open(
                        unpacked,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        try (var in = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
            byte[] part = new byte[BUFFER];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                var bytes = ByteBuffer.wrap(part, 0, n);
                while (bytes.hasRemaining()) {
                    whole.write(bytes);
                }
                if (whole.position() > MOST_UNPACKED) {
                    throw new IOException("it unpacks to more than 64 GiB");
                }
            }
        } catch (EOFException | ZipException _) {
            notices.add(
                    "The compressed file breaks off; what came before is shown. Maybe it was copied"
                            + " only in part.");
        } catch (IOException e) {
            whole.close();
            throw e;
        }
        return whole;
    }

    /// The next line without its end, or empty at the end of the file.
    Optional<ByteBuffer> next() throws IOException {
        int at = from;
        while (true) {
            while (at < until && buffer[at] != '\n') {
                at++;
            }
            if (at < until) {
                var line = ByteBuffer.wrap(buffer, from, at - from);
                position += at + 1 - from;
                from = at + 1;
                starts.addLong(position);
                return Optional.of(line);
            }
            int kept = until - from;
            if (!fill()) {
                terminated = false;
                if (kept == 0) {
                    return Optional.empty();
                }
                var line = ByteBuffer.wrap(buffer, from, kept);
                position += kept;
                from = until;
                starts.addLong(position);
                return Optional.of(line);
            }
            at = from + kept;
        }
    }

    /// Reads more behind what is kept; whether there was any.
    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, until - from);
            until -= from;
            from = 0;
        }
        if (until == buffer.length) {
            if (until >= FileLines.LONGEST) {
                throw new IOException(
                        "a line is longer than %d bytes".formatted(FileLines.LONGEST));
            }
            buffer = Arrays.copyOf(buffer, Math.min(FileLines.LONGEST, until * 2));
        }
        int n =
                channel.read(
                        ByteBuffer.wrap(buffer, until, buffer.length - until), position + until);
        until += Math.max(n, 0);
        return n > 0;
    }

    /// Whether the line read last had a line end.
    boolean terminated() {
        return terminated;
    }

    /// The share of the file that has been read, from 0 to 1.
    double share() {
        return size == 0 ? 1 : Math.min(1, (double) position / size);
    }

    /// Where line `at`, from 0, begins in the file, which has been read so far.
    long start(int at) {
        return starts.getLong(2 * at);
    }

    /// Line `at`, from 0, once more.
    byte[] line(int at) throws IOException {
        long start = start(at);
        var line = ByteBuffer.allocate((int) (start(at + 1) - start));
        while (line.hasRemaining()) {
            if (channel.read(line, start + line.position()) < 0) {
                throw new IOException("it has become shorter");
            }
        }
        return line.array();
    }

    /// How many lines there are from line `at`, from 0, on.
    long from(int at) throws IOException {
        long ended = 0;
        boolean open = false;
        var block = ByteBuffer.allocate(1 << 16);
        long place = start(at);
        while (channel.read(block.clear(), place) > 0) {
            block.flip();
            place += block.limit();
            for (int i = 0; i < block.limit(); i++) {
                ended += block.get(i) == '\n' ? 1 : 0;
            }
            open = block.get(block.limit() - 1) != '\n';
        }
        return open ? ended + 1 : ended;
    }

    /// Whether the file's last byte ends a line.
    boolean endsWithLineEnd() {
        try {
            var last = ByteBuffer.allocate(1);
            return size > 0 && channel.read(last, size - 1) == 1 && last.get(0) == '\n';
        } catch (IOException _) {
            return false;
        }
    }

    /// Writes the file's first bytes to `out`.
    void copy(long bytes, WritableByteChannel out) throws IOException {
        for (long done = 0; done < bytes; ) {
            long n = channel.transferTo(done, bytes - done, out);
            if (n <= 0) {
                throw new IOException("it has become shorter");
            }
            done += n;
        }
    }

    List<String> notices() {
        return List.copyOf(notices);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
