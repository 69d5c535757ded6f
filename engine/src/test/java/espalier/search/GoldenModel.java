package espalier.search;

import espalier.problem.LegalMoves;
import espalier.problem.ProblemFamilies;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.Thought;
import espalier.thought.ThoughtEvaluator;
import espalier.thought.ThoughtGenerator;

import java.util.ArrayList;
import java.util.List;

/// Legal moves with priors that fall from thought to thought, and values that are a function of the
/// text: the same on every machine, without a model.
final class GoldenModel implements ThoughtGenerator, ThoughtEvaluator {

    private static final SamplingSettings SAMPLING =
            new SamplingSettings(1, 64, Replacement.WITHOUT);

    private final LegalMoves moves = new LegalMoves();
    private long tokens;

    static SearchRoles roles() {
        var model = new GoldenModel();
        return new SearchRoles(model, model, ProblemFamilies.checker());
    }

    @Override
    public List<List<Thought>> generate(
            List<GenerationRequest> requests, SamplingSettings sampling) {
        return requests.stream()
                .map(request ->
                        sampling.replacement() == Replacement.WITH
                                ? inPairs(request)
                                : thoughts(request, request.count(), 1))
                .toList();
    }

    /// Independent draws, of which two each give the same thought.
    private List<Thought> inPairs(GenerationRequest request) {
        return thoughts(request, (request.count() + 1) / 2, Math.min(2, request.count()));
    }

    private List<Thought> thoughts(GenerationRequest request, int count, int draws) {
        var asked = new GenerationRequest(request.chain(), count, request.seed());
        var thoughts = new ArrayList<Thought>();
        for (Thought move : moves.generate(List.of(asked), SAMPLING).getFirst()) {
            double logProbability = -0.5 * (thoughts.size() + 1);
            thoughts.add(new Thought(move.text(), List.of(), logProbability, draws, move.ends()));
            tokens += move.text().length();
        }
        return thoughts;
    }

    @Override
    public long tokens() {
        return tokens;
    }

    @Override
    public List<Evaluation> evaluate(List<Chain> chains) {
        return chains.stream().map(GoldenModel::evaluation).toList();
    }

    private static Evaluation evaluation(Chain chain) {
        int hash = String.join("/", chain.lines()).hashCode();
        return new Evaluation(Math.floorMod(hash, 1000) / 1000.0, "golden");
    }

    @Override
    public void cancel() {
        // Nothing here takes long.
    }
}
