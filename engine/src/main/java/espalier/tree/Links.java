package espalier.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The links of a tree: thoughts whose state another thought of the same level has too, so that a
/// search goes on below that one, their twin. Kept apart from the columns, since links are few.
final class Links {

    private final Map<Integer, Integer> twins = new TreeMap<>();
    private final Map<Integer, Set<Integer>> linked = new HashMap<>();
    private final Map<Integer, Integer> edges = new HashMap<>();

    /// The same links, to go their own way.
    Links copy() {
        var copy = new Links();
        copy.twins.putAll(twins);
        linked.forEach((twin, thoughts) -> copy.linked.put(twin, new TreeSet<>(thoughts)));
        copy.edges.putAll(edges);
        return copy;
    }

    boolean none() {
        return twins.isEmpty();
    }

    /// @param own visits of the thought so far
    /// @param visits of the twin so far, all through its own edge
    void add(int thought, int own, int twin, int visits) {
        twins.put(thought, twin);
        linked.computeIfAbsent(twin, _ -> new TreeSet<>()).add(thought);
        edges.putIfAbsent(twin, visits);
        edges.put(thought, own);
    }

    /// Adds a link that was taken back, with the visits that came by its edge, which the twin's own
    /// edge has had since.
    ///
    /// @param there visits of the twin's own edge
    void addAgain(int thought, int visits, int twin, int there) {
        twins.put(thought, twin);
        linked.computeIfAbsent(twin, _ -> new TreeSet<>()).add(thought);
        edges.put(twin, there - visits);
        edges.put(thought, visits);
    }

    /// Takes a link back. The visits that came by it stay below the twin, and so go to its own
    /// edge.
    void remove(int thought) {
        Integer twin = twins.remove(thought);
        Integer visits = edges.remove(thought);
        if (twin != null && visits != null) {
            edges.merge(twin, visits, Integer::sum);
            var others = to(twin);
            others.remove(thought);
            if (others.isEmpty()) {
                linked.remove(twin);
                edges.remove(twin);
            }
        }
    }

    /// The thought that stands for this one's state, or [ThoughtId#NONE].
    int twin(int thought) {
        return twins.getOrDefault(thought, ThoughtId.NONE);
    }

    /// The thoughts that are linked to this one, in id order.
    Set<Integer> to(int twin) {
        return linked.getOrDefault(twin, Set.of());
    }

    /// All thoughts that are links, in id order.
    List<Integer> all() {
        return List.copyOf(twins.keySet());
    }

    /// Whether several edges lead to the state of this thought, which is a twin.
    boolean shared(int thought) {
        return linked.containsKey(thought);
    }

    /// The simulations that came by the edge from the thought's parent; of links and twins only.
    int edge(int thought) {
        return edges.getOrDefault(thought, 0);
    }

    /// Counts one simulation that goes along `path`, on the edges whose states are shared.
    void pass(ThoughtPath path) {
        for (int i = 1; i < path.size(); i++) {
            int at = path.id(i);
            boolean byItsLink = twin(path.id(i - 1)) == at;
            if (edges.containsKey(at) && !byItsLink) {
                edges.merge(at, 1, Integer::sum);
            }
        }
    }
}
