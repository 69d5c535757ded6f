package espalier.search;

import espalier.event.SearchEvent;

import java.util.HashMap;
import java.util.Map;

/// How often the model was asked for evidence beside the tree, by thought, counted from the events:
/// the next draws go on from there.
final class EvidenceCount {

    private final Map<Integer, Integer> resampled = new HashMap<>();
    private final Map<Integer, Integer> played = new HashMap<>();

    /// How many draws have been resampled after a thought.
    int resampled(int thought) {
        return resampled.getOrDefault(thought, 0);
    }

    /// How many lines have been played from a thought.
    int played(int thought) {
        return played.getOrDefault(thought, 0);
    }

    void count(SearchEvent event) {
        if (event instanceof SearchEvent.Resampled(int thought, _, var samples)) {
            int draws = samples.stream().mapToInt(SearchEvent.Sample::draws).sum();
            resampled.merge(thought, draws, Integer::sum);
        }
        if (event instanceof SearchEvent.Continued(int thought, _, var endings)) {
            int lines = endings.stream().mapToInt(SearchEvent.Ending::draws).sum();
            played.merge(thought, lines, Integer::sum);
        }
    }
}
