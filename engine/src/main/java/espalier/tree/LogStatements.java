package espalier.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the log of another program's run states of its tree, beside the tree itself. What was once
/// stated is never changed, so that copies share it.
final class LogStatements {

    private Map<Integer, List<Integer>> kept = Map.of();
    private Map<Integer, StatedFigures> figures = Map.of();

    /// The same, to go its own way.
    LogStatements copy() {
        var copy = new LogStatements();
        copy.kept = kept;
        copy.figures = figures;
        return copy;
    }

    void keep(int level, List<Integer> thoughts) {
        var more = new TreeMap<>(kept);
        more.put(level, List.copyOf(thoughts));
        kept = more;
    }

    /// The thoughts that were kept of a level, in the log's order; empty where it is not stated.
    Optional<List<Integer>> kept(int level) {
        return Optional.ofNullable(kept.get(level));
    }

    void state(Map<Integer, StatedFigures> others) {
        if (figures.isEmpty()) {
            figures = Map.copyOf(others);
        } else {
            var more = new HashMap<>(figures);
            more.putAll(others);
            figures = more;
        }
    }

    StatedFigures figures(int thought) {
        // Asked in every simulation, of trees that no log states anything of.
        return figures.isEmpty()
                ? StatedFigures.NONE
                : figures.getOrDefault(thought, StatedFigures.NONE);
    }
}
