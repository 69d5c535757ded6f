package espalier.replica;

import espalier.event.SearchEvent;
import espalier.thought.Verdict;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the model gave when it was asked again what comes after a thought: evidence beside the
/// tree.
public final class Samples {

    private final Map<Integer, Map<String, Sample>> byThought = new HashMap<>();
    private int answers;

    /// One thing that the model would go on with.
    ///
    /// @param draws how many of the draws gave it
    /// @param share of all draws there, from 0 to 1
    /// @param probability the model's, from 0 to 1
    public record Sample(
            String text, int draws, double share, double probability, Verdict verdict) {}

    void hear(SearchEvent.Resampled event) {
        answers++;
        var there = byThought.computeIfAbsent(event.thought(), _ -> new LinkedHashMap<>());
        for (var sample : event.samples()) {
            there.merge(
                    sample.text(),
                    new Sample(
                            sample.text(),
                            sample.draws(),
                            Double.NaN,
                            sample.probability(),
                            sample.verdict()),
                    (before, now) ->
                            new Sample(
                                    now.text(),
                                    before.draws() + now.draws(),
                                    Double.NaN,
                                    now.probability(),
                                    now.verdict()));
        }
    }

    /// How often the model has been asked, whatever came of it.
    public int answers() {
        return answers;
    }

    /// How many draws there have been after a thought.
    public int draws(int thought) {
        return byThought.getOrDefault(thought, Map.of()).values().stream()
                .mapToInt(Sample::draws)
                .sum();
    }

    /// What came after a thought, the most frequent first.
    public List<Sample> of(int thought) {
        double draws = draws(thought);
        return byThought.getOrDefault(thought, Map.of()).values().stream()
                .sorted(Comparator.comparingInt(Sample::draws).reversed())
                .map(s ->
                        new Sample(
                                s.text(),
                                s.draws(),
                                s.draws() / draws,
                                s.probability(),
                                s.verdict()))
                .toList();
    }
}
