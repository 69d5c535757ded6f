package espalier.onnx;

import espalier.language.LanguageModelException;
import espalier.thought.GenerationException;

import java.nio.file.Path;

/// A tokenizer in the [TokenizerProcess]: whatever its file makes the native library do, this
/// program goes on.
final class FarEncoder implements TextEncoder {

    private final Path file;
    private final TokenizerShape shape;
    private final TokenizerProcess process;

    private FarEncoder(Path file, TokenizerShape shape, TokenizerProcess process) {
        this.file = file;
        this.shape = shape;
        this.process = process;
    }

    /// @throws LanguageModelException where the file is no tokenizer that the library reads
    static FarEncoder open(Path file, TokenizerShape shape) {
        var encoder =
                new FarEncoder(file.toAbsolutePath(), shape, TokenizerProcess.ofThisProgram());
        switch (encoder.process.open(encoder.file)) {
            case TokenizerProcess.Reply.Refused(var sentence) ->
                    throw new LanguageModelException(sentence);
            case TokenizerProcess.Reply.Ended(var how) ->
                    throw new LanguageModelException(encoder.blame(how));
            case TokenizerProcess.Reply.Tokens _ -> {}
        }
        return encoder;
    }

    @Override
    public int[] ids(String text, Specials specials) {
        return answer(text, specials).ids();
    }

    @Override
    public PlacedTokens placed(String text) {
        return answer(text, Specials.OMITTED);
    }

    private PlacedTokens answer(String text, Specials specials) {
        NearEncoder.refuseLong(text);
        return switch (process.encode(file, text, specials)) {
            case TokenizerProcess.Reply.Tokens(var tokens) -> tokens;
            case TokenizerProcess.Reply.Refused(var sentence) ->
                    throw new GenerationException(sentence);
            case TokenizerProcess.Reply.Ended(var how) -> throw new GenerationException(blame(how));
        };
    }

    private String blame(TokenizerProcess.End how) {
        return switch (how) {
            case DIED ->
                    "%s made the tokenizer library end. Maybe %s.".formatted(file, shape.suspect());
            case TOO_LONG ->
                    "%s takes the tokenizer library too long. Maybe %s."
                            .formatted(file, shape.suspect());
            case INTERRUPTED ->
                    "The process that reads %s was interrupted. Maybe try again.".formatted(file);
            case NOT_STARTED ->
                    "%s is read in a process of its own, which could not be started. Maybe there are too many processes, or too little memory."
                            .formatted(file);
        };
    }

    @Override
    public void close() {
        process.close(file);
    }
}
