package espalier.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// One question to a command: it runs until it has answered, or its time is up, or it says too
/// much, or somebody gives the question up. Then it is ended, with all that it has started.
///
/// The question lies in a file, so that a command that does not read it stops nobody, and both of
/// its streams are read as far as they have come, so that one that leaves them open does not
/// either.
final class Asked {

    /// The most that a command may write on either stream, in bytes.
    static final int MOST_OUTPUT = 1 << 16;

    private static final int LOOK_EVERY_MILLIS = 5;

    private final VerifyCommand command;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean givenUp;

    /// A question that nobody has been asked yet.
    Asked(VerifyCommand command) {
        this.command = command;
    }

    /// How a command ended.
    sealed interface End {

        /// By itself.
        record Exited(int code, String output, String errors) implements End {}

        /// Its time was up.
        record TimeUp() implements End {}

        /// It wrote more than it may.
        record SaidTooMuch() implements End {}

        /// Somebody gave the question up.
        record GivenUp() implements End {}
    }

    /// Asks, and waits for the end.
    ///
    /// @throws IOException where the command cannot be started
    End ask(byte[] question) throws IOException {
        Path file = Files.createTempFile("espalier-verify", ".json");
        try {
            Files.write(file, question);
            var process = new ProcessBuilder(command.words()).redirectInput(file.toFile()).start();
            running.add(process);
            try {
                return end(process);
            } finally {
                kill(process);
                running.remove(process);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Has it end early, also before it has begun. From any thread.
    void giveUp() {
        givenUp = true;
        running.forEach(Asked::kill);
    }

    private End end(Process process) throws IOException {
        var output = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        long begun = System.nanoTime();
        try (var out = process.getInputStream();
                var err = process.getErrorStream()) {
            boolean exited = false;
            while (!exited) {
                exited = process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                drain(out, output);
                drain(err, errors);
                if (givenUp) {
                    return new End.GivenUp();
                }
                if (Math.max(output.size(), errors.size()) > MOST_OUTPUT) {
                    return new End.SaidTooMuch();
                }
                if (!exited && System.nanoTime() - begun > command.limit().toNanos()) {
                    return new End.TimeUp();
                }
            }
            return new End.Exited(process.exitValue(), text(output), text(errors));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new End.GivenUp();
        } catch (IOException e) {
            // Whoever ends a program closes what it is read from.
            if (givenUp) {
                return new End.GivenUp();
            }
            throw e;
        }
    }

    private static void drain(InputStream stream, ByteArrayOutputStream kept) throws IOException {
        int there = stream.available();
        while (there > 0 && kept.size() <= MOST_OUTPUT) {
            kept.writeBytes(stream.readNBytes(Math.min(there, MOST_OUTPUT)));
            there = stream.available();
        }
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// Its children are noted first: once it has ended, nobody knows whose they are.
    private static void kill(Process process) {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
