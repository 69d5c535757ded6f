package espalier.prompting;

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
}
