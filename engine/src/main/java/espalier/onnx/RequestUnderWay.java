package espalier.onnx;

import espalier.language.Completion;
import espalier.language.Completion.Ending;
import espalier.language.CompletionRequest;
import espalier.onnx.Passage.Origin;
import espalier.thought.GenerationException;
import espalier.thought.SamplingSettings;
import espalier.thought.TokenProbability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One request that is being answered: the completions of one text.
///
/// A completion is whole with the token that brings a stop or ends the text. That token is run as
/// well: it gives the completion's value, its key-values and whether the text ends next. Where
/// there are stops, a strand that is still growing at its longest length is given up, unless there
/// would be no completion at all without it.
final class RequestUnderWay {

    private final Decoder decoder;
    private final OnnxTokenizer tokenizer;
    private final Prefix prefix;
    private final Stops stops;
    private final Drawing drawing;
    private final int longest;
    private List<Strand> strands;
    private int length;

    /// @param prefix the text, which [Decoder#read] has just returned
    /// @param row the row of the decoder's batch that it is to take
    RequestUnderWay(
            Decoder decoder,
            OnnxTokenizer tokenizer,
            Prefix prefix,
            CompletionRequest request,
            SamplingSettings sampling,
            int row) {
        this.decoder = decoder;
        this.tokenizer = tokenizer;
        this.prefix = prefix;
        stops = new Stops(request.stops(), decoder.vocabulary(), tokenizer);
        drawing = Drawing.of(request, sampling, stops, ids(prefix));
        int room = decoder.config().context() - prefix.length();
        if (room == 0) {
            throw new GenerationException(
                    ("The text fills all %,d tokens that the model reads. "
                                    + "Maybe an earlier thought can be expanded instead.")
                            .formatted(decoder.config().context()));
        }
        longest = Math.min(sampling.maximumTokens(), room);
        TokenDistribution next = decoder.load(prefix, row);
        int[] draws = IntStream.range(0, request.count()).toArray();
        int[] last = prefix.passage().ids();
        strands =
                !stops.free() && endsAfter(last[last.length - 1], next)
                        ? List.of()
                        : List.of(Strand.empty(draws, next, row));
    }

    /// All tokens of a text, in any order.
    private static int[] ids(Prefix prefix) {
        return prefix.upwards().stream()
                .flatMapToInt(part -> IntStream.of(part.passage().ids()))
                .toArray();
    }

    private boolean endsAfter(int id, TokenDistribution next) {
        return stops.endsText(id) || stops.endsText(next.mostProbable(stops.penalty(1)));
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
    void hear(List<Strand> grown, TokenRows batch) {
        for (Strand strand : grown) {
            strand.hear(TokenDistribution.of(batch.logits(strand.row(), 0)));
            if (stops.endsText(strand.lastToken()) || stops.reached(strand.ids())) {
                complete(strand, batch);
            }
        }
        if (length == longest && (stops.free() || strands.stream().allMatch(Strand::growing))) {
            grown.stream().filter(Strand::growing).forEach(strand -> complete(strand, batch));
        }
    }

    private void complete(Strand strand, TokenRows batch) {
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

    /// The whole completions.
    List<Completion> completions() {
        return strands.stream().filter(strand -> !strand.growing()).map(this::completion).toList();
    }

    private Completion completion(Strand strand) {
        List<TokenProbability> tokens = new ArrayList<>();
        for (int i = 0; i < strand.length(); i++) {
            int id = strand.ids()[i];
            tokens.add(
                    new TokenProbability(
                            id,
                            tokenizer.token(id),
                            strand.logProbabilities()[i],
                            strand.likely()[i].besides(id, tokenizer)));
        }
        return new Completion(
                stops.cut(tokenizer.decode(strand.ids())),
                tokens,
                sum(strand.logProbabilities()),
                strand.draws().length,
                ending(strand),
                endsAfter(strand.lastToken(), strand.next()));
    }

    private Ending ending(Strand strand) {
        if (stops.endsText(strand.lastToken())) {
            return Ending.TEXT_END;
        }
        return stops.reached(strand.ids()) ? Ending.STOP : Ending.LENGTH;
    }
}
