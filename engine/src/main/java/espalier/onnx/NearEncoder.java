package espalier.onnx;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;

import espalier.language.LanguageModelException;
import espalier.thought.GenerationException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// A tokenizer of DJL's native library in this process, which it can end: for files that cannot
/// make it do so.
final class NearEncoder implements TextEncoder {

    /// DJL cuts texts at 512 tokens unless told not to.
    private static final Map<String, String> WHOLE_TEXTS =
            Map.of("truncation", "false", "padding", "false");

    static {
        // DJL asks a cloud's metadata address and looks for a download of its own unless told not
        // to.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        NativeLibraries.useShipped();
    }

    private final HuggingFaceTokenizer library;

    private NearEncoder(HuggingFaceTokenizer library) {
        this.library = library;
    }

    /// @throws LanguageModelException where the file is no tokenizer that the library reads
    static NearEncoder open(Path file) {
        try {
            return new NearEncoder(HuggingFaceTokenizer.newInstance(file, WHOLE_TEXTS));
        } catch (EngineException | LinkageError e) {
            throw NativeLibraries.unloadable(e);
        } catch (IOException | RuntimeException e) {
            throw new LanguageModelException(refusal(file, firstLine(e)), e);
        }
    }

    /// What to say of a file that the library does not read.
    static String refusal(Path file, String reason) {
        return "%s is refused by the tokenizer library: %s. Maybe it was cut off or is of a newer version."
                .formatted(file, reason);
    }

    private static String firstLine(Throwable e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    @Override
    public int[] ids(String text, Specials specials) {
        return narrow(encoding(text, specials).getIds());
    }

    @Override
    public PlacedTokens placed(String text) {
        return PlacedTokens.of(text, encoding(text, Specials.OMITTED));
    }

    private Encoding encoding(String text, Specials specials) {
        refuseLong(text);
        try {
            return library.encode(text, specials == Specials.ADDED, false);
        } catch (RuntimeException e) {
            throw new GenerationException(
                    "The text is refused by the tokenizer library: %s. Maybe the model's tokenizer.json is damaged."
                            .formatted(firstLine(e)),
                    e);
        }
    }

    /// Refuses what no model reads and what the library would chew on beyond interruption.
    static void refuseLong(String text) {
        if (text.length() > LONGEST) {
            throw new GenerationException(
                    "A text of %,d characters is longer than the %,d that are turned into tokens. Maybe cut it."
                            .formatted(text.length(), LONGEST));
        }
    }

    private static int[] narrow(long[] ids) {
        int[] narrow = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            narrow[i] = Math.toIntExact(ids[i]);
        }
        return narrow;
    }

    @Override
    public void close() {
        library.close();
    }
}
