package espalier.replica;

import espalier.event.SearchEvent;
import espalier.event.SearchEvent.Ending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the model said when it was asked what a thought is worth: evidence beside the tree.
public final class Trials {

    private final Map<Integer, List<Ending>> endings = new HashMap<>();
    private final Map<Integer, Map<List<String>, SearchEvent.AnswerRead>> answers = new HashMap<>();
    private int heard;

    void hear(SearchEvent.Continued event) {
        heard++;
        endings.computeIfAbsent(event.thought(), _ -> new ArrayList<>()).addAll(event.endings());
    }

    void hear(SearchEvent.AnswerRead event) {
        heard++;
        answers.computeIfAbsent(event.thought(), _ -> new LinkedHashMap<>())
                .put(event.answer(), event);
    }

    /// How often the model has been asked, whatever came of it.
    public int heard() {
        return heard;
    }

    /// How many lines have been played from a thought to their ends.
    public int lines(int thought) {
        return endings(thought).stream().mapToInt(Ending::draws).sum();
    }

    /// How lines from a thought ended; one ending may come several times.
    public List<Ending> endings(int thought) {
        return List.copyOf(endings.getOrDefault(thought, List.of()));
    }

    /// The right answers as the model last read each after a thought, and without it.
    public List<SearchEvent.AnswerRead> answers(int thought) {
        return List.copyOf(answers.getOrDefault(thought, Map.of()).values());
    }
}
