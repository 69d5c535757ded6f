package espalier.replica;

import espalier.event.SearchEvent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines that were played from each thought to an end: the latest few, of the thoughts that
/// were played from last.
public final class PlayedLines {

    private static final int LINES = 4;
    private static final int THOUGHTS = 2_000;

    private final Map<Integer, List<Rollout>> byThought = new LinkedHashMap<>();

    /// One line that was played.
    ///
    /// @param lines the texts of its thoughts, in order; none where the thought ended there
    /// @param value what its end is worth, from 0 to 1
    public record Rollout(List<String> lines, double value) {}

    PlayedLines copy() {
        var copy = new PlayedLines();
        byThought.forEach((id, played) -> copy.byThought.put(id, new ArrayList<>(played)));
        return copy;
    }

    void hear(SearchEvent.RolledOut event) {
        var earlier = byThought.remove(event.thought());
        var played = earlier == null ? new ArrayList<Rollout>(1) : earlier;
        played.addFirst(new Rollout(event.lines(), event.value()));
        if (played.size() > LINES) {
            played.removeLast();
        }
        byThought.put(event.thought(), played);
        if (byThought.size() > THOUGHTS) {
            byThought.remove(byThought.keySet().iterator().next());
        }
    }

    /// The lines from one thought, the latest first.
    public List<Rollout> of(int thought) {
        return List.copyOf(byThought.getOrDefault(thought, List.of()));
    }
}
