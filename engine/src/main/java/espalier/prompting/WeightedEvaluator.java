package espalier.prompting;

import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.ThoughtEvaluator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Values a chain by the weighted mean of what several evaluators say of it, those without an
/// opinion left out; its source names them with their shares, such as `70 % value prompt, 30 %
/// checker`.
public final class WeightedEvaluator implements ThoughtEvaluator {

    private final List<Part> parts;
    private final double sum;

    /// An evaluator and how much it counts.
    ///
    /// @param weight from 0 up; only its share of the sum of all weights matters
    public record Part(ThoughtEvaluator evaluator, double weight) {}

    /// @param parts at least one with a weight above 0; those with weight 0 are never asked
    /// @throws IllegalArgumentException where a weight is out of range, or all are 0
    public WeightedEvaluator(List<Part> parts) {
        for (Part part : parts) {
            if (!(part.weight >= 0) || Double.isInfinite(part.weight)) {
                throw new IllegalArgumentException(
                        "weight (%s) must be a number from 0 up. Maybe the field is empty."
                                .formatted(part.weight));
            }
        }
        this.parts = parts.stream().filter(part -> part.weight > 0).toList();
        sum = this.parts.stream().mapToDouble(Part::weight).sum();
        if (sum == 0) {
            throw new IllegalArgumentException(
                    "At least one of %d weights must be above 0. Maybe give one evaluator weight 1."
                            .formatted(parts.size()));
        }
    }

    @Override
    public List<Evaluation> evaluate(List<Chain> chains) {
        List<List<Evaluation>> opinions =
                parts.stream().map(part -> part.evaluator.evaluate(chains)).toList();
        return IntStream.range(0, chains.size())
                .mapToObj(i -> mean(opinions.stream().map(said -> said.get(i)).toList()))
                .toList();
    }

    @Override
    public void cancel() {
        parts.forEach(part -> part.evaluator.cancel());
    }

    private Evaluation mean(List<Evaluation> opinions) {
        double value = 0;
        double known = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (opinions.get(i).given()) {
                value += share(i) * opinions.get(i).value();
                known += share(i);
            }
        }
        String source =
                IntStream.range(0, parts.size())
                        .mapToObj(i ->
                                "%d %% %s"
                                        .formatted(
                                                Math.round(100 * share(i)),
                                                opinions.get(i).source()))
                        .collect(Collectors.joining(", "));
        boolean all = opinions.stream().allMatch(Evaluation::given);
        return new Evaluation(Math.clamp(all ? value : value / known, 0, 1), source);
    }

    private double share(int part) {
        return parts.get(part).weight / sum;
    }
}
