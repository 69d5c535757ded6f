package espalier.onnx;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.language.SteppedText;
import espalier.onnx.StepLayout.Beginning;
import espalier.thought.GenerationException;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Turns problems and their steps into a reward model's tokens. Where a score is read is noted
/// while the text is written; nothing is searched for among the tokens.
final class StepEncoder {

    private final OnnxTokenizer tokenizer;
    private final StepLayout layout;
    private final int[] beginning;

    /// @param tokenizerConfig what tokenizer_config.json says; missing where there is none
    StepEncoder(OnnxTokenizer tokenizer, JsonNode tokenizerConfig, StepLayout layout) {
        this.tokenizer = tokenizer;
        this.layout = layout;
        beginning = beginning(tokenizer, tokenizerConfig, layout.beginning());
    }

    private static int[] beginning(
            OnnxTokenizer tokenizer, JsonNode tokenizerConfig, Beginning wanted) {
        if (wanted == Beginning.NONE) {
            return new int[0];
        }
        int[] prescribed = prescribed(tokenizer);
        JsonNode token = tokenizerConfig.path("bos_token");
        String name = token.isTextual() ? token.asText() : token.path("content").asText();
        if (wanted == Beginning.PRESCRIBED || prescribed.length > 0 || name.isEmpty()) {
            return prescribed;
        }
        int[] named = tokenizer.encode(name);
        return named.length == 1 ? named : prescribed;
    }

    /// The tokens that the tokenizer puts before any text.
    private static int[] prescribed(OnnxTokenizer tokenizer) {
        int[] plain = tokenizer.encode("1");
        int[] opened = tokenizer.encodeBeginning("1");
        int before = 0;
        while (before < opened.length - plain.length
                && !Arrays.equals(
                        plain, Arrays.copyOfRange(opened, before, before + plain.length))) {
            before++;
        }
        return Arrays.copyOf(opened, before);
    }

    /// @throws GenerationException where the tokenizer does not know what the text says
    MarkedTokens encode(SteppedText text) {
        IntStream.Builder ids = IntStream.builder();
        IntStream.Builder marks = IntStream.builder();
        IntStream.of(beginning).forEach(ids::add);
        int count = beginning.length;
        for (MarkedText piece : layout.pieces(text)) {
            PlacedTokens tokens = tokenizer.encodePlaced(piece.text());
            refuseUnknown(piece.text(), tokens.ids());
            IntStream.of(tokens.ids()).forEach(ids::add);
            for (int mark : piece.marks()) {
                marks.add(count + tokens.lastUpTo(mark));
            }
            count += tokens.ids().length;
        }
        MarkedTokens encoded = new MarkedTokens(ids.build().toArray(), marks.build().toArray());
        if (IntStream.of(encoded.marks()).anyMatch(mark -> mark < 0)) {
            throw new GenerationException(
                    "\"%s\" gives no tokens. Maybe the tokenizer does not know its script."
                            .formatted(text.problem()));
        }
        return encoded;
    }

    private void refuseUnknown(String text, int[] ids) {
        var unknown = tokenizer.table().unknown();
        if (unknown.isPresent() && IntStream.of(ids).anyMatch(id -> id == unknown.getAsInt())) {
            throw new GenerationException(
                    "The reward model's vocabulary does not have all of \"%s\". Maybe use other words, or another reward model."
                            .formatted(text.strip()));
        }
    }
}
