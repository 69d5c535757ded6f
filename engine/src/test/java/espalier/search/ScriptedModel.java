package espalier.search;

import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.GenerationException;
import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.ThoughtChecker;
import espalier.thought.ThoughtEvaluator;
import espalier.thought.ThoughtGenerator;
import espalier.thought.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A generator, evaluator and checker without a model, each a function of what it is asked: some
/// thoughts are wrong, chains end at level 4, a few of them right.
public final class ScriptedModel implements ThoughtGenerator, ThoughtEvaluator, ThoughtChecker {

    private static final int LAST_LEVEL = 4;

    private long tokens;
    private int failures;

    /// The roles of a search, all three played by one model.
    public static SearchRoles roles() {
        var model = new ScriptedModel();
        return new SearchRoles(model, model, model);
    }

    /// Makes the next calls of the generator fail.
    public void failNext(int calls) {
        failures = calls;
    }

    @Override
    public List<List<Thought>> generate(
            List<GenerationRequest> requests, SamplingSettings sampling) {
        if (failures > 0) {
            failures--;
            throw new GenerationException("The model broke. Maybe try again.");
        }
        return requests.stream().map(this::thoughts).toList();
    }

    private List<Thought> thoughts(GenerationRequest request) {
        var random = new SplittableRandom(request.seed());
        var thoughts = new ArrayList<Thought>();
        double left = 1;
        for (int i = 0; i < request.count(); i++) {
            double p = left * random.nextDouble(0.1, 0.6);
            left -= p;
            tokens += 10;
            String text = request.chain().thoughts().size() + "." + random.nextInt(1000);
            if (thoughts.stream().noneMatch(t -> t.text().equals(text))) {
                thoughts.add(new Thought(text, List.of(), Math.log(p), 1, false));
            }
        }
        return thoughts;
    }

    @Override
    public long tokens() {
        return tokens;
    }

    @Override
    public List<Evaluation> evaluate(List<Chain> chains) {
        return chains.stream()
                .map(chain -> new Evaluation(chance(chain).nextDouble(), "scripted"))
                .toList();
    }

    @Override
    public Verdict check(Chain chain) {
        var random = chance(chain);
        if (random.nextInt(8) == 0) {
            return new Verdict.Illegal("Wrong.");
        }
        if (chain.thoughts().size() < LAST_LEVEL) {
            return new Verdict.Legal("state " + random.nextInt(6));
        }
        return random.nextInt(10) == 0
                ? new Verdict.Solved("right")
                : new Verdict.Unsolved("It does not solve it.");
    }

    private static SplittableRandom chance(Chain chain) {
        return new SplittableRandom(String.join("/", chain.lines()).hashCode());
    }

    @Override
    public void cancel() {
        // Nothing here takes long.
    }
}
