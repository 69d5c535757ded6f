package espalier.scene;

import espalier.scene.ThoughtMarks.Emphasis;
import espalier.tree.ThoughtId;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What stands out from the rest of the tree beside its landmarks: selection and lines.
public final class Highlights {

    private List<Integer> best = List.of();
    private Set<Integer> bestSet = Set.of();
    private Set<Integer> hoveredLine = Set.of();
    private Set<Integer> simulated = Set.of();
    private Set<Integer> chosen = Set.of();
    private Set<Integer> marked = Set.of();
    private Set<Integer> touched = Set.of();
    public int selected = ThoughtId.ROOT;
    public int hovered = ThoughtId.NONE;

    public void setBest(List<Integer> ids) {
        best = List.copyOf(ids);
        bestSet = new HashSet<>(ids);
    }

    public void setSimulated(Collection<Integer> ids) {
        simulated = new HashSet<>(ids);
    }

    /// What the search does something to right now.
    public void setTouched(Set<Integer> ids) {
        touched = ids;
    }

    /// What the user has chosen beside the selected thought.
    public void setChosen(Set<Integer> ids) {
        chosen = Set.copyOf(ids);
    }

    /// Where breakpoints stand.
    public void setMarked(Set<Integer> ids) {
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

    public void hover(int thought, List<Integer> line) {
        hovered = thought;
        hoveredLine = new HashSet<>(line);
    }

    public List<Integer> best() {
        return best;
    }

    public Emphasis of(int id) {
        if (bestSet.contains(id)) {
            return Emphasis.BEST;
        }
        if (hoveredLine.contains(id)) {
            return Emphasis.HOVERED;
        }
        return simulated.contains(id) ? Emphasis.SIMULATED : Emphasis.NONE;
    }
}
