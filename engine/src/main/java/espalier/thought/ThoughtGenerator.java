package espalier.thought;

import java.util.List;

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

    /// Makes a call that another thread is in, and only that, end early with a
    /// [GenerationException].
    default void cancel() {}
}
