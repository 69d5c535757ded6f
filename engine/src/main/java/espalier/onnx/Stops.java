package espalier.onnx;

import java.util.Arrays;
import java.util.List;

/// What a completion may be made of, and where it stops.
///
/// With stops it is a thought: never empty, of ordinary tokens. Without, it is whatever the model
/// says, until it ends its text.
final class Stops {

    private static final List<String> LINE_END = List.of("\n");

    private final List<String> strings;
    private final ThoughtTokens vocabulary;
    private final OnnxTokenizer tokenizer;
    private final int longest;

    Stops(List<String> strings, ThoughtTokens vocabulary, OnnxTokenizer tokenizer) {
        this.strings = strings;
        this.vocabulary = vocabulary;
        this.tokenizer = tokenizer;
        longest = strings.stream().mapToInt(String::length).max().orElse(0);
    }

    /// Whether a completion may as well be cut off, and even be empty.
    boolean free() {
        return strings.isEmpty();
    }

    /// What is added to the logits of a token: 0 where it may be drawn, else minus infinity.
    ///
    /// @param position the token's place in the completion, from 0
    float[] penalty(int position) {
        return free() ? vocabulary.none() : vocabulary.penalty(position);
    }

    /// Whether the text of these tokens, of which the last is new, holds a stop.
    boolean reached(int[] ids) {
        if (strings.equals(LINE_END)) {
            return vocabulary.endsLine(ids[ids.length - 1]);
        }
        // A token has at least one byte, and a character at most four.
        int first = Math.max(0, ids.length - 4 * longest);
        String tail = tokenizer.decode(Arrays.copyOfRange(ids, first, ids.length));
        return strings.stream().anyMatch(tail::contains);
    }

    boolean endsText(int id) {
        return vocabulary.endsText(id);
    }

    /// A completion's text up to the first stop.
    String cut(String text) {
        int end = text.length();
        for (String stop : strings) {
            int at = text.indexOf(stop);
            end = at < 0 ? end : Math.min(end, at);
        }
        return text.substring(0, end);
    }
}
