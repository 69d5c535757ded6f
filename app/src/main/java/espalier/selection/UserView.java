package espalier.selection;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import java.util.ArrayList;
import java.util.List;

/// What the user looks at: the selected thought, where it was before, what is folded, which number
/// is drawn, which values are in colour, which thoughts are looked for. The search never changes
/// any of it.
public final class UserView {

    private static final int REMEMBERED = 200;

    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(ThoughtId.ROOT);
    private final ObservableSet<Integer> folded = FXCollections.observableSet();
    private final ObservableSet<Integer> chosen = FXCollections.observableSet();
    private final ObservableSet<Integer> marked = FXCollections.observableSet();
    private final ObjectProperty<NodeNumber> number = new SimpleObjectProperty<>(NodeNumber.VALUE);
    private final ObjectProperty<ValueRange> range = new SimpleObjectProperty<>(ValueRange.ALL);
    private final BooleanProperty oracleHidden = new SimpleBooleanProperty();
    private final Matches matches = new Matches();
    private final List<Integer> visited = new ArrayList<>(List.of(ThoughtId.ROOT));
    private int at;
    private int known = Integer.MAX_VALUE;

    /// Forgets all of it but the number, the range and what was found, for another run.
    public void clear() {
        folded.clear();
        chosen.clear();
        marked.clear();
        visited.clear();
        visited.add(ThoughtId.ROOT);
        at = 0;
        known = Integer.MAX_VALUE;
        selected.set(ThoughtId.ROOT);
    }

    /// Whether what only a solver knows is kept back, and the answers that problems state.
    public BooleanProperty oracleHiddenProperty() {
        return oracleHidden;
    }

    /// Looks at another thought alone, and remembers where the user was.
    public void select(int thought) {
        chosen.clear();
        show(thought);
    }

    /// Adds a thought to those that acts are for, beside the selected one, or takes it away again.
    public void choose(int thought) {
        if (chosen.isEmpty() && selected.get() != ThoughtId.ROOT) {
            chosen.add(selected.get());
        }
        if (!chosen.remove(thought)) {
            chosen.add(thought);
            show(thought);
        } else if (!chosen.isEmpty() && !chosen.contains(selected.get())) {
            show(chosen.iterator().next());
        }
        if (chosen.size() == 1) {
            show(chosen.iterator().next());
            chosen.clear();
        }
    }

    private void show(int thought) {
        if (thought == selected.get()) {
            return;
        }
        visited.subList(at + 1, visited.size()).clear();
        visited.add(thought);
        if (visited.size() > REMEMBERED) {
            visited.removeFirst();
        }
        at = visited.size() - 1;
        selected.set(thought);
    }

    /// Goes to where the user was before; nothing where that was the first.
    public void goBack() {
        for (int i = at - 1; i >= 0; i--) {
            if (visited.get(i) < known) {
                at = i;
                chosen.clear();
                selected.set(visited.get(i));
                return;
            }
        }
    }

    /// Goes to where the user was before going back.
    public void goForward() {
        for (int i = at + 1; i < visited.size(); i++) {
            if (visited.get(i) < known) {
                at = i;
                chosen.clear();
                selected.set(visited.get(i));
                return;
            }
        }
    }

    /// Goes only to the first so many thoughts from now on: the user looks at a past in which the
    /// others are not there.
    public void keepTo(int thoughts) {
        known = thoughts;
    }

    /// Folds an open thought, unfolds a folded one; a thought without children has nothing to fold.
    public void toggleFold(ReadableTree tree, int thought) {
        if (!folded.remove(thought) && tree.childCount(thought) > 0) {
            folded.add(thought);
        }
    }

    /// The ids of the thoughts that acts are for, the selected one among them, where there are
    /// several; else empty.
    public ObservableSet<Integer> chosen() {
        return chosen;
    }

    /// The ids of the thoughts at which a breakpoint stands.
    public ObservableSet<Integer> marked() {
        return marked;
    }

    /// Unfolds the way to a thought.
    public void unfoldTo(ReadableTree tree, int thought) {
        int at = tree.parent(thought);
        while (at != ThoughtId.NONE && !folded.isEmpty()) {
            folded.remove(at);
            at = tree.parent(at);
        }
    }

    /// The ids of folded thoughts: what is below is not drawn, except pins, solutions and the
    /// selection.
    public ObservableSet<Integer> folded() {
        return folded;
    }

    /// The selected thought's id.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The selected thought's id.
    public int selected() {
        return selected.get();
    }

    /// The number drawn with each thought.
    public ObjectProperty<NodeNumber> numberProperty() {
        return number;
    }

    /// The values that are drawn in colour.
    public ObjectProperty<ValueRange> rangeProperty() {
        return range;
    }

    /// The thoughts that are looked for.
    public Matches matches() {
        return matches;
    }
}
