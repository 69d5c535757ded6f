package espalier.search;

import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds thoughts of one level that a problem family calls equal. An index into the tree and
/// nothing else, which costs nothing before somebody asks.
final class StateIndex {

    private record Place(int level, String state) {}

    private final Map<Place, List<Integer>> thoughts = new HashMap<>();

    private int indexed;

    private void catchUp(ReadableTree tree) {
        for (; indexed < tree.size(); indexed++) {
            if (indexed != ThoughtId.ROOT
                    && tree.verdict(indexed) instanceof Verdict.Legal(var state)) {
                thoughts.computeIfAbsent(
                                new Place(tree.level(indexed), state), _ -> new ArrayList<>(1))
                        .add(indexed);
            }
        }
    }

    /// A thought that `id`, which is about to be expanded, can be linked to: one of equal state
    /// that is expanded or on its way to be, and that the search can reach. [ThoughtId#NONE] where
    /// there is none.
    int twin(SearchTree tree, int id) {
        catchUp(tree);
        if (!(tree.verdict(id) instanceof Verdict.Legal(var state)) || tree.twins().shared(id)) {
            return ThoughtId.NONE;
        }
        return thoughts.getOrDefault(new Place(tree.level(id), state), List.of()).stream()
                .filter(other -> other != id)
                .filter(other -> tree.expanded(other) || tree.inFlight(other) > 0)
                .filter(other -> !tree.twins().isLinked(other) && tree.reachable(other))
                .findFirst()
                .orElse(ThoughtId.NONE);
    }
}
