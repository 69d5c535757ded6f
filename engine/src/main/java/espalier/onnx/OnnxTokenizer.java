package espalier.onnx;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;

import espalier.language.LanguageModelException;
import espalier.language.Tokenizer;
import espalier.thought.GenerationException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A Hugging Face tokenizer: text to tokens by DJL's native library, tokens to text by
/// [TokenTable].
final class OnnxTokenizer implements Tokenizer, Opening.Closing {

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

    private final Optional<HuggingFaceTokenizer> library;
    private final TokenTable table;
    private final Optional<Integer> beginning;

    private OnnxTokenizer(
            Optional<HuggingFaceTokenizer> library, TokenTable table, Optional<Integer> beginning) {
        this.library = library;
        this.table = table;
        this.beginning = beginning;
    }

    /// Opens the tokenizer of a model; where it has none, tokens have their numbers for names.
    ///
    /// @param vocabulary tokens that the model knows
    /// @throws LanguageModelException where its file is no tokenizer that the library reads
    static OnnxTokenizer open(ModelFolder folder, int vocabulary) {
        return folder.tokenizer()
                .map(file -> open(file, folder.config().beginning()))
                .orElseGet(() ->
                        new OnnxTokenizer(
                                Optional.empty(),
                                TokenTable.numbers(vocabulary),
                                Optional.empty()));
    }

    private static OnnxTokenizer open(Path file, Optional<Integer> beginning) {
        TokenTable table = TokenTable.read(file);
        try {
            return new OnnxTokenizer(
                    Optional.of(HuggingFaceTokenizer.newInstance(file, WHOLE_TEXTS)),
                    table,
                    beginning);
        } catch (EngineException | LinkageError e) {
            throw NativeLibraries.unloadable(e);
        } catch (IOException | RuntimeException e) {
            throw new LanguageModelException(
                    ("%s is refused by the tokenizer library: %s. "
                                    + "Maybe it was cut off or is of a newer version.")
                            .formatted(file, firstLine(e)),
                    e);
        }
    }

    private static String firstLine(Throwable e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    TokenTable table() {
        return table;
    }

    @Override
    public int[] encodeBeginning(String text) {
        int[] ids = narrow(library().encode(text, true, false).getIds());
        if (beginning.isEmpty() || (ids.length > 0 && ids[0] == beginning.get())) {
            return ids;
        }
        return IntStream.concat(IntStream.of(beginning.get()), IntStream.of(ids)).toArray();
    }

    @Override
    public int[] encode(String text) {
        return narrow(library().encode(text, false, false).getIds());
    }

    /// The tokens of a text that goes on from another, and where in it each ends.
    PlacedTokens encodePlaced(String text) {
        return PlacedTokens.of(text, library().encode(text, false, false));
    }

    private HuggingFaceTokenizer library() {
        return library.orElseThrow(() ->
                new GenerationException(
                        "The model has no tokenizer.json, so it reads numbers of tokens only."
                                + " Maybe another copy of the model has one."));
    }

    private static int[] narrow(long[] ids) {
        int[] narrow = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            narrow[i] = Math.toIntExact(ids[i]);
        }
        return narrow;
    }

    @Override
    public String decode(int[] ids) {
        return table.text(ids);
    }

    @Override
    public String token(int id) {
        return table.text(id);
    }

    @Override
    public void close() {
        library.ifPresent(HuggingFaceTokenizer::close);
    }
}
