package espalier.onnx;

import espalier.language.Tokenizer;
import espalier.thought.GenerationException;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/// A Hugging Face tokenizer: text to tokens by DJL's native library, in a process of its own where
/// its file could end this one; tokens to text by [TokenTable].
final class OnnxTokenizer implements Tokenizer, Opening.Closing {

    private final Optional<TextEncoder> library;
    private final TokenTable table;
    private final Optional<Integer> beginning;

    private OnnxTokenizer(
            Optional<TextEncoder> library, TokenTable table, Optional<Integer> beginning) {
        this.library = library;
        this.table = table;
        this.beginning = beginning;
    }

    /// Opens the tokenizer of a model; where it has none, tokens have their numbers for names.
    ///
    /// @param vocabulary tokens that the model knows
    /// @throws espalier.language.LanguageModelException where its file is no tokenizer that the
    ///   library reads
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
        TextEncoder library =
                table.shape().harmless()
                        ? NearEncoder.open(file)
                        : FarEncoder.open(file, table.shape());
        return new OnnxTokenizer(Optional.of(library), table, beginning);
    }

    TokenTable table() {
        return table;
    }

    @Override
    public int[] encodeBeginning(String text) {
        int[] ids = library().ids(text, TextEncoder.Specials.ADDED);
        if (beginning.isEmpty() || (ids.length > 0 && ids[0] == beginning.get())) {
            return ids;
        }
        return IntStream.concat(IntStream.of(beginning.get()), IntStream.of(ids)).toArray();
    }

    @Override
    public int[] encode(String text) {
        return library().ids(text, TextEncoder.Specials.OMITTED);
    }

    /// The tokens of a text that goes on from another, and where in it each ends.
    PlacedTokens encodePlaced(String text) {
        return library().placed(text);
    }

    private TextEncoder library() {
        return library.orElseThrow(() ->
                new GenerationException(
                        "The model has no tokenizer.json, so it reads numbers of tokens only."
                                + " Maybe another copy of the model has one."));
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
        library.ifPresent(TextEncoder::close);
    }
}
