package espalier.prompting;

import espalier.language.RewardModel;
import espalier.language.SteppedText;
import espalier.thought.Chain;
import espalier.thought.GenerationException;

import java.util.List;

/// Scores each thought of a chain by how probably it is a right step: a process reward model
/// (Lightman et al. 2023). Used by one thread at a time; blocks until the scores are there.
@FunctionalInterface
public interface StepScorer {

    /// For each chain the scores of its thoughts, in order, each from 0 to 1.
    ///
    /// @throws GenerationException where the model fails; nothing has changed then
    List<List<Double>> scores(List<Chain> chains);

    /// Makes a call that another thread is in, and only that, end early.
    default void cancel() {}

    /// A reward model that reads the problem's statement and takes each thought for a step. A chain
    /// that has grown too long for it has no scores.
    ///
    /// @param model stays the caller's to close
    static StepScorer of(RewardModel model) {
        return new StepScorer() {
            @Override
            public List<List<Double>> scores(List<Chain> chains) {
                return model.scores(chains.stream().map(this::text).toList());
            }

            // No step has no score.
            private SteppedText text(Chain chain) {
                String problem = chain.problem().statement();
                var text = new SteppedText(problem, chain.lines());
                return chain.thoughts().isEmpty() || model.fits(text)
                        ? text
                        : new SteppedText(problem, List.of());
            }

            @Override
            public void cancel() {
                model.cancel();
            }
        };
    }
}
