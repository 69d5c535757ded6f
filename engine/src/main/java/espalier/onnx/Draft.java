package espalier.onnx;

import espalier.onnx.Passage.Origin;
import espalier.thought.GenerationException;
import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// One request that is being answered: the thoughts that are written after one chain.
///
/// A thought is complete with the token that ends its line or the text. That token is run as well:
/// it gives the thought's value, its key-values and whether the text ends next. A strand that is
/// still growing at its longest length is given up, unless there would be no thought at all without
/// it.
final class Draft {

    private static final Comparator<Thought> MOST_PROBABLE_FIRST =
            Comparator.comparingDouble(Thought::logProbability)
                    .reversed()
                    .thenComparing(Thought::text);

    private final Decoder decoder;
    private final OnnxTokenizer tokenizer;
    private final Prefix prefix;
    private final Drawing drawing;
    private final int longest;
    private List<Strand> strands;
    private int length;

    /// @param prefix the chain, which [Decoder#read] has just returned
    /// @param row the row of the decoder's batch that it is to take
    Draft(
            Decoder decoder,
            OnnxTokenizer tokenizer,
            Prefix prefix,
            GenerationRequest request,
            SamplingSettings sampling,
            int row) {
        this.decoder = decoder;
        this.tokenizer = tokenizer;
        this.prefix = prefix;
        drawing = Drawing.of(request, sampling, decoder.vocabulary());
        int room = decoder.config().context() - prefix.length();
        if (room == 0) {
            throw new GenerationException(
                    ("The chain fills all %,d tokens that the model reads. "
                                    + "Maybe an earlier thought can be expanded instead.")
                            .formatted(decoder.config().context()));
        }
        longest = Math.min(sampling.maximumTokens(), room);
        TokenDistribution next = decoder.load(prefix, row);
        int[] draws = IntStream.range(0, request.count()).toArray();
        int[] last = prefix.passage().ids();
        strands =
                endsAfter(last[last.length - 1], next)
                        ? List.of()
                        : List.of(Strand.empty(draws, next, row));
    }

    private boolean endsAfter(int id, TokenDistribution next) {
        Vocabulary vocabulary = decoder.vocabulary();
        return vocabulary.endsText(id)
                || vocabulary.endsText(next.mostProbable(vocabulary.penalty(1)));
    }

    /// Draws one more token for every growing strand, and returns those that it is to be run for.
    List<Strand> advance() {
        if (length == longest) {
            return List.of();
        }
        strands = drawing.advance(strands);
        List<Strand> growing = strands.stream().filter(Strand::growing).toList();
        length++;
        return growing;
    }

    /// The last tokens of these strands, which [#advance] returned, have been run.
    void hear(List<Strand> grown, Batch batch) {
        for (Strand strand : grown) {
            strand.hear(TokenDistribution.of(batch.logits(strand.row(), 0)));
            int id = strand.lastToken();
            if (decoder.vocabulary().endsLine(id) || decoder.vocabulary().endsText(id)) {
                complete(strand, batch);
            }
        }
        if (length == longest && strands.stream().allMatch(Strand::growing)) {
            grown.forEach(strand -> complete(strand, batch));
        }
    }

    private void complete(Strand strand, Batch batch) {
        Passage passage = new Passage(strand.ids(), Origin.SAMPLED);
        double logProbability = sum(strand.logProbabilities());
        strand.complete(
                decoder.keep(prefix, passage, strand.next(), logProbability, batch, strand.row()));
    }

    private static double sum(double[] logProbabilities) {
        double sum = 0;
        for (double logProbability : logProbabilities) {
            sum += logProbability;
        }
        return sum;
    }

    /// The complete thoughts, the most probable first; spellings of one text are one thought.
    List<Thought> thoughts() {
        Map<String, Thought> byText = new TreeMap<>();
        for (Strand strand : strands) {
            if (!strand.growing()) {
                Thought thought = thought(strand);
                byText.merge(thought.text(), thought, Draft::merged);
            }
        }
        return byText.values().stream().sorted(MOST_PROBABLE_FIRST).toList();
    }

    private Thought thought(Strand strand) {
        List<TokenProbability> tokens = new ArrayList<>();
        for (int i = 0; i < strand.length(); i++) {
            int id = strand.ids()[i];
            tokens.add(new TokenProbability(id, tokenizer.token(id), strand.logProbabilities()[i]));
        }
        String text = tokenizer.decode(strand.ids());
        int lineEnd = text.indexOf('\n');
        return new Thought(
                lineEnd < 0 ? text : text.substring(0, lineEnd),
                tokens,
                sum(strand.logProbabilities()),
                strand.draws().length,
                endsAfter(strand.lastToken(), strand.next()));
    }

    /// One thought of two spellings: the tokens of the likelier, the probability of both.
    private static Thought merged(Thought one, Thought other) {
        Thought likelier = one.logProbability() >= other.logProbability() ? one : other;
        double less = Math.min(one.logProbability(), other.logProbability());
        double sum =
                likelier.logProbability() + Math.log1p(Math.exp(less - likelier.logProbability()));
        return new Thought(
                likelier.text(),
                likelier.tokens(),
                Math.min(0, sum),
                one.draws() + other.draws(),
                likelier.ends());
    }
}
