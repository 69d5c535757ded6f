package espalier.onnx;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The process in which tokenizers of others run, since their files can make the native library end
/// the process that it is in, or keep it busy beyond interruption. It is started for the first of
/// them and serves all, one question at a time; where it ends, the next question starts another.
/// For any thread.
final class TokenizerProcess {

    private static final TokenizerProcess OF_THIS_PROGRAM = new TokenizerProcess(command());

    private static final long SECONDS_TO_OPEN = 120;
    private static final long SECONDS_TO_ENCODE = 10;

    /// Of a process that Ctrl-C has ended.
    private static final int INTERRUPTED = 130;

    /// How a process ended in the middle of a question.
    enum End {
        DIED,
        TOO_LONG,
        INTERRUPTED,
        NOT_STARTED
    }

    /// What comes of a question.
    sealed interface Reply {
        record Tokens(PlacedTokens tokens) implements Reply {}

        /// The library does not take it.
        ///
        /// @param sentence for the user
        record Refused(String sentence) implements Reply {}

        record Ended(End how) implements Reply {}
    }

    /// A process that runs, and which files are open in it by their numbers.
    private record Running(
            Process process,
            DataOutputStream to,
            DataInputStream from,
            Map<Path, Integer> opened) {}

    private final List<String> command;
    private final Map<Path, Integer> users = new HashMap<>();
    private Optional<Running> running = Optional.empty();

    private TokenizerProcess(List<String> command) {
        this.command = command;
    }

    static TokenizerProcess ofThisProgram() {
        return OF_THIS_PROGRAM;
    }

    private static List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:-UsePerfData",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1"));
        for (String name :
                List.of("espalier.libraries", "RUST_LIBRARY_PATH", "java.io.tmpdir", "user.home")) {
            Optional.ofNullable(System.getProperty(name))
                    .ifPresent(value -> command.add("-D" + name + "=" + value));
        }
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        TokenizerProgram.class.getName()));
        return command;
    }

    /// Opens a file, which is to be closed as often.
    synchronized Reply open(Path file) {
        users.merge(file, 1, Integer::sum);
        var reply = running().map(to -> opened(to, file)).orElse(new Reply.Ended(End.NOT_STARTED));
        if (!(reply instanceof Reply.Tokens)) {
            close(file);
        }
        return reply;
    }

    /// The tokens of a text by an open file.
    synchronized Reply encode(Path file, String text, TextEncoder.Specials specials) {
        return running()
                .map(to -> {
                    var opened = opened(to, file);
                    return opened instanceof Reply.Tokens
                            ? asked(
                                    to,
                                    SECONDS_TO_ENCODE,
                                    out ->
                                            TokenizerProgram.askToEncode(
                                                    out, number(to, file), text, specials))
                            : opened;
                })
                .orElse(new Reply.Ended(End.NOT_STARTED));
    }

    /// Closes a file; the process goes on, for the next one.
    synchronized void close(Path file) {
        if (users.merge(file, -1, Integer::sum) > 0) {
            return;
        }
        users.remove(file);
        running.ifPresent(to -> {
            var number = Optional.ofNullable(to.opened().remove(file));
            number.ifPresent(
                    n -> asked(to, SECONDS_TO_ENCODE, out -> TokenizerProgram.askToClose(out, n)));
        });
    }

    private Reply opened(Running to, Path file) {
        if (to.opened().containsKey(file)) {
            return new Reply.Tokens(PlacedTokens.NONE);
        }
        int number = to.opened().values().stream().mapToInt(n -> n).max().orElse(0) + 1;
        var reply =
                asked(to, SECONDS_TO_OPEN, out -> TokenizerProgram.askToOpen(out, number, file));
        if (reply instanceof Reply.Tokens) {
            to.opened().put(file, number);
        }
        return reply;
    }

    private static int number(Running to, Path file) {
        return Objects.requireNonNull(to.opened().get(file));
    }

    private interface Question {
        void write(DataOutputStream out) throws IOException;
    }

    private Reply asked(Running to, long seconds, Question question) {
        var alarm = new CompletableFuture<Void>();
        var late =
                alarm.orTimeout(seconds, TimeUnit.SECONDS)
                        .handle((_, failure) -> {
                            if (failure != null) {
                                to.process().destroyForcibly();
                            }
                            return failure != null;
                        });
        try {
            question.write(to.to());
            to.to().flush();
            return TokenizerProgram.reply(to.from());
        } catch (IOException _) {
            to.process().destroyForcibly();
            running = Optional.empty();
            return new Reply.Ended(late.getNow(false) ? End.TOO_LONG : end(to.process()));
        } finally {
            alarm.complete(null);
        }
    }

    private static End end(Process process) {
        return process.onExit().join().exitValue() == INTERRUPTED ? End.INTERRUPTED : End.DIED;
    }

    private Optional<Running> running() {
        if (running.filter(r -> r.process().isAlive()).isEmpty()) {
            running = start();
        }
        return running;
    }

    private Optional<Running> start() {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return Optional.of(
                    new Running(
                            process,
                            new DataOutputStream(
                                    new BufferedOutputStream(process.getOutputStream())),
                            new DataInputStream(new BufferedInputStream(process.getInputStream())),
                            new HashMap<>()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// A text as the two processes write it.
    static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /// A text that [#write] has written.
    static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
