package espalier.canvas;

import espalier.canvas.VisibleThought.Emphasis;
import espalier.tree.ThoughtId;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What stands out from the rest of the tree beside its landmarks: selection and lines.
final class Highlights {

    private List<Integer> best = List.of();
    private Set<Integer> bestSet = Set.of();
    private Set<Integer> hoveredLine = Set.of();
    private Set<Integer> simulated = Set.of();
    private Set<Integer> chosen = Set.of();
    private Set<Integer> marked = Set.of();
    private Set<Integer> touched = Set.of();
    int selected = ThoughtId.ROOT;
    int hovered = ThoughtId.NONE;

    void setBest(List<Integer> ids) {
        best = List.copyOf(ids);
        bestSet = new HashSet<>(ids);
    }

    void setSimulated(Collection<Integer> ids) {
        simulated = new HashSet<>(ids);
    }

    /// What the search does something to right now.
    void setTouched(Set<Integer> ids) {
        touched = ids;
    }

    /// What the user has chosen beside the selected thought.
    void setChosen(Set<Integer> ids) {
        chosen = Set.copyOf(ids);
    }

    /// Where breakpoints stand.
    void setMarked(Set<Integer> ids) {
        marked = Set.copyOf(ids);
    }

    Set<Integer> chosen() {
        return chosen;
    }

    Set<Integer> marked() {
        return marked;
    }

    boolean touches(int id) {
        return touched.contains(id);
    }

    void hover(int thought, List<Integer> line) {
        hovered = thought;
        hoveredLine = new HashSet<>(line);
    }

    List<Integer> best() {
        return best;
    }

    Emphasis of(int id) {
        if (bestSet.contains(id)) {
            return Emphasis.BEST;
        }
        if (hoveredLine.contains(id)) {
            return Emphasis.HOVERED;
        }
        return simulated.contains(id) ? Emphasis.SIMULATED : Emphasis.NONE;
    }
}
