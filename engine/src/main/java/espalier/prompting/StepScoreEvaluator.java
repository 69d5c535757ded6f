package espalier.prompting;

import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.ThoughtEvaluator;

import java.util.List;
import java.util.stream.DoubleStream;

/// Values a chain by the scores that a process reward model gives its thoughts. A score that is no
/// number does not count; a chain without one that counts gets 0.5, so the problem itself does.
public final class StepScoreEvaluator implements ThoughtEvaluator {

    private static final String SOURCE = "process reward model";

    /// How the scores of thoughts become one value of their chain.
    public enum Aggregate {
        /// The last thought's score.
        LAST,
        /// The lowest score: a chain is as good as its worst thought.
        MINIMUM,
        /// The product of all scores: the probability that all are right, were they independent.
        PRODUCT,
        /// The mean of all scores.
        MEAN;

        private double of(double[] scores) {
            return switch (this) {
                case LAST -> scores[scores.length - 1];
                case MINIMUM -> DoubleStream.of(scores).min().orElseThrow();
                case PRODUCT -> DoubleStream.of(scores).reduce(1, (a, b) -> a * b);
                case MEAN -> DoubleStream.of(scores).average().orElseThrow();
            };
        }
    }

    private final StepScorer scorer;
    private final Aggregate aggregate;

    public StepScoreEvaluator(StepScorer scorer, Aggregate aggregate) {
        this.scorer = scorer;
        this.aggregate = aggregate;
    }

    @Override
    public List<Evaluation> evaluate(List<Chain> chains) {
        return scorer.scores(chains).stream()
                .map(scores -> new Evaluation(value(scores), SOURCE))
                .toList();
    }

    @Override
    public void cancel() {
        scorer.cancel();
    }

    private double value(List<Double> scores) {
        double[] valid =
                scores.stream()
                        .mapToDouble(score -> score)
                        .filter(score -> !Double.isNaN(score))
                        .map(score -> Math.clamp(score, 0, 1))
                        .toArray();
        return valid.length == 0 ? Double.NaN : aggregate.of(valid);
    }
}
