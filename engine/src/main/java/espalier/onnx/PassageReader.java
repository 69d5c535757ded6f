package espalier.onnx;

import espalier.language.Piece;
import espalier.onnx.Passage.Origin;
import espalier.thought.TokenProbability;
import espalier.thought.UnreadableException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Turns the pieces of a text into the tokens that the model reads. A piece that this model sampled
/// keeps its tokens; any other is encoded from its text.
final class PassageReader {

    private static final int REMEMBERED = 1000;
    private static final int WORDS_NAMED = 3;

    /// A word, a number or fraction, or a sign.
    private static final Pattern WORD =
            Pattern.compile(
                    "[\\p{L}\\p{M}'-]*[\\p{L}\\p{M}'][\\p{L}\\p{M}'-]*|-?\\d+(?:[./]\\d+)?|[^\\p{L}\\p{M}\\s]");

    private final OnnxTokenizer tokenizer;
    private final ThoughtTokens vocabulary;
    private final Map<String, Passage> beginnings = remembering();
    private final Map<String, Passage> written = remembering();

    PassageReader(OnnxTokenizer tokenizer, ThoughtTokens vocabulary) {
        this.tokenizer = tokenizer;
        this.vocabulary = vocabulary;
    }

    private static Map<String, Passage> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Passage> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /// The passages of a text, one for each piece.
    List<Passage> passages(List<Piece> pieces) {
        List<Passage> passages = new ArrayList<>();
        for (Piece piece : pieces) {
            if (sampledHere(piece)) {
                int[] ids = piece.tokens().stream().mapToInt(TokenProbability::id).toArray();
                passages.add(
                        new Passage(ids, passages.isEmpty() ? Origin.WRITTEN : Origin.SAMPLED));
            } else if (passages.isEmpty() && piece.opening() == Piece.Opening.PRESCRIBED) {
                passages.add(beginnings.computeIfAbsent(piece.text(), this::beginning));
            } else {
                passages.add(written.computeIfAbsent(piece.text(), this::continued));
            }
        }
        return passages;
    }

    private Passage beginning(String text) {
        int[] ids = tokenizer.encodeBeginning(text);
        int length = ids.length;
        while (length > 0 && vocabulary.endsText(ids[length - 1])) {
            length--;
        }
        return passage(text, Arrays.copyOf(ids, length));
    }

    private Passage continued(String text) {
        return passage(text, tokenizer.encode(text));
    }

    private Passage passage(String text, int[] ids) {
        if (ids.length == 0) {
            throw new UnreadableException(
                    "\"%s\" gives no tokens. Maybe the tokenizer does not know its script."
                            .formatted(text.strip()));
        }
        if (unknown(ids)) {
            throw new UnreadableException(
                    "The model's vocabulary does not have %s. Maybe use other words, as in the examples, or a larger model."
                            .formatted(unknownWords(text)));
        }
        return new Passage(ids, Origin.WRITTEN);
    }

    private boolean unknown(int[] ids) {
        var unknown = tokenizer.table().unknown();
        return unknown.isPresent() && IntStream.of(ids).anyMatch(id -> id == unknown.getAsInt());
    }

    /// Which parts of a text the vocabulary lacks, the first few of them: the words and signs that
    /// unknown tokens lie in.
    private String unknownWords(String text) {
        PlacedTokens placed = tokenizer.encodePlaced(text);
        int unknown = tokenizer.table().unknown().orElse(-1);
        BitSet lacking = new BitSet();
        for (int i = 0; i < placed.ids().length; i++) {
            if (placed.ids()[i] == unknown) {
                lacking.set(i == 0 ? 0 : placed.ends()[i - 1], placed.ends()[i]);
            }
        }
        var words =
                WORD.matcher(text)
                        .results()
                        .filter(word -> {
                            int first = lacking.nextSetBit(word.start());
                            return first >= 0 && first < word.end();
                        })
                        .map(MatchResult::group)
                        .distinct()
                        .toList();
        var named = words.stream().limit(WORDS_NAMED).map("\"%s\""::formatted).toList();
        return named.isEmpty()
                ? "all that \"%s\" needs".formatted(text.strip())
                : String.join(", ", named) + (words.size() > named.size() ? " and others" : "");
    }

    /// A recording may hold thoughts that another model sampled: their tokens say something else
    /// here.
    private boolean sampledHere(Piece piece) {
        return !piece.tokens().isEmpty()
                && piece.tokens().stream()
                        .allMatch(t -> t.id() >= 0 && tokenizer.token(t.id()).equals(t.text()));
    }
}
