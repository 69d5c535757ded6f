package espalier.thought;

import java.util.List;

/// Values thoughts. Used by one thread at a time; blocks until the values are there.
public interface ThoughtEvaluator {

    /// One evaluation for each chain's last thought, in order.
    ///
    /// @throws GenerationException where the model fails; nothing has changed then
    List<Evaluation> evaluate(List<Chain> chains);

    /// Makes a call that another thread is in, and only that, end early with a
    /// [GenerationException]; the generator of the same model need not be told as well.
    default void cancel() {}
}
