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

/// Turns a chain into the tokens that the model reads: the statement and each thought on a line of
/// its own. A thought that this model sampled keeps its tokens; any other is encoded from its text.
final class PassageReader {

    private static final int REMEMBERED = 1000;

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

    private static Passage passage(String text, int[] ids) {
        if (ids.length == 0) {
            throw new GenerationException(
                    "\"%s\" gives no tokens. Maybe the tokenizer does not know its script."
                            .formatted(text));
        }
        return new Passage(ids, Origin.WRITTEN);
    }

    /// A recording may hold thoughts that another model sampled: their tokens say something else
    /// here.
    private boolean sampledHere(Thought thought) {
        return !thought.tokens().isEmpty()
                && thought.tokens().stream()
                        .allMatch(t -> t.id() >= 0 && tokenizer.token(t.id()).equals(t.text()));
    }
}
