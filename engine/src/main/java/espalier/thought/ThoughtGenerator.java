package espalier.thought;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Proposes thoughts. Used by one thread at a time; blocks until the thoughts are there.
public interface ThoughtGenerator {

    /// The proposals for each request, in the order of the requests; within a request the most
    /// probable first, equal ones merged. A list may be empty: there is nothing to say after that
    /// chain.
    ///
    /// @throws GenerationException where the model fails; nothing has changed then
    List<List<Thought>> generate(List<GenerationRequest> requests, SamplingSettings sampling);

    /// Says how many tokens have been computed since the generator was made, prompts included.
    long tokens();

    /// The log-probability of the last thought of each chain after the thoughts before it, in nats,
    /// at most 0, as the model sees it, whatever the sampling; empty where nobody can say: there is
    /// no model, or the chain has grown too long for it. Blocks until the model has read them.
    ///
    /// @param chains each with at least one thought
    /// @throws GenerationException where the model fails; nothing has changed then
    default List<OptionalDouble> logProbabilities(List<Chain> chains) {
        return Collections.nCopies(chains.size(), OptionalDouble.empty());
    }

    /// Makes a call that another thread is in, and only that, end early with a
    /// [GenerationException].
    default void cancel() {}

    /// Keeps what has been read of these chains at hand, and of no others beyond what fits; says
    /// nothing about what the generator proposes, only about what it costs.
    default void keep(List<Chain> chains) {}

    /// Why nothing can be proposed after a chain, since the model cannot read it; empty where it
    /// can, where nobody asks a model, and where it is busy. For any thread, which never waits.
    default Optional<String> unreadable(Chain chain) {
        return Optional.empty();
    }

    /// What a cache has done for the last thought of a chain, or for the problem; empty where there
    /// is no cache, or where it is in use. For any thread.
    default Optional<CacheUse> cacheUse(Chain chain) {
        return Optional.empty();
    }
}
