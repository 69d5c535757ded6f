package espalier.prompting;

import espalier.language.Completion;
import espalier.language.CompletionRequest;
import espalier.language.LanguageModel;
import espalier.thought.CacheUse;
import espalier.thought.Chain;
import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.ThoughtGenerator;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Proposes thoughts as the lines with which a model goes on from the chain, with no words around
/// it: for models that were trained to think so. None where the chain has grown too long for the
/// model.
///
/// Temperature 0 with replacement gives the greedy thought alone; without replacement it gives the
/// most probable ones by a beam search.
public final class PlainGenerator implements ThoughtGenerator {

    private static final List<String> LINE_END = List.of("\n");

    private final LanguageModel model;
    private final ChainModel asked;

    /// @param model stays the caller's to close
    public PlainGenerator(LanguageModel model) {
        this.model = model;
        asked = new ChainModel(model);
    }

    @Override
    public List<List<Thought>> generate(
            List<GenerationRequest> requests, SamplingSettings sampling) {
        List<CompletionRequest> wishes =
                requests.stream()
                        .map(request ->
                                new CompletionRequest(
                                        ChainText.pieces(request.chain()),
                                        request.count(),
                                        request.seed(),
                                        LINE_END))
                        .toList();
        return asked
                .complete(
                        requests.stream().map(GenerationRequest::chain).toList(), wishes, sampling)
                .stream()
                .map(PlainGenerator::thoughts)
                .toList();
    }

    private static List<Thought> thoughts(List<Completion> completions) {
        return DistinctThoughts.of(completions.stream().map(PlainGenerator::thought).toList());
    }

    private static Thought thought(Completion completion) {
        return new Thought(
                completion.text(),
                completion.tokens(),
                completion.logProbability(),
                completion.draws(),
                completion.ends());
    }

    @Override
    public List<OptionalDouble> logProbabilities(List<Chain> chains) {
        return asked.logProbabilities(chains, chains.stream().map(ChainText::pieces).toList());
    }

    @Override
    public long tokens() {
        return model.workload().tokens();
    }

    @Override
    public void cancel() {
        model.cancel();
    }

    @Override
    public void keep(List<Chain> chains) {
        model.keep(chains.stream().map(ChainText::pieces).toList());
    }

    @Override
    public Optional<String> unreadable(Chain chain) {
        return model.unreadable(ChainText.pieces(chain));
    }

    @Override
    public Optional<CacheUse> cacheUse(Chain chain) {
        return model.cacheUse(ChainText.pieces(chain));
    }
}
