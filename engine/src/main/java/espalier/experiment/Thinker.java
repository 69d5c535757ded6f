package espalier.experiment;

import espalier.thought.ThoughtEvaluator;
import espalier.thought.ThoughtGenerator;

/// A model of one worker's own. The worker closes it.
///
/// @param onClose gives back what the model holds
public record Thinker(ThoughtGenerator generator, ThoughtEvaluator evaluator, Runnable onClose)
        implements AutoCloseable {

    /// Ends the model call in progress. From any thread.
    void cancel() {
        generator.cancel();
        evaluator.cancel();
    }

    @Override
    public void close() {
        onClose.run();
    }
}
