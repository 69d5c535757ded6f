package espalier.onnx;

import espalier.onnx.Passage.Origin;
import espalier.thought.Chain;
import espalier.thought.GenerationException;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Turns a chain into the tokens that the model reads: the statement and each thought on a line of
/// its own. A thought that this model sampled keeps its tokens; any other is encoded from its text.
final class PassageReader {

    private static final int REMEMBERED = 1000;
    private static final int WORDS_NAMED = 3;

    /// A word with the blank before it, or a sign.
    private static final Pattern WORD = Pattern.compile(" ?[\\p{L}\\p{M}'-]+|[^\\p{L}\\p{M}\\s]");

    private final OnnxTokenizer tokenizer;
    private final Vocabulary vocabulary;
    private final Map<String, Passage> statements = remembering();
    private final Map<String, Passage> written = remembering();

    PassageReader(OnnxTokenizer tokenizer, Vocabulary vocabulary) {
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

    /// The passages of a chain, the statement's first.
    List<Passage> passages(Chain chain) {
        List<Passage> passages = new ArrayList<>();
        passages.add(statements.computeIfAbsent(chain.problem().statement(), this::statement));
        for (Thought thought : chain.thoughts()) {
            passages.add(
                    sampledHere(thought)
                            ? new Passage(
                                    thought.tokens().stream()
                                            .mapToInt(TokenProbability::id)
                                            .toArray(),
                                    Origin.SAMPLED)
                            : written.computeIfAbsent(thought.text(), this::line));
        }
        return passages;
    }

    private Passage statement(String text) {
        int[] ids = tokenizer.encodeBeginning(text + "\n");
        int length = ids.length;
        while (length > 0 && vocabulary.endsText(ids[length - 1])) {
            length--;
        }
        return passage(text, Arrays.copyOf(ids, length));
    }

    private Passage line(String text) {
        return passage(text, tokenizer.encode(text + "\n"));
    }

    private Passage passage(String text, int[] ids) {
        if (ids.length == 0) {
            throw new GenerationException(
                    "\"%s\" gives no tokens. Maybe the tokenizer does not know its script."
                            .formatted(text));
        }
        if (unknown(ids)) {
            throw new GenerationException(
                    "The model's vocabulary does not have %s. Maybe use other words, as in the examples, or a larger model."
                            .formatted(unknownWords(text)));
        }
        return new Passage(ids, Origin.WRITTEN);
    }

    private boolean unknown(int[] ids) {
        var unknown = tokenizer.table().unknown();
        return unknown.isPresent() && IntStream.of(ids).anyMatch(id -> id == unknown.getAsInt());
    }

    /// Which parts of a text the vocabulary lacks, the first few of them.
    private String unknownWords(String text) {
        var words =
                WORD.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> unknown(tokenizer.encode(word)))
                        .map(String::strip)
                        .distinct()
                        .toList();
        var named = words.stream().limit(WORDS_NAMED).map("\"%s\""::formatted).toList();
        return named.isEmpty()
                ? "all that \"%s\" needs".formatted(text)
                : String.join(", ", named) + (words.size() > named.size() ? " and others" : "");
    }

    /// A recording may hold thoughts that another model sampled: their tokens say something else
    /// here.
    private boolean sampledHere(Thought thought) {
        return !thought.tokens().isEmpty()
                && thought.tokens().stream()
                        .allMatch(t -> t.id() >= 0 && tokenizer.token(t.id()).equals(t.text()));
    }
}
