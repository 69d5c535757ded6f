package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.GenerationException;
import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.ThoughtGenerator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Proposes legal thoughts of the problem's family uniformly at random: the generator of blind
/// search, without a model. Draws without replacement, whatever the sampling settings say.
public final class LegalMoves implements ThoughtGenerator {

    @Override
    public List<List<Thought>> generate(
            List<GenerationRequest> requests, SamplingSettings sampling) {
        return requests.stream().map(LegalMoves::drawn).toList();
    }

    @Override
    public long tokens() {
        return 0;
    }

    private static List<Thought> drawn(GenerationRequest request) {
        ProblemFamily family = ProblemFamilies.named(request.chain().problem().family());
        List<String> legal = new ArrayList<>(family.legalThoughts(request.chain()));
        if (legal.isEmpty() && nothingToDraw(family, request.chain())) {
            throw new GenerationException(
                    "Blind search needs a family whose legal thoughts can be listed, and those of \"%s\" cannot. Maybe choose a model."
                            .formatted(family.title()));
        }
        double logProbability = -Math.log(legal.size());
        int count = Math.min(request.count(), legal.size());
        SplittableRandom random = new SplittableRandom(request.seed());
        List<Thought> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // Fisher and Yates's shuffle, as far as it is needed.
            String text = legal.set(random.nextInt(i, legal.size()), legal.get(i));
            drawn.add(
                    new Thought(
                            text,
                            List.of(),
                            logProbability,
                            1,
                            ends(family, request.chain(), text)));
        }
        return List.copyOf(drawn);
    }

    /// Whether the family lists no thoughts at all, not even after the problem itself.
    private static boolean nothingToDraw(ProblemFamily family, Chain chain) {
        return family.legalThoughts(new Chain(chain.problem(), List.of())).isEmpty();
    }

    private static boolean ends(ProblemFamily family, Chain chain, String text) {
        return family.checker().check(chain.then(Thought.written(text))).terminal();
    }
}
