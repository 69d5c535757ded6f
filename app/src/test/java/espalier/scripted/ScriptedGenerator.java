package espalier.scripted;

import espalier.problem.ProblemFamilies;
import espalier.thought.Chain;
import espalier.thought.GenerationException;
import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.ThoughtGenerator;
import espalier.thought.TokenProbability;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Proposes the first few legal thoughts, each a little less probable than the one before, and
/// takes a given time for it.
public final class ScriptedGenerator implements ThoughtGenerator {

    private final long milliseconds;
    private volatile CountDownLatch cancelled = new CountDownLatch(1);
    private long tokens;

    /// @param milliseconds how long each call takes
    public ScriptedGenerator(long milliseconds) {
        this.milliseconds = milliseconds;
    }

    @Override
    public List<List<Thought>> generate(
            List<GenerationRequest> requests, SamplingSettings sampling) {
        pause();
        return requests.stream().map(this::thoughts).toList();
    }

    private List<Thought> thoughts(GenerationRequest request) {
        var texts =
                ProblemFamilies.named(request.chain().problem().family())
                        .legalThoughts(request.chain());
        tokens += 3L * request.count();
        return texts.stream()
                .limit(request.count())
                .map(text -> thought(text, texts.indexOf(text)))
                .toList();
    }

    private static Thought thought(String text, int rank) {
        double logProbability = -1 - 0.1 * rank;
        var token = new TokenProbability(rank, text, logProbability);
        return new Thought(text, List.of(token), logProbability, 1, false);
    }

    private void pause() {
        try {
            // What was cancelled between two calls is not this one.
            cancelled = new CountDownLatch(1);
            if (milliseconds > 0 && cancelled.await(milliseconds, TimeUnit.MILLISECONDS)) {
                throw new GenerationException("The call was cancelled.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GenerationException("The call was interrupted.", e);
        }
    }

    /// The longer the chain, the more probable its last thought.
    @Override
    public List<OptionalDouble> logProbabilities(List<Chain> chains) {
        pause();
        return chains.stream()
                .map(chain -> OptionalDouble.of(-10.0 / chain.thoughts().size()))
                .toList();
    }

    @Override
    public long tokens() {
        return tokens;
    }

    @Override
    public void cancel() {
        cancelled.countDown();
    }
}
