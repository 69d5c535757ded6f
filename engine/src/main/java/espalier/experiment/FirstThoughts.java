package espalier.experiment;

import java.util.List;
import java.util.Optional;

/// The first thoughts that a model was asked for after one problem, valued and labelled.
///
/// @param problem the problem's place in the experiment, from 0
/// @param samples as the generator drew them
/// @param failure one sentence, where the model failed; there are no samples then
public record FirstThoughts(int problem, List<Sample> samples, Optional<String> failure) {

    public FirstThoughts {
        samples = List.copyOf(samples);
    }

    /// One first thought.
    ///
    /// @param value the evaluator's, from 0 to 1
    /// @param good whether the chain can still end right
    /// @param draws how often it was drawn
    public record Sample(double value, boolean good, int draws) {}
}
