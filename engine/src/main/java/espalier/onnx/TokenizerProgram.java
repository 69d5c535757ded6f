package espalier.onnx;

import espalier.language.LanguageModelException;
import espalier.thought.GenerationException;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;

/// The program that runs in a [TokenizerProcess]: reads questions from standard input and answers
/// each on standard output, until there are no more.
final class TokenizerProgram {

    /// It ends by itself after so long in one question: who asked may be gone.
    private static final long MOST_SECONDS = 180;

    /// Ctrl-C reaches both programs: who asks ends first, or would take this end for the file's
    /// doing.
    private static final long SECONDS_AFTER_SIGNAL = 10;

    private static final int OPEN = 1;
    private static final int ENCODE = 2;
    private static final int CLOSE = 3;

    private static final int TOKENS = 1;
    private static final int REFUSED = 2;

    private final Map<Integer, NearEncoder> opened = new HashMap<>();

    private TokenizerProgram() {}

    /// Serves until standard input ends.
    public static void main(String[] arguments) throws IOException {
        LogManager.getLogManager().reset();
        var in =
                new DataInputStream(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var out =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // What a library prints is no answer.
        System.setOut(
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        var served = new CompletableFuture<Void>();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () ->
                                        served.completeOnTimeout(
                                                        null,
                                                        SECONDS_AFTER_SIGNAL,
                                                        TimeUnit.SECONDS)
                                                .join(),
                                "espalier-signal"));
        try {
            serve(in, out);
        } finally {
            served.complete(null);
        }
    }

    private static void serve(DataInputStream in, DataOutputStream out) throws IOException {
        var program = new TokenizerProgram();
        for (int question = in.read(); question >= 0; question = in.read()) {
            var alarm = new CompletableFuture<Void>();
            alarm.orTimeout(MOST_SECONDS, TimeUnit.SECONDS)
                    .exceptionally(_ -> {
                        Runtime.getRuntime().halt(1);
                        return null;
                    });
            program.answer(question, in, out);
            out.flush();
            alarm.complete(null);
        }
    }

    private void answer(int question, DataInputStream in, DataOutputStream out) throws IOException {
        int number = in.readInt();
        var tokens = PlacedTokens.NONE;
        try {
            switch (question) {
                case OPEN ->
                        opened.put(number, NearEncoder.open(Path.of(TokenizerProcess.read(in))));
                case ENCODE -> {
                    boolean special = in.readBoolean();
                    tokens = encoded(opened(number), TokenizerProcess.read(in), special);
                }
                case CLOSE -> {
                    opened(number).close();
                    opened.remove(number);
                }
                default -> throw new IOException("no question (" + question + ")");
            }
        } catch (LanguageModelException | GenerationException e) {
            out.writeByte(REFUSED);
            TokenizerProcess.write(out, Objects.requireNonNullElse(e.getMessage(), ""));
            return;
        }
        out.writeByte(TOKENS);
        write(out, tokens.ids());
        write(out, tokens.ends());
    }

    private NearEncoder opened(int number) {
        return Objects.requireNonNull(opened.get(number));
    }

    /// Places are told of texts without special tokens only.
    private static PlacedTokens encoded(NearEncoder encoder, String text, boolean special) {
        if (!special) {
            return encoder.placed(text);
        }
        int[] ids = encoder.ids(text, TextEncoder.Specials.ADDED);
        return new PlacedTokens(ids, new int[ids.length]);
    }

    static void askToOpen(DataOutputStream out, int number, Path file) throws IOException {
        out.writeByte(OPEN);
        out.writeInt(number);
        TokenizerProcess.write(out, file.toString());
    }

    static void askToEncode(
            DataOutputStream out, int number, String text, TextEncoder.Specials specials)
            throws IOException {
        out.writeByte(ENCODE);
        out.writeInt(number);
        out.writeBoolean(specials == TextEncoder.Specials.ADDED);
        TokenizerProcess.write(out, text);
    }

    static void askToClose(DataOutputStream out, int number) throws IOException {
        out.writeByte(CLOSE);
        out.writeInt(number);
    }

    /// The answer to a question.
    static TokenizerProcess.Reply reply(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case TOKENS ->
                    new TokenizerProcess.Reply.Tokens(new PlacedTokens(whole(in), whole(in)));
            case REFUSED -> new TokenizerProcess.Reply.Refused(TokenizerProcess.read(in));
            default -> throw new EOFException("no answer");
        };
    }

    private static void write(DataOutputStream out, int[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static int[] whole(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }
}
