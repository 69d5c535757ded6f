package espalier.cli;

import espalier.storage.FileTrouble;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where a command's results go. What does not arrive is known at the end: a closed pipe is what
/// its reader wanted, a full disk is a failure.
final class StandardOutput extends OutputStream {

    private final OutputStream out;
    private Optional<IOException> failure = Optional.empty();

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        if (failure.isPresent()) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = Optional.of(e);
        }
    }

    @Override
    public void flush() {
        if (failure.isEmpty()) {
            try {
                out.flush();
            } catch (IOException e) {
                failure = Optional.of(e);
            }
        }
    }

    /// The exit code of a command that ended with `code`, after saying what did not arrive.
    int settled(int code, PrintWriter err) {
        if (failure.isEmpty() || closedPipe(failure.get())) {
            return code;
        }
        err.println(FileTrouble.unwritten(Path.of("standard output"), failure.get()));
        err.flush();
        return ExitCode.FAILURE;
    }

    /// The system's words are in its language, so where it can be seen what is written to, it is.
    private static boolean closedPipe(IOException failure) {
        if (String.valueOf(failure.getMessage()).contains("roken pipe")) {
            return true;
        }
        try {
            String to = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
            return to.startsWith("pipe:") || to.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }
}
